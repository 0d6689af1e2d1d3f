/** Requests for information as their rows and events tell them. */
import type { VisitCode } from '#shared/domain/numbering/visit-code.ts';
import { foldRequest, type RequestCase } from '#shared/domain/requests/request-case.ts';
import { type RequestEvent, readRequestEvent } from '#shared/domain/requests/request-events.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { findChange } from '../log-store.ts';
import { printedAmong } from './prints.ts';
import { inOrder } from './recorded.ts';

export interface RequestFile {
  readonly row: Row<'request'>;
  readonly number: string | null;
  /** Event rows in the order in which they were recorded. */
  readonly events: readonly Row<'requestEvent'>[];
  readonly papers: readonly Row<'paper'>[];
  readonly known: RequestCase;
}

export async function readRequest(db: DaluangDb, id: string): Promise<RequestFile | undefined> {
  const row = await db.rows('request').get(id);
  if (!row || row.void) return undefined;
  const [events, numbers, papers] = await Promise.all([
    db.rows('requestEvent').where('requestId').equals(id).toArray(),
    db.rows('registerNumber').where('caseId').equals(id).toArray(),
    db.rows('paper').where('caseId').equals(id).toArray(),
  ]);
  return assemble(row, events, numbers, papers);
}

/** All requests of the office, read whole and folded as the objections are. */
export async function readRequests(db: DaluangDb): Promise<readonly RequestFile[]> {
  const [rows, events, numbers, papers] = await Promise.all([
    db.rows('request').toArray(),
    db.rows('requestEvent').toArray(),
    db.rows('registerNumber').toArray(),
    db.rows('paper').toArray(),
  ]);
  return assembled(rows, null, events, numbers, papers);
}

/** Those of some ids, which are in order: their parts are read by ranges, which is quicker than one by one. */
export async function readRequestsOf(db: DaluangDb, ids: readonly string[]): Promise<readonly RequestFile[]> {
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [rows, events, numbers, papers] = await Promise.all([
    db.rows('request').where('id').between(first, last, true, true).toArray(),
    db.rows('requestEvent').where('requestId').between(first, last, true, true).toArray(),
    db.rows('registerNumber').where('caseId').between(first, last, true, true).toArray(),
    db.rows('paper').where('caseId').between(first, last, true, true).toArray(),
  ]);
  return assembled(rows, new Set(ids), events, numbers, papers);
}

function assembled(
  rows: readonly Row<'request'>[],
  wanted: ReadonlySet<string> | null,
  events: readonly Row<'requestEvent'>[],
  numbers: readonly Row<'registerNumber'>[],
  papers: readonly Row<'paper'>[],
): readonly RequestFile[] {
  const eventsOf = Map.groupBy(events, (event) => event.requestId);
  const numbersOf = Map.groupBy(numbers, (number) => number.caseId);
  const papersOf = Map.groupBy(papers, (paper) => paper.caseId);
  return rows
    .filter((row) => !row.void && (wanted?.has(row.id) ?? true))
    .map((row) => assemble(row, eventsOf.get(row.id) ?? [], numbersOf.get(row.id) ?? [], papersOf.get(row.id) ?? []));
}

function assemble(
  row: Row<'request'>,
  events: readonly Row<'requestEvent'>[],
  numbers: readonly Row<'registerNumber'>[],
  papers: readonly Row<'paper'>[],
): RequestFile {
  const recorded = inOrder(events);
  const known = foldRequest(recorded.flatMap(readEvent));
  const number = numbers.find((entry) => entry.register === 'request' && !entry.void)?.number ?? known.number ?? null;
  return { row: { ...ofBefore, ...row }, number, events: recorded, papers: papers.filter((paper) => !paper.void), known };
}

/** What a row of an earlier version does not say. It was registered, so its papers had been shown. */
const ofBefore = {
  copyForm: null,
  outsideNumber: null,
  papers: { identity: true, powerOfAttorney: false, dutyStamp: false, deed: false },
  assisted: false,
  assistance: null,
  visitCode: null,
  registeredAt: null,
} as const;

/** An event that this version cannot read is kept in the store and left out of the fold. */
function readEvent(row: Row<'requestEvent'>): readonly RequestEvent[] {
  const read = readRequestEvent(row);
  return read.ok ? [read.value] : [];
}

/** The papers that hand an applicant the number: the first print and its reprints. */
const proofKinds: readonly string[] = ['requestProof', 'requestProofReprint'];

export const proofsOf = (file: RequestFile): RequestFile['papers'] => file.papers.filter((paper) => proofKinds.includes(paper.kind));

/**
 * Registered requests whose proof was not issued or never went to a printer. Derived, so that a crash between number and paper
 * leaves the case here; a request of version 1 never had a paper and is left alone.
 */
export async function proofQueue(db: DaluangDb, files: readonly RequestFile[]): Promise<readonly RequestFile[]> {
  const registered = files.filter(
    ({ known, row, number }) => number !== null && known.state !== 'voided' && row.registeredAt === null && isOfDesk(row),
  );
  const printed = await printedAmong(
    db,
    registered.flatMap((file) => proofsOf(file).map(({ id }) => id)),
  );
  return registered.filter((file) => !proofsOf(file).some(({ id }) => printed.has(id)));
}

/** Rows of version 1 hold the code of their channel, later ones the word of the office's list. */
const isOfDesk = (row: Row<'request'>): boolean => !['counter', 'email', 'letter', 'website', 'paperPad'].includes(row.channel);

/** The entry of a visit code as people type it; undefined where there is none. */
export async function requestOfVisit(db: DaluangDb, code: VisitCode): Promise<RequestFile | undefined> {
  const row = await db
    .rows('request')
    .filter((known) => known.visitCode === code && !known.void)
    .first();
  return row && readRequest(db, row.id);
}

/** Hash of the change set that registered it: what the QR code of its proof carries a fragment of. Null before. */
export async function requestEntryHash(db: DaluangDb, file: RequestFile): Promise<string | null> {
  const event = file.events.find((known) => known.kind === 'registered');
  const change = event && (await findChange(db, event._c));
  return change?.hash ?? null;
}
