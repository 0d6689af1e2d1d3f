/** Identification lists of the sample office in every state, taken on by the same commands as at the desk. */
import { officeCalendar } from '#shared/domain/calendar/calendar.ts';
import { shippedHolidays } from '#shared/domain/calendar/shipped-calendar.ts';
import type { IdentificationEventKind } from '#shared/domain/procedure/identification-events.ts';
import { addDays } from '#shared/lib/calendar-date.ts';
import { civilDateOf, instantOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import { expectOk } from '#shared/lib/result.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { readIdentificationList } from '../../db/queries/identification.ts';
import type { CommandContext, Role } from '../context.ts';
import type { Scan } from '../papers/scan-op.ts';
import { addIdentificationList, linkRecord, saveIdentificationLine } from '../procedure/identification-list.ts';
import { recordIdentification } from '../procedure/record-identification.ts';
import { daysAround } from './sample-days.ts';

const roles = { arsiparis: ['arsiparis', 'pengolahData'], sekretaris: ['sekretaris', 'petugas'] } as const satisfies Record<
  string,
  readonly Role[]
>;

const lists: readonly {
  readonly title: string;
  readonly period: string;
  readonly back: number;
  readonly steps: readonly IdentificationEventKind[];
  /** Lines with records. */
  readonly linked: number;
}[] = [
  {
    title: 'Informasi berkala semua bidang',
    period: 'Semester I',
    back: 60,
    steps: ['submitted', 'returned', 'submitted', 'accepted', 'circularDrafted', 'bothApproved', 'circularIssued'],
    linked: 2,
  },
  {
    title: 'Dokumen pengadaan',
    period: 'Semester II',
    back: 30,
    steps: ['submitted', 'accepted', 'circularDrafted', 'ppidApproved', 'headApproved'],
    linked: 1,
  },
  {
    title: 'Perizinan dan pertanahan',
    period: 'Semester II',
    back: 24,
    steps: ['submitted', 'accepted', 'circularDrafted', 'ppidApproved'],
    linked: 0,
  },
  { title: 'Laporan keuangan OPD', period: 'Tahun berjalan', back: 20, steps: ['submitted', 'accepted', 'circularDrafted'], linked: 0 },
  { title: 'Arsip layanan informasi', period: 'Triwulan III', back: 12, steps: ['submitted', 'accepted'], linked: 1 },
  { title: 'Informasi serta merta kebencanaan', period: 'Tahun berjalan', back: 9, steps: ['submitted', 'returned'], linked: 0 },
  { title: 'Data kependudukan', period: 'Triwulan IV', back: 4, steps: ['submitted'], linked: 0 },
  { title: 'Program kerja tahun depan', period: 'Tahun depan', back: 1, steps: [], linked: 0 },
  { title: 'Informasi berkala, salah periode', period: 'Semester I', back: 58, steps: ['voided'], linked: 0 },
];

const lines = [
  ['Laporan realisasi anggaran', 'Badan Keuangan Daerah'],
  ['Daftar aset dan inventaris', 'Sekretariat Daerah'],
  ['Laporan kinerja instansi', 'Dinas Kesehatan'],
  ['Register permohonan dan keberatan', 'PPID'],
] as const;

export async function addSampleIdentification(ctx: CommandContext, zone: OfficeZone, scan: Scan): Promise<void> {
  const backOn = daysAround(civilDateOf(ctx.clock.now(), zone), officeCalendar(shippedHolidays));
  const records = (await ctx.db.records.toArray()).filter(({ securityClass }) => securityClass === 'open');
  for (const list of lists) {
    const on = backOn(list.back);
    const at = instantOf(on, '11:20', zone);
    const as = (username: keyof typeof roles): CommandContext => ({
      ...ctx,
      clock: { now: () => at },
      actor: { personId: naturalId('person', 'sample', username), roles: roles[username] },
    });
    const { id } = expectOk(await addIdentificationList(as('arsiparis'), list));
    for (const [information, office] of lines)
      expectOk(
        await saveIdentificationLine(as('arsiparis'), id, { information, office, kind: office === 'PPID' ? 'service' : 'dip', note: null }),
      );
    for (const kind of list.steps) {
      const file = await readIdentificationList(ctx.db, id);
      const dataOf: Partial<Record<IdentificationEventKind, JsonObject>> = {
        returned: { remarks: [{ lineId: file?.lines[1]?.row.id ?? '', remark: 'Sebutkan tahun dan bidangnya' }] },
        circularDrafted: { subject: `Pengumpulan data dan informasi publik ${list.period}`, dueOn: addDays(on, 21) },
        ppidApproved: { signer: 'Marthen Rante', number: '05/PPID/CONTOH' },
        headApproved: { signer: 'Hasnah Latief', number: '06/KADIS/CONTOH' },
        bothApproved: { signer: 'Marthen Rante', number: '04/PPID/CONTOH' },
        circularIssued: { number: '005/17/SE/CONTOH', signer: 'Marthen Rante' },
        voided: { reason: 'Periode keliru, diganti daftar berikutnya' },
      };
      const onPaper = kind.endsWith('Approved') || kind === 'circularIssued';
      const by = kind === 'submitted' || kind === 'voided' ? 'arsiparis' : 'sekretaris';
      expectOk(
        await recordIdentification(as(by), {
          listId: id,
          kind,
          on,
          data: dataOf[kind] ?? {},
          scan: onPaper ? scan : null,
          seenEvents: file?.events.length ?? 0,
        }),
      );
    }
    const file = await readIdentificationList(ctx.db, id);
    for (const [index, line] of (file?.lines ?? []).slice(0, list.linked).entries())
      expectOk(await linkRecord(as('arsiparis'), line.row.id, records[index * 7]?.id ?? ''));
  }
}
