/** Proposals of disposal as their rows and events tell them. */
import { type DisposalCase, foldDisposal } from '#shared/domain/disposal/disposal-case.ts';
import { parseDisposalEvent } from '#shared/domain/disposal/disposal-events.ts';
import type { DisposalState } from '#shared/domain/disposal/disposal-workflow.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { ignoredRows, inOrder, readRows } from './recorded.ts';

export interface ProposalFile {
  readonly row: Row<'disposalProposal'>;
  /** Every record that was ever proposed, in the order of the list. */
  readonly listed: readonly Row<'disposalRecord'>[];
  /** Those that were not taken off again. */
  readonly kept: readonly Row<'disposalRecord'>[];
  /** Event rows in the order in which they were recorded. */
  readonly events: readonly Row<'disposalEvent'>[];
  /** Events that were recorded in error and taken back: they count no longer, and are told. */
  readonly withdrawn: readonly Row<'disposalEvent'>[];
  readonly known: DisposalCase;
  /** Event rows that changed nothing: two desks acted without knowing of each other. */
  readonly ignored: ReadonlySet<string>;
  /** Who prepared it: somebody else carries out a destruction. */
  readonly proposedBy: string | null;
}

export async function readProposal(db: DaluangDb, id: string): Promise<ProposalFile | undefined> {
  const row = await db.rows('disposalProposal').get(id);
  if (!row || row.void) return undefined;
  const [records, events] = await Promise.all([
    db.rows('disposalRecord').where('proposalId').equals(id).toArray(),
    db.rows('disposalEvent').where('proposalId').equals(id).toArray(),
  ]);
  return assemble(row, records, events);
}

/** All proposals of the office, newest first: some dozens a year, read whole and folded. */
export async function readProposals(db: DaluangDb): Promise<readonly ProposalFile[]> {
  const [rows, records, events] = await Promise.all([
    db.rows('disposalProposal').toArray(),
    db.rows('disposalRecord').toArray(),
    db.rows('disposalEvent').toArray(),
  ]);
  const recordsOf = Map.groupBy(records, ({ proposalId }) => proposalId);
  const eventsOf = Map.groupBy(events, ({ proposalId }) => proposalId);
  return rows
    .filter((row) => !row.void)
    .map((row) => assemble(row, recordsOf.get(row.id) ?? [], eventsOf.get(row.id) ?? []))
    .toSorted((a, b) => ((a.events[0]?.at ?? '') < (b.events[0]?.at ?? '') ? 1 : -1));
}

function assemble(
  row: Row<'disposalProposal'>,
  records: readonly Row<'disposalRecord'>[],
  events: readonly Row<'disposalEvent'>[],
): ProposalFile {
  const listed = records.filter((one) => !one.void).toSorted((a, b) => a.place - b.place);
  const recorded = inOrder(events);
  const read = readRows(recorded, parseDisposalEvent);
  const known = foldDisposal(
    read.map(({ event }) => event),
    row.kind,
    listed.map(({ recordId }) => recordId),
  );
  const kept = listed.filter(({ recordId }) => !known.removed.has(recordId));
  const proposedBy = recorded.find(({ kind }) => kind === 'proposed')?.personId ?? null;
  const withdrawn = events.filter((one) => one.void);
  return { row, listed, kept, events: recorded, withdrawn, known, ignored: ignoredRows(read, known.unapplied), proposedBy };
}

/** Proposals in these states no longer keep their records from another one. */
const settledStates: readonly DisposalState[] = ['done', 'filed', 'cancelled'];

/** Record -> the unfinished proposal that it stands on. */
export function openProposalsOf(files: readonly ProposalFile[]): ReadonlyMap<string, ProposalFile> {
  const open = files.filter(({ known }) => !settledStates.includes(known.state));
  return new Map(open.flatMap((file) => file.kept.map(({ recordId }) => [recordId, file] as const)));
}
