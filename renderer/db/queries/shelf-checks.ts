/** Checks of shelves as their rows tell them: what is expected, what was met, how they ended. */

import { awayStates } from '#shared/domain/loans/loan-workflow.ts';
import { missingSince } from '#shared/domain/records/item-case.ts';
import type { ItemRef } from '#shared/domain/records/item-ref.ts';
import { foldShelfCheck, type ShelfCheckCase } from '#shared/domain/shelf-check/check-case.ts';
import { parseShelfCheckEvent } from '#shared/domain/shelf-check/check-events.ts';
import type { Places } from '#shared/domain/shelf-check/check-items.ts';
import { type CheckResults, checkResults, type ShelfFacts, standingAfter } from '#shared/domain/shelf-check/check-results.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { readLoans } from './loans.ts';
import { placesWithin, recordsIn } from './locations.ts';
import { allOf } from './office.ts';
import { goneAmong } from './record-notes.ts';
import { inOrder, readRows } from './recorded.ts';

export interface ShelfCheckFile {
  readonly row: Row<'shelfCheck'>;
  readonly events: readonly Row<'shelfCheckEvent'>[];
  /** In the order in which they were made; those that were taken back are left out. */
  readonly scans: readonly Row<'shelfScan'>[];
  readonly known: ShelfCheckCase;
}

export async function readShelfCheck(db: DaluangDb, id: string): Promise<ShelfCheckFile | undefined> {
  const row = await db.rows('shelfCheck').get(id);
  if (!row || row.void) return undefined;
  const [events, scans] = await Promise.all([
    db.rows('shelfCheckEvent').where('checkId').equals(id).toArray(),
    db.rows('shelfScan').where('checkId').equals(id).toArray(),
  ]);
  return assemble(row, events, scans);
}

/** All checks of the office, without their scans: some dozens a year. */
export async function readShelfChecks(db: DaluangDb): Promise<readonly ShelfCheckFile[]> {
  const [rows, events] = await Promise.all([allOf(db, 'shelfCheck'), allOf(db, 'shelfCheckEvent')]);
  const eventsOf = Map.groupBy(events, (event) => event.checkId);
  return rows.map((row) => assemble(row, eventsOf.get(row.id) ?? [], []));
}

function assemble(row: Row<'shelfCheck'>, all: readonly Row<'shelfCheckEvent'>[], scans: readonly Row<'shelfScan'>[]): ShelfCheckFile {
  const events = inOrder(all);
  const read = readRows(events, parseShelfCheckEvent).map(({ event }) => event);
  return { row, events, scans: inOrder(scans), known: foldShelfCheck(read) };
}

/** What the register says of the checked place and of everything that was scanned there. */
export async function shelfFacts(db: DaluangDb, rootId: string, scanned: readonly ItemRef[]): Promise<ShelfFacts> {
  const [places, within, loans, notes] = await Promise.all([
    allOf(db, 'location'),
    placesWithin(db, rootId),
    readLoans(db),
    allOf(db, 'itemEvent'),
  ]);
  const records = await recordsIn(
    db,
    within.map(({ id }) => id),
  );
  const recordIds = scanned.filter(({ entity }) => entity === 'record').map(({ id }) => id);
  const [rows, gone] = await Promise.all([db.records.bulkGet(recordIds), goneAmong(db, recordIds)]);
  const lent = loans.filter(({ known }) => awayStates.includes(known.state)).map(({ row }) => row.itemId);
  // What lies in a lent file (berkas) left with it.
  const withFile = (await db.records.inFiles(lent)).map(({ id }) => id);
  const byId: Places = new Map(places.map((place) => [place.id, place]));
  const homes = new Map(rows.flatMap((row) => (row ? [[row.id, row.locationId] as const] : [])));
  const missing = [...Map.groupBy(notes, (note) => note.itemId)].filter(([, ofItem]) => missingSince(ofItem) !== null);
  return {
    places: byId,
    records,
    homeOf: ({ entity, id }) => (entity === 'record' ? (homes.get(id) ?? null) : (byId.get(id)?.parentId ?? null)),
    isGone: ({ id }) => gone.has(id),
    lent: new Set([...lent, ...withFile]),
    missing: new Set(missing.map(([id]) => id)),
  };
}

/** What a check has come to: as frozen when it was closed, or as it stands while it runs. */
export async function resultsOf(db: DaluangDb, { row, scans, known }: ShelfCheckFile): Promise<CheckResults> {
  if (known.results) return known.results;
  const read = scans.map((scan) => ({ ...scan, ref: refOfScan(scan) }));
  const facts = await shelfFacts(
    db,
    row.locationId,
    read.flatMap(({ ref }) => ref ?? []),
  );
  return checkResults(row.locationId, row.depth, facts, read);
}

export const refOfScan = ({ itemEntity, itemId }: Row<'shelfScan'>): ItemRef | null =>
  itemEntity !== null && itemId !== null ? { entity: itemEntity, id: itemId } : null;

/** Where the person with the scanner stands now. */
export async function standingOf(db: DaluangDb, { row, scans }: ShelfCheckFile): Promise<string> {
  const places: Places = new Map((await allOf(db, 'location')).map((place) => [place.id, place]));
  return standingAfter(
    row.locationId,
    row.depth,
    places,
    scans.map((scan) => ({ position: scan.position, ref: refOfScan(scan) })),
  );
}
