/**
 * Retention and disposal of the sample office: events that were recorded, records on every due list, holds and exceptions, and proposals
 * in their states, made by the same commands as at the desk. The papers are drawn by the caller, who has the fonts.
 */
import type { DisposalKind } from '#shared/domain/disposal/disposal-eligible.ts';
import type { DueList } from '#shared/domain/disposal/disposal-lists.ts';
import { type CalendarDate, lastOfMonth, yearOf } from '#shared/lib/calendar-date.ts';
import { civilDateOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import { expectOk } from '#shared/lib/result.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { commit } from '../../db/gate/commit.ts';
import { type DueEntry, dueRecords } from '../../db/queries/due-records.ts';
import { readObjections } from '../../db/queries/objections.ts';
import { readProposal } from '../../db/queries/proposals.ts';
import type { CommandContext, Role } from '../context.ts';
import { carryOut } from '../disposal/carry-out.ts';
import { noteOp, noteRecords } from '../disposal/note-records.ts';
import { proposeDisposal } from '../disposal/propose-disposal.ts';
import { type ActKind, type PaperEventKind, recordPaper, removeRecords } from '../disposal/record-disposal-event.ts';
import { tieRecord } from '../disposal/tie-case.ts';
import { holdRecord } from '../loans/hold-record.ts';
import type { Scan } from '../papers/scan-op.ts';

/** Draws a signed paper of the sample and puts it into the vault; papers of one subject share their scan. */
export type SampleScan = (subject: string, on: CalendarDate) => Promise<Scan>;

interface Course {
  readonly kind: DisposalKind;
  readonly title: string;
  readonly records: number;
  readonly papers: readonly PaperEventKind[];
  readonly act?: ActKind;
  readonly filed?: true;
}

const formal: readonly PaperEventKind[] = [
  'panelFormed',
  'examined',
  'considered',
  'headApproved',
  'authorityApproved',
  'decreed',
  'witnessed',
];

const courses: readonly Course[] = [
  { kind: 'destruction', title: 'Pemusnahan arsip tahap I', records: 2, papers: formal, act: 'destroyed', filed: true },
  { kind: 'transfer', title: 'Pemindahan arsip inaktif semester I', records: 4, papers: [], act: 'transferred', filed: true },
  { kind: 'transfer', title: 'Pemindahan arsip inaktif semester II', records: 3, papers: [] },
  { kind: 'destruction', title: 'Pemusnahan arsip tahap II', records: 3, papers: formal },
  { kind: 'destruction', title: 'Pemusnahan arsip tahap III', records: 2, papers: formal.slice(0, 4) },
  { kind: 'handover', title: 'Penyerahan arsip statis ke lembaga kearsipan', records: 2, papers: formal.slice(0, 2) },
];

const subjects: Readonly<Partial<Record<PaperEventKind | 'list', string>>> = {
  panelFormed: 'Pembentukan panitia penilai arsip',
  examined: 'Notulen rapat panitia penilai',
  considered: 'Pertimbangan panitia penilai',
  headApproved: 'Persetujuan pemusnahan arsip',
  authorityApproved: 'Persetujuan lembaga kearsipan daerah',
  decreed: 'Pelaksanaan pemusnahan arsip',
  witnessed: 'Penunjukan saksi',
  minutesFiled: 'Berita Acara bertanda tangan',
  list: 'Daftar arsip bertanda tangan',
};

const witnesses = [
  { name: 'Yohana Pakiding', position: 'Kepala Bagian Hukum', side: 'legal' },
  { name: 'Ahmad Mattalatta', position: 'Auditor Inspektorat', side: 'oversight' },
];
const parties = {
  first: { name: 'Dewi Anggraini', position: 'Kepala Unit Kearsipan' },
  second: { name: 'Marthen Rante', position: 'Kepala Bagian Umum' },
};

/** Runs after the office, its cases and its loans were made. */
export async function addSampleDisposal(ctx: CommandContext, zone: OfficeZone, scanOf: SampleScan): Promise<void> {
  const today = civilDateOf(ctx.clock.now(), zone);
  const as = (username: string, roles: readonly Role[]): CommandContext => ({
    ...ctx,
    actor: { personId: naturalId('person', 'sample', username), roles },
  });
  const archivist = as('arsiparis', ['arsiparis', 'pengolahData']);
  const secretary = as('sekretaris', ['sekretaris', 'petugas']);
  await addEvents(archivist, today);
  const due = (await dueRecords(ctx.db, today, { shows: mayBeKept })) ?? [];
  const alone = new Set(
    (await ctx.db.records.toArray()).filter(({ level, parentId }) => level !== 'berkas' && !parentId).map(({ id }) => id),
  );
  const pool = due.filter(({ id, locks }) => locks.length === 0 && alone.has(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const take = (list: DueList, count: number): readonly DueEntry[] => {
    const taken = pool.filter((entry) => entry.list === list).slice(0, count);
    for (const entry of taken) pool.splice(pool.indexOf(entry), 1);
    return taken;
  };
  for (const [index, course] of courses.entries()) {
    const entries = take(course.kind, course.records);
    if (entries.length > 0) await addCourse({ archivist, secretary, today, scanOf }, course, entries, index + 1);
  }
  await addHolds(archivist, today, take('destruction', 3));
}

/** What the archivist of the sample may open. */
const mayBeKept = ({ securityClass }: Row<'record'>): boolean => securityClass === 'open' || securityClass === 'restricted';

/** Classes whose events were all recorded: there must be something to destroy and to hand over. */
const recorded: readonly string[] = ['300.1.2', '300.2.2', '500.1.2', '600.1.1'];

/** A third of what waits for an event has had it, at the end of its year; the rest is there to be asked about. */
async function addEvents(ctx: CommandContext, today: CalendarDate): Promise<void> {
  const waiting = ((await dueRecords(ctx.db, today, { shows: mayBeKept })) ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const rows = await ctx.db.records.bulkGet(waiting.map(({ id }) => id));
  const ops = waiting.flatMap(({ code, status }, index) => {
    const record = rows[index];
    const event = status.stage === 'waiting' ? status.events[0] : undefined;
    if (!record?.date.to || event === undefined || !(recorded.includes(code) || index % 3 === 0)) return [];
    const on = lastOfMonth(yearOf(record.date.to), 12);
    const data = { event, evidence: `Surat keterangan 045/${yearOf(on)}` };
    return on <= today ? [noteOp(ctx, record, 0, { kind: 'happened', on, data, personId: ctx.actor?.personId ?? null })] : [];
  });
  expectOk(await commit(ctx, { command: 'retention.happened', user: ctx.actor?.personId ?? null, ops }));
}

interface Acting {
  readonly archivist: CommandContext;
  readonly secretary: CommandContext;
  readonly today: CalendarDate;
  readonly scanOf: SampleScan;
}

async function addCourse(
  { archivist, secretary, today, scanOf }: Acting,
  course: Course,
  entries: readonly DueEntry[],
  index: number,
): Promise<void> {
  const { kind, title } = course;
  const { proposalId } = expectOk(await proposeDisposal(archivist, { kind, title, note: null, recordIds: entries.map(({ id }) => id) }));
  const seen = async (): Promise<number> => (await readProposal(archivist.db, proposalId))?.events.length ?? 0;
  const paper = async (event: PaperEventKind, number: string): Promise<void> => {
    const scan = await scanOf(subjects[event] ?? title, today);
    const listScan = event === 'minutesFiled' ? await scanOf(subjects.list ?? title, today) : null;
    const data: JsonObject = event === 'witnessed' ? { number, witnesses } : { number, signer: 'Hasnah Latief' };
    expectOk(await recordPaper(secretary, { proposalId, kind: event, on: today, data, seenEvents: await seen() }, { scan, listScan }));
  };
  for (const [step, event] of course.papers.entries()) await paper(event, `000.5.6/${index}${step + 1}/SETDA`);
  if (kind === 'destruction' && !course.act && entries.length > 2) {
    const reason = 'Masih diperlukan sebagai bahan evaluasi';
    const last = entries.slice(-1).map(({ id }) => id);
    expectOk(await removeRecords(archivist, { proposalId, on: today, seenEvents: await seen(), recordIds: last, reason, keep: true }));
  }
  if (!course.act) return;
  const number = `000.5.6.2/${index}/BA/SETDA`;
  const data = { ...parties, number, place: 'Ruang Arsip 1', ...(kind === 'destruction' ? { method: 'shredded' } : {}) };
  expectOk(await carryOut(secretary, { proposalId, kind: course.act, on: today, data, seenEvents: await seen() }));
  if (course.filed) await paper('minutesFiled', number);
}

/** One record held for a lawsuit, one by a running objection, one by an exception. */
async function addHolds(ctx: CommandContext, today: CalendarDate, entries: readonly DueEntry[]): Promise<void> {
  const [suit, objected, excepted] = entries;
  if (suit) expectOk(await holdRecord(ctx, suit.id, { caseNumber: '12/G/2026/PTUN.MKS', reason: 'Gugatan tata usaha negara' }));
  const objection = (await readObjections(ctx.db)).find(({ known }) => known.number && known.state === 'underReview');
  if (objected && objection) expectOk(await tieRecord(ctx, { caseEntity: 'objection', caseId: objection.row.id, recordId: objected.id }));
  if (excepted)
    expectOk(
      await noteRecords(ctx, [excepted.id], {
        kind: 'exceptionNoted',
        on: today,
        data: { reason: 'Bernilai guna kesejarahan bagi kecamatan' },
      }),
    );
}
