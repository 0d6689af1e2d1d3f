/**
 * What decides of a record whether it is due and what stops it, read at once and asked of one record after the other: the rules of the
 * classification, notes, holds, running objections, open loans, missing items, unfinished proposals.
 */
import { type Candidate, type DisposalKind, type DisposalRefusal, mayDispose } from '#shared/domain/disposal/disposal-eligible.ts';
import { type DisposalLock, disposalLocks, type LockFacts } from '#shared/domain/disposal/disposal-locks.ts';
import { awayStates } from '#shared/domain/loans/loan-workflow.ts';
import { nothingNoted, type RetentionCase, withFile } from '#shared/domain/retention/retention-case.ts';
import { type RetentionRule, ruleOf } from '#shared/domain/retention/retention-rule.ts';
import { type RetentionStatus, retentionStatus } from '#shared/domain/retention/retention-status.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { readLoans } from './loans.ts';
import { readPlaces } from './locations.ts';
import { missingItems } from './missing-items.ts';
import { objectionsOfRequest, readObjection } from './objections.ts';
import { openProposalsOf, type ProposalFile, readProposals } from './proposals.ts';
import { caseOfNotes, goneAmong, readNotes } from './record-notes.ts';

/** A record with the file (berkas) that it lies in and with what of its contents is still there. */
export interface RecordKin {
  readonly record: Row<'record'>;
  readonly file: Row<'record'> | undefined;
  readonly contents: readonly Row<'record'>[];
}

export interface DisposalBook {
  codeOf(record: Pick<Row<'record'>, 'classCodeId'>): Row<'classCode'> | undefined;
  /** With what happened to the file that it lies in. */
  notesOf(record: Row<'record'>): RetentionCase;
  statusOf(record: Row<'record'>): RetentionStatus;
  /** A hold, an objection or an exception lies on the record itself or on its file. */
  isMarked(record: Row<'record'>): boolean;
  locksOf(kin: RecordKin): readonly DisposalLock[];
  candidateOf(kin: RecordKin): Candidate & { readonly proposal: ProposalFile | null };
  pathOf(record: Row<'record'>): readonly Row<'location'>[];
}

/** `recordIds`: the records that are asked about, with their files and contents; null where any may be. */
export async function readDisposalBook(db: DaluangDb, today: CalendarDate, recordIds: readonly string[] | null): Promise<DisposalBook> {
  const [codes, notes, holds, objections, loans, missing, proposals, places] = await Promise.all([
    db.rows('classCode').toArray(),
    readNotes(db, recordIds),
    holdsOf(db, recordIds),
    runningObjections(db, recordIds),
    readLoans(db),
    missingItems(db),
    readProposals(db),
    readPlaces(db),
  ]);
  const codeById = new Map(codes.map((code) => [code.id, code]));
  const away = Map.groupBy(
    loans.filter(({ known }) => awayStates.includes(known.state)),
    ({ row }) => row.itemId,
  );
  const missingById = new Map(missing.map(({ item, since }) => [item.ref.id, since]));
  const open = openProposalsOf(proposals);
  const rules = new Map<string, RetentionRule | null>();
  const cases = new Map<string, RetentionCase>();

  const codeOf: DisposalBook['codeOf'] = ({ classCodeId }) => (classCodeId === null ? undefined : codeById.get(classCodeId));
  const ruleOfCode = (code: Row<'classCode'>): RetentionRule | null => {
    if (!rules.has(code.id)) rules.set(code.id, ruleOf(code));
    return rules.get(code.id) ?? null;
  };
  const caseOf = (id: string): RetentionCase => {
    const rows = notes.get(id);
    if (!rows) return nothingNoted;
    const known = cases.get(id) ?? caseOfNotes(rows);
    cases.set(id, known);
    return known;
  };
  const notesOf: DisposalBook['notesOf'] = ({ id, parentId }) => (parentId === null ? caseOf(id) : withFile(caseOf(id), caseOf(parentId)));
  const statusOf: DisposalBook['statusOf'] = (record) => {
    const code = codeOf(record);
    const facts = { rule: code ? ruleOfCode(code) : null, coded: code !== undefined, date: record.date, notes: notesOf(record) };
    return retentionStatus(facts, today);
  };
  const isMarked: DisposalBook['isMarked'] = (record) =>
    [record.id, ...(record.parentId === null ? [] : [record.parentId])].some((id) => holds.has(id) || objections.has(id)) ||
    notesOf(record).exception !== null;
  const pathOf: DisposalBook['pathOf'] = (record) => places.pathOf(record.locationId);

  const locksOf = ({ record, file, contents }: RecordKin): readonly DisposalLock[] => {
    const kin = [{ row: record, through: null as string | null }, ...[...(file ? [file] : []), ...contents].map(named)];
    const around = [record.id, ...pathOf(record).map(({ id }) => id)];
    const facts: LockFacts = {
      holds: kin.flatMap(({ row, through }) => (holds.get(row.id) ?? []).map((hold) => withThrough(hold, through))),
      objections: kin.flatMap(({ row, through }) => (objections.get(row.id) ?? []).map((one) => withThrough(one, through))),
      loans: [
        ...around.flatMap((id) => (away.get(id) ?? []).map(({ row, known }) => loanLock(row, known.outOn ?? today, null))),
        ...kin
          .slice(1)
          .flatMap(({ row, through }) => (away.get(row.id) ?? []).map((loan) => loanLock(loan.row, loan.known.outOn ?? today, through))),
      ],
      missingSince: around.map((id) => missingById.get(id)).find((since) => since !== undefined) ?? null,
      notes: { exception: notesOf(record).exception ?? firstException(contents) },
    };
    return disposalLocks(facts);
  };
  const firstException = (rows: readonly Row<'record'>[]) => rows.map(({ id }) => caseOf(id).exception).find(Boolean) ?? null;

  const candidateOf: DisposalBook['candidateOf'] = (kin) => {
    const proposal = open.get(kin.record.id) ?? null;
    return { status: statusOf(kin.record), locks: locksOf(kin), proposalId: proposal?.row.id ?? null, proposal };
  };
  return { codeOf, notesOf, statusOf, isMarked, locksOf, candidateOf, pathOf };
}

