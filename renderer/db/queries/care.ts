/** The care log: what was done, where, and what is due again. Care of records that the reader may not see is left out. */
import { type AccessUser, can } from '#shared/domain/access/access.ts';
import type { Care, CareKind } from '#shared/domain/care/care-log.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { refOf } from './loans.ts';
import { readPlaces } from './locations.ts';
import { allOf } from './office.ts';
import { placeLine } from './shelf-items.ts';

export interface CareEntry extends Care {
  readonly row: Row<'careEvent'>;
  /** Of the item, as it is named now. */
  readonly name: string;
  /** Where it lies; of a place, what is around it. */
  readonly place: string;
}

export async function readCare(db: DaluangDb, user: AccessUser | null): Promise<readonly CareEntry[]> {
  return named(db, user, await allOf(db, 'careEvent'));
}

/** Of one item, the latest first. */
export async function careOf(db: DaluangDb, user: AccessUser | null, itemId: string): Promise<readonly CareEntry[]> {
  const rows = await db.rows('careEvent').where('itemId').equals(itemId).toArray();
  const entries = await named(
    db,
    user,
    rows.filter((row) => !row.void),
  );
  return entries.toSorted((a, b) => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1));
}

async function named(db: DaluangDb, user: AccessUser | null, rows: readonly Row<'careEvent'>[]): Promise<readonly CareEntry[]> {
  if (rows.length === 0) return [];
  const recordIds = rows.filter(({ itemEntity }) => itemEntity === 'record').map(({ itemId }) => itemId);
  const [places, found] = await Promise.all([readPlaces(db), db.records.bulkGet(recordIds)]);
  const records = new Map(found.flatMap((record) => (record ? [[record.id, record] as const] : [])));
  return rows.flatMap((row): readonly CareEntry[] => {
    const care = { id: row.id, ref: refOf(row), kind: row.kind satisfies CareKind, on: row.on, nextDueOn: row.nextDueOn, row };
    if (row.itemEntity === 'location') {
      const path = places.pathOf(row.itemId);
      return [{ ...care, name: path.at(-1)?.name ?? '', place: placeLine(path.slice(0, -1)) }];
    }
    const record = records.get(row.itemId);
    if (!record || !user || !can(user, 'record.view', record).allowed) return [];
    return [{ ...care, name: record.description, place: placeLine(places.pathOf(record.locationId)) }];
  });
}
