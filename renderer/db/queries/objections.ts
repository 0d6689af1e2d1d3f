/** Objections as their rows and events tell them. */

import type { VisitCode } from '#shared/domain/numbering/visit-code.ts';
import type { FolderFacts } from '#shared/domain/objections/case-file.ts';
import { foldObjection, type ObjectionCase } from '#shared/domain/objections/objection-case.ts';
import { type ObjectionEvent, parseObjectionEvent } from '#shared/domain/objections/objection-events.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { findChange } from '../log-store.ts';
import { printedAmong } from './prints.ts';
import { inOrder } from './recorded.ts';

export interface ObjectionFile {
  readonly row: Row<'objection'>;
  readonly grounds: readonly Row<'objectionGround'>['ground'][];
  /** Who wrote the `void` of each ground ever ticked: the base of unticking it, or of ticking it again. */
  readonly groundWriters: Readonly<Partial<Record<Row<'objectionGround'>['ground'], string>>>;
  /** Event rows in the order in which they were recorded. */
  readonly events: readonly Row<'objectionEvent'>[];
  readonly papers: readonly Row<'paper'>[];
  readonly known: ObjectionCase;
}

/** An objection with everything that hangs on it; undefined where there is none. */
export async function readObjection(db: DaluangDb, id: string): Promise<ObjectionFile | undefined> {
  const row = await db.rows('objection').get(id);
  if (!row || row.void) return undefined;
  const [grounds, events, papers] = await Promise.all([
    db.rows('objectionGround').where('objectionId').equals(id).toArray(),
    db.rows('objectionEvent').where('objectionId').equals(id).toArray(),
    db.rows('paper').where('caseId').equals(id).toArray(),
  ]);
  return assemble(row, grounds, events, papers);
}

/** All objections of the office, read whole and folded; what is under way is kept in memory (`db/open-cases.ts`). */
export async function readObjections(db: DaluangDb): Promise<readonly ObjectionFile[]> {
  const [rows, grounds, events, papers] = await Promise.all([
    db.rows('objection').toArray(),
    db.rows('objectionGround').toArray(),
    db.rows('objectionEvent').toArray(),
    db.rows('paper').toArray(),
  ]);
  return assembled(rows, null, grounds, events, papers);
}

/** Those of some ids, which are in order: their parts are read by ranges, which is quicker than one by one. */
export async function readObjectionsOf(db: DaluangDb, ids: readonly string[]): Promise<readonly ObjectionFile[]> {
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [rows, grounds, events, papers] = await Promise.all([
    db.rows('objection').where('id').between(first, last, true, true).toArray(),
    db.rows('objectionGround').where('objectionId').between(first, last, true, true).toArray(),
    db.rows('objectionEvent').where('objectionId').between(first, last, true, true).toArray(),
    db.rows('paper').where('caseId').between(first, last, true, true).toArray(),
  ]);
  return assembled(rows, new Set(ids), grounds, events, papers);
}

function assembled(
  rows: readonly Row<'objection'>[],
  wanted: ReadonlySet<string> | null,
  grounds: readonly Row<'objectionGround'>[],
  events: readonly Row<'objectionEvent'>[],
  papers: readonly Row<'paper'>[],
): readonly ObjectionFile[] {
  const groundsOf = Map.groupBy(grounds, (ground) => ground.objectionId);
  const eventsOf = Map.groupBy(events, (event) => event.objectionId);
  const papersOf = Map.groupBy(papers, (paper) => paper.caseId);
  return rows
    .filter((row) => !row.void && (wanted?.has(row.id) ?? true))
    .map((row) => assemble(row, groundsOf.get(row.id) ?? [], eventsOf.get(row.id) ?? [], papersOf.get(row.id) ?? []));
}

function assemble(
  row: Row<'objection'>,
  grounds: readonly Row<'objectionGround'>[],
  events: readonly Row<'objectionEvent'>[],
  papers: readonly Row<'paper'>[],
): ObjectionFile {
  const live = grounds.filter((ground) => !ground.void);
  const sorted = [...new Set(live.map((ground) => ground.ground))].sort();
  const groundWriters = Object.fromEntries(grounds.map((ground) => [ground.ground, ground._f?.void ?? ground._c]));
  const recorded = inOrder(events);
  const known = foldObjection(readableEvents(recorded), sorted);
  const issued = papers.filter((paper) => !paper.void);
  return { row: { ...ofBefore, ...row }, grounds: sorted, groundWriters, events: recorded, papers: issued, known };
}

