/** Records of the sample office in every stage, taken on by the same commands as in the archive room, in batches and one by one. */
import { officeCalendar } from '#shared/domain/calendar/calendar.ts';
import { shippedHolidays } from '#shared/domain/calendar/shipped-calendar.ts';
import type { StageEventKind } from '#shared/domain/procedure/stage-events.ts';
import { civilDateOf, instantOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import { expectOk } from '#shared/lib/result.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { commit } from '../../db/gate/commit.ts';
import { patchOp, withoutNull } from '../../db/patch.ts';
import type { CommandContext, Role } from '../context.ts';
import type { Scan } from '../papers/scan-op.ts';
import { saveCodeScheme } from '../procedure/code-scheme.ts';
import { recordStage } from '../procedure/record-stage.ts';
import { daysAround } from './sample-days.ts';

interface SampleStep {
  /** Working days before today. */
  readonly back: number;
  readonly kind: StageEventKind;
  readonly by: 'arsiparis' | 'admin';
  readonly data?: JsonObject;
}

interface SampleBatch {
  /** Places in the list of coded records. */
  readonly from: number;
  readonly count: number;
  readonly steps: readonly SampleStep[];
}

const begun = (back: number): SampleStep => ({ back, kind: 'begun', by: 'arsiparis' });
const verified = (back: number): SampleStep => ({ back, kind: 'verified', by: 'admin', data: { activity: 'administrasi umum' } });
const authenticated = (back: number): SampleStep => ({
  back,
  kind: 'authenticated',
  by: 'arsiparis',
  data: { signer: 'Asriani Tandi', position: 'Kepala subbagian', source: 'Buku agenda surat masuk', listNumber: '12/OTK/2026' },
});

const batches: readonly SampleBatch[] = [
  {
    from: 0,
    count: 6,
    steps: [
      begun(40),
      verified(38),
      authenticated(34),
      { back: 33, kind: 'coded', by: 'arsiparis' },
      { back: 32, kind: 'arranged', by: 'arsiparis', data: { note: 'Boks diberi label' } },
    ],
  },
  { from: 6, count: 4, steps: [begun(18), verified(16), authenticated(12), { back: 3, kind: 'coded', by: 'arsiparis' }] },
  { from: 10, count: 3, steps: [begun(18), verified(16), authenticated(5)] },
  { from: 13, count: 5, steps: [begun(22), verified(21)] },
  { from: 18, count: 4, steps: [begun(9), verified(4)] },
  { from: 22, count: 7, steps: [begun(2)] },
  {
    from: 29,
    count: 2,
    steps: [
      begun(8),
      {
        back: 6,
        kind: 'returned',
        by: 'admin',
        data: { stage: 'description', reason: 'Kurun waktu tidak sesuai dengan tanggal naskah di dalam folder' },
      },
    ],
  },
];

/** `signedList`: the scan of a signed list, as it lies in the vault. */
export async function addSampleStages(ctx: CommandContext, zone: OfficeZone, signedList: Scan): Promise<void> {
  const backOn = daysAround(civilDateOf(ctx.clock.now(), zone), officeCalendar(shippedHolidays));
  const records = (await ctx.db.records.toArray())
    .filter(({ securityClass, classCodeId }) => securityClass === 'open' && classCodeId !== null)
    .toSorted((a, b) => (a.unitId === b.unitId ? a.description.localeCompare(b.description, 'id') : a.unitId < b.unitId ? -1 : 1));
  await giveUnit(ctx, records[22]?.unitId ?? null);
  const roles: Readonly<Record<SampleStep['by'], readonly Role[]>> = {
    arsiparis: ['arsiparis', 'pengolahData'],
    admin: ['administrator', 'pengolahData'],
  };
  await giveMethod(ctx, records[22]?.unitId);
  for (const batch of batches) {
    const recordIds = records.slice(batch.from, batch.from + batch.count).map(({ id }) => id);
    for (const step of batch.steps) {
      const on = backOn(step.back);
      const at = instantOf(on, '10:05', zone);
      const by: CommandContext = {
        ...ctx,
        clock: { now: () => at },
        actor: { personId: naturalId('person', 'sample', step.by), roles: roles[step.by] },
      };
      const scan = step.kind === 'authenticated' ? signedList : null;
      expectOk(await recordStage(by, { recordIds, kind: step.kind, on, data: step.data ?? {}, scan }));
    }
  }
}

/** One unit codes by a method of its own. */
async function giveMethod(ctx: CommandContext, unitId: string | undefined): Promise<void> {
  if (!unitId) return;
  const by: CommandContext = {
    ...ctx,
    actor: { personId: naturalId('person', 'sample', 'arsiparis'), roles: ['arsiparis', 'pengolahData'] },
  };
  expectOk(
    await saveCodeScheme(by, {
      unitId,
      pattern: '{kode}/{urut:000}/{tahun}',
      note: 'Nomor urut dimulai lagi tiap tahun arsip.',
      list: 'AST-01\tAset tanah dan bangunan\nAST-02\tKendaraan dan peralatan\nKEU-01\tRealisasi anggaran\nKEU-02\tPertanggungjawaban belanja',
    }),
  );
}

/** The archivist belongs to a unit, so that its queue is there to see. */
async function giveUnit(ctx: CommandContext, unitId: string | null): Promise<void> {
  const person = await ctx.db.rows('person').get(naturalId('person', 'sample', 'arsiparis'));
  if (!person) return;
  expectOk(await commit(ctx, { command: 'person.save', user: null, ops: withoutNull([patchOp('person', person, { unitId })]) }));
}
