/** Loans as their rows and events tell them, and what of the shelf is away because of them. */

import { foldLoan, type LoanCase } from '#shared/domain/loans/loan-case.ts';
import { parseLoanEvent } from '#shared/domain/loans/loan-events.ts';
import type { AwayLoan, ItemFacts } from '#shared/domain/loans/loan-rules.ts';
import { awayStates } from '#shared/domain/loans/loan-workflow.ts';
import { missingSince } from '#shared/domain/records/item-case.ts';
import type { ItemRef } from '#shared/domain/records/item-ref.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { placesWithin, recordsIn } from './locations.ts';
import { goneAmong } from './record-notes.ts';
import { ignoredRows, inOrder, readRows } from './recorded.ts';
import { around, readItem, recordsOfItem, type ShelfItem } from './shelf-items.ts';

export interface LoanFile {
  readonly row: Row<'loan'>;
  /** Event rows in the order in which they were recorded. */
  readonly events: readonly Row<'loanEvent'>[];
  readonly known: LoanCase;
  /** Event rows that changed nothing: two desks acted without knowing of each other. */
  readonly ignored: ReadonlySet<string>;
}

export async function readLoan(db: DaluangDb, id: string): Promise<LoanFile | undefined> {
  const row = await db.rows('loan').get(id);
  if (!row || row.void) return undefined;
  return assemble(row, await db.rows('loanEvent').where('loanId').equals(id).toArray());
}

/** All loans of the office: a register of hundreds a year, read whole and folded. */
export async function readLoans(db: DaluangDb): Promise<readonly LoanFile[]> {
  const [rows, events] = await Promise.all([db.rows('loan').toArray(), db.rows('loanEvent').toArray()]);
  const eventsOf = Map.groupBy(events, (event) => event.loanId);
  return rows.filter((row) => !row.void).map((row) => assemble(row, eventsOf.get(row.id) ?? []));
}

/** Loans of an item, newest first. */
export async function loansOfItem(db: DaluangDb, itemId: string): Promise<readonly LoanFile[]> {
  return (await loansOf(db, [itemId])).toSorted((a, b) => (firstAt(a) < firstAt(b) ? 1 : -1));
}

const firstAt = (file: LoanFile): string => file.events[0]?.at ?? '';

async function loansOf(db: DaluangDb, itemIds: readonly string[]): Promise<readonly LoanFile[]> {
  const rows = (await db.rows('loan').where('itemId').anyOf(itemIds).toArray()).filter((row) => !row.void);
  if (rows.length === 0) return [];
  const events = await db
    .rows('loanEvent')
    .where('loanId')
    .anyOf(rows.map((row) => row.id))
    .toArray();
  const eventsOf = Map.groupBy(events, (event) => event.loanId);
  return rows.map((row) => assemble(row, eventsOf.get(row.id) ?? []));
}

function assemble(row: Row<'loan'>, events: readonly Row<'loanEvent'>[]): LoanFile {
  const recorded = inOrder(events);
  const read = readRows(recorded, parseLoanEvent);
  const known = foldLoan(
    read.map(({ event }) => event),
    { needsApproval: row.approval.length > 0 },
  );
  return { row, events: recorded, known, ignored: ignoredRows(read, known.unapplied) };
}

/** The loan as a refusal tells it; null where the item is on its shelf. */
function awayOf({ row, known }: LoanFile, { through, hidden, part }: Pick<AwayLoan, 'through' | 'hidden' | 'part'>): AwayLoan | null {
  const { state, outOn, dueOn } = known;
  if (!awayStates.includes(state) || !outOn || !dueOn) return null;
  const { name, unit } = row.borrower;
  return { loanId: row.id, borrower: name, unit, since: outOn, dueOn, lost: state === 'lost', through, hidden, part };
}

/**
 * What decides whether an item may leave the shelf: loans of it, of a place or a file (berkas) around it and of anything in it; whether it
 * is missing; the cases that hold its records. `sees`: what this person may see; nothing else is named.
 */
export async function itemFacts(
  db: DaluangDb,
  item: ShelfItem,
  sees: (record: Row<'record'>) => boolean,
): Promise<ItemFacts & { readonly records: readonly Row<'record'>[] }> {
  const within = item.location ? await placesWithin(db, item.location.id) : [];
  const placeIds = within.map(({ id }) => id);
  const records = item.record ? await recordsOfItem(db, item) : await recordsIn(db, placeIds);
  const recordIds = records.map(({ id }) => id);
  const files = records.flatMap(({ parentId }) => parentId ?? []);
  const outer = around(item);
  const [loans, holds, gone, missingSince] = await Promise.all([
    loansOf(db, [...new Set([item.ref.id, ...outer, ...placeIds, ...recordIds, ...files])]),
    db.rows('recordHold').where('recordId').anyOf(recordIds).toArray(),
    item.record && goneAmong(db, [item.record.id]).then((outcomes) => outcomes.get(item.ref.id)),
    missingWith(db, [item.ref.id, ...outer]),
  ]);
  const away: AwayLoan[] = [];
  for (const loan of loans) {
    const own = loan.row.itemId === item.ref.id;
    const other = own ? null : await readItem(db, refOf(loan.row));
    const hidden = Boolean(other?.record && !sees(other.record));
    const one = awayOf(loan, { through: hidden ? null : (other?.name ?? null), hidden, part: !own && !outer.has(loan.row.itemId) });
    if (one) away.push(one);
  }
  const heldFor = [...new Set(holds.filter((hold) => !hold.void).map((hold) => hold.caseNumber))];
  return { gone, away, missingSince, heldFor, records };
}

export const refOf = ({ itemEntity, itemId }: { readonly itemEntity: ItemRef['entity']; readonly itemId: string }): ItemRef => ({
  entity: itemEntity,
  id: itemId,
});

/** Since when it is missing itself, or with the place that it stands in. */
async function missingWith(db: DaluangDb, itemIds: readonly string[]): Promise<CalendarDate | null> {
  const days = await Promise.all(itemIds.map((id) => missingSinceOf(db, id)));
  return days.flatMap((day) => day ?? []).toSorted()[0] ?? null;
}

export async function missingSinceOf(db: DaluangDb, itemId: string): Promise<CalendarDate | null> {
  const notes = await db.rows('itemEvent').where('itemId').equals(itemId).toArray();
  return missingSince(notes.filter((note) => !note.void));
}