/** What a row of an earlier version does not say. */
const ofBefore = { outsideNumber: null, assistance: null } as const;

export const readableEvents = (rows: readonly Row<'objectionEvent'>[]): readonly ObjectionEvent[] => rows.flatMap(readEvent);

/** What the folder of a case holds, beside what its events tell. */
export const folderFactsOf = ({ row, papers }: ObjectionFile): FolderFacts => ({
  papersSeen: row.papers,
  byProxy: row.proxy !== null,
  byLegalEntity: row.applicant.kind === 'legalEntity',
  fromPad: row.channel === 'paperPad',
  papers: papers.map(({ kind }) => kind),
});

/** An event that this version cannot read is kept in the store and left out of the fold. */
function readEvent(row: Row<'objectionEvent'>): readonly ObjectionEvent[] {
  const parsed = parseObjectionEvent(row);
  return parsed.ok ? [parsed.value] : [];
}

/** The papers that hand an applicant the number: the first print and its reprints. */
export const receiptKinds: readonly string[] = ['receipt', 'receiptReprint'];

export const receiptsOf = (file: ObjectionFile): ObjectionFile['papers'] =>
  file.papers.filter((paper) => receiptKinds.includes(paper.kind));

/**
 * Registered objections whose receipt was not issued or never went to a printer ("Antrean cetak"). Derived, so that a crash
 * between number and paper leaves the case here.
 */
export async function receiptQueue(db: DaluangDb, files: readonly ObjectionFile[]): Promise<readonly ObjectionFile[]> {
  const registered = files.filter(({ known }) => known.number !== undefined && !known.oldRegister && known.state !== 'voided');
  const printed = await printedAmong(
    db,
    registered.flatMap((file) => receiptsOf(file).map(({ id }) => id)),
  );
  return registered.filter((file) => !receiptsOf(file).some(({ id }) => printed.has(id)));
}

/** What the counter may leave open at registration. */
export const laterFields = ['information', 'purpose', 'groundFoundOn', 'deliveryChannel'] as const;

export type LaterField = (typeof laterFields)[number];

export interface ToComplete {
  readonly file: ObjectionFile;
  readonly missing: readonly LaterField[];
}

export const openFields = ({ row }: ObjectionFile): readonly LaterField[] => laterFields.filter((field) => row[field] === null);

/** Registered objections with something left open, oldest first: "Lengkapi hari ini". A case that was answered is left as it is. */
export function todayToComplete(files: readonly ObjectionFile[]): readonly ToComplete[] {
  return files
    .filter(({ known }) => known.number !== undefined && !known.oldRegister && stillOpen.includes(known.state))
    .map((file) => ({ file, missing: openFields(file) }))
    .filter(({ missing }) => missing.length > 0)
    .toSorted((a, b) => (a.file.row.receivedAt < b.file.row.receivedAt ? -1 : 1));
}

const stillOpen: readonly ObjectionCase['state'][] = ['registered', 'underReview', 'reviewed', 'ordered', 'prepared'];

/** The entry of a visit code as people type it; undefined where there is none. */
export async function objectionOfVisit(db: DaluangDb, code: VisitCode): Promise<ObjectionFile | undefined> {
  const row = await db
    .rows('objection')
    .filter((known) => known.visitCode === code && !known.void)
    .first();
  return row && readObjection(db, row.id);
}

/** Hash of the change set that registered it: what the QR code of its receipt carries a fragment of. Null before. */
export async function entryHashOf(db: DaluangDb, file: ObjectionFile): Promise<string | null> {
  const event = file.events.find((known) => known.kind === 'registered');
  const change = event && (await findChange(db, event._c));
  return change?.hash ?? null;
}

/** Objections to a request, oldest first. */
export async function objectionsOfRequest(db: DaluangDb, requestId: string): Promise<readonly ObjectionFile[]> {
  const rows = await db.rows('objection').where('requestId').equals(requestId).toArray();
  const files = await Promise.all(rows.toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1)).map((row) => readObjection(db, row.id)));
  return files.filter((file) => file !== undefined);
}
