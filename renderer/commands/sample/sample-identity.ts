/**
 * Scans of identity papers in the sample office: one that was opened and refused, one whose retention runs, one that was erased on request.
 * They are sealed to keys of this PC whose sheet nobody printed: the first printed sheet makes new ones, as it does in any office.
 */
import { encryptBytes } from '#shared/backup/age.ts';
import { civilDateOf, instantOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import { expectOk } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import { commit } from '../../db/gate/commit.ts';
import { allCasesOf } from '../../db/open-cases.ts';
import { createOp } from '../../db/patch.ts';
import { type ApplicantFile, readApplicants } from '../../db/queries/applicants.ts';
import type { CommandContext } from '../context.ts';
import { scanEventOp } from '../identity/scan-event.ts';

/** Draws a card of a person as a PNG. */
export type SampleCard = (name: string, number: string) => Promise<Uint8Array>;

type CaseShown = Pick<ApplicantFile, 'row'> & { readonly known: ApplicantFile['cases'][number] };
type By = 'petugas' | 'ppid' | 'arsiparis';

export async function addSampleIdentity(ctx: CommandContext, zone: OfficeZone, cardOf: SampleCard): Promise<void> {
  const made = await ctx.platform.backup.makeKeys();
  if (!made.ok) return;
  const recipients = [made.value.keys.recovery, made.value.keys.office].filter((key) => key !== null);
  const cases = (await readApplicants(ctx.db, await allCasesOf(ctx.db).refresh())).flatMap((file) =>
    file.cases.map((known) => ({ ...file, known })),
  );
  const open = cases.filter(({ known, row }) => known.open && known.number !== null && row.identityNumber !== null);
  const ended = cases.filter(({ known }) => !known.open && known.number !== null);
  const at = (hour: string, by: By): CommandContext => {
    const now = instantOf(civilDateOf(ctx.clock.now(), zone), hour, zone);
    return { ...ctx, clock: { now: () => now }, actor: { personId: naturalId('person', 'sample', by), roles: [by] } };
  };
  const take = async (shown: CaseShown | undefined, more: (scanId: string) => readonly Op[]) => {
    if (!shown) return;
    const { row: person, known } = shown;
    const desk = at('08:05', 'petugas');
    const cipher = await encryptBytes(recipients, await cardOf(person.name, person.identityNumber ?? '—'));
    const { hash, bytes } = expectOk(await ctx.platform.vault.put(cipher, 'identitas.age', 'application/age'));
    const scanId = naturalId('identityScan', 'sample', known.caseId);
    const now = desk.clock.now();
    const row = {
      applicantId: person.id,
      caseEntity: known.register,
      caseId: known.caseId,
      kind: person.identityKind,
      hash,
      bytes,
      mediaType: 'image/png',
      on: civilDateOf(now, zone),
      at: now,
      personId: desk.actor?.personId ?? null,
    };
    expectOk(
      await commit(desk, {
        command: 'identity.attachScan',
        user: row.personId,
        ops: [createOp('identityScan', scanId, row), ...more(scanId)],
      }),
    );
  };
  await take(open[0], (id) => [
    scanEventOp(at('08:20', 'arsiparis'), id, 'refused', { purpose: 'verify' }),
    scanEventOp(at('08:40', 'ppid'), id, 'opened', { purpose: 'verify', reason: 'Nama pada formulir berbeda dari KTP' }),
  ]);
  await take(ended[0], () => []);
  const reason = 'Diminta pemohon; KTP sudah diperlihatkan';
  await take(ended[1], (id) => [
    scanEventOp(at('09:00', 'ppid'), id, 'eraseOrdered', { cause: 'ordered', reason }),
    scanEventOp(at('09:00', 'ppid'), id, 'erased', { cause: 'ordered' }),
  ]);
  // The one that was erased is not there, as its entry says.
  for (const row of await ctx.db.rows('identityScan').toArray()) {
    const events = await ctx.db.rows('identityScanEvent').where('scanId').equals(row.id).toArray();
    if (events.some(({ kind }) => kind === 'erased')) await ctx.platform.sealed.erase(row.hash);
  }
}