/** Why a record may not stand on a proposal of `recordIds`, or be carried away by it; null where nothing stops it. */
export function listRefusal(
  book: Pick<DisposalBook, 'candidateOf'>,
  one: RecordKin,
  list: { readonly kind: DisposalKind; readonly recordIds: ReadonlySet<string>; readonly proposalId?: string },
): DisposalRefusal | null {
  const onList = {
    withFile: list.recordIds.has(one.record.parentId ?? ''),
    unlisted: one.contents.find(({ id }) => !list.recordIds.has(id))?.description ?? null,
  };
  const may = mayDispose(list.kind, { ...book.candidateOf(one), ...onList }, list.proposalId ?? null);
  return may.ok ? null : may.error;
}

const named = (row: Row<'record'>) => ({ row, through: row.description as string | null });
const withThrough = <T extends object>(facts: T, through: string | null): T & { readonly through?: string } =>
  through === null ? facts : { ...facts, through };
const loanLock = ({ id, borrower }: Row<'loan'>, since: CalendarDate, through: string | null) =>
  withThrough({ id, borrower: borrower.unit ? `${borrower.name} (${borrower.unit})` : borrower.name, since }, through);

async function holdsOf(db: DaluangDb, recordIds: readonly string[] | null) {
  const table = db.rows('recordHold');
  const rows = await (recordIds ? table.where('recordId').anyOf(recordIds).toArray() : table.toArray());
  return Map.groupBy(
    rows.filter((row) => !row.void),
    ({ recordId }) => recordId,
  );
}

/** The objections that a record is tied to, itself or through the request that they are about. Whether they run is a rule. */
async function runningObjections(db: DaluangDb, recordIds: readonly string[] | null) {
  const table = db.rows('caseRecord');
  const ties = (await (recordIds ? table.where('recordId').anyOf(recordIds).toArray() : table.toArray())).filter((row) => !row.void);
  const found = new Map<string, LockFacts['objections'][number][]>();
  for (const tie of ties) {
    const files = tie.caseEntity === 'request' ? await objectionsOfRequest(db, tie.caseId) : [await readObjection(db, tie.caseId)];
    for (const file of files) {
      if (!file) continue;
      const { id, receivedOn } = file.row;
      const known = found.get(tie.recordId) ?? [];
      if (!known.some((one) => one.id === id))
        known.push({ id, number: file.known.number ?? null, state: file.known.state, since: receivedOn });
      found.set(tie.recordId, known);
    }
  }
  return found;
}

/** Records with their files and contents, for the book and for the rules. */
export async function kinOf(db: DaluangDb, recordIds: readonly string[]): Promise<readonly RecordKin[]> {
  const rows = await db.records.bulkGet([...recordIds]);
  return kinOfRows(
    db,
    rows.flatMap((row) => (row && !row.void ? [row] : [])),
  );
}

export async function kinOfRows(db: DaluangDb, records: readonly Row<'record'>[]): Promise<readonly RecordKin[]> {
  const ids = records.map(({ id }) => id);
  const [files, inside] = await Promise.all([
    db.records.bulkGet([...new Set(records.flatMap(({ parentId }) => parentId ?? []))]),
    db.records.inFiles(ids),
  ]);
  const gone = await goneAmong(
    db,
    inside.map(({ id }) => id),
  );
  const fileById = new Map(files.flatMap((file) => (file && !file.void ? [[file.id, file] as const] : [])));
  const contentsOf = Map.groupBy(
    inside.filter((row) => !row.void && !gone.has(row.id)),
    ({ parentId }) => parentId ?? '',
  );
  return records.map((record) => ({ record, file: fileById.get(record.parentId ?? ''), contents: contentsOf.get(record.id) ?? [] }));
}

/** Where one record stands today and what holds it; null where it does not count. */
export async function retentionOf(db: DaluangDb, recordId: string, today: CalendarDate): Promise<Candidate | null> {
  const [kin] = await kinOf(db, [recordId]);
  return kin ? (await readDisposalBook(db, today, idsOfKin([kin]))).candidateOf(kin) : null;
}

export const idsOfKin = (kin: readonly RecordKin[]): readonly string[] => [
  ...new Set(kin.flatMap(({ record, file, contents }) => [record.id, ...(file ? [file.id] : []), ...contents.map(({ id }) => id)])),
];
