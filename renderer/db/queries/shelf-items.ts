/** What can be lent, labelled and missed: a record, or a place with all that is in it. One card for both. */

import type { ItemRef } from '#shared/domain/records/item-ref.ts';
import { PATH_SIGN } from '#shared/lib/path-text.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { placePath, placesWithin, placeTextOf, recordsIn } from './locations.ts';
import { goneAmong } from './record-notes.ts';

export interface ShelfItem {
  readonly ref: ItemRef;
  /** The description of a record, the name of a place. */
  readonly name: string;
  /** Class code of a record, or null. */
  readonly code: string | null;
  /** Where it lies, from the building down; a place is the last of its own path. */
  readonly path: readonly Row<'location'>[];
  readonly record: Row<'record'> | undefined;
  readonly location: Row<'location'> | undefined;
}

/** Null where it does not exist or no longer counts. */
export async function readItem(db: DaluangDb, ref: ItemRef): Promise<ShelfItem | null> {
  if (ref.entity === 'location') {
    const path = await placePath(db, ref.id);
    const location = path.at(-1);
    return location && !location.void ? { ref, name: location.name, code: null, path, record: undefined, location } : null;
  }
  const record = await db.records.get(ref.id);
  if (!record || record.void) return null;
  const [path, code] = await Promise.all([
    placePath(db, record.locationId),
    record.classCodeId === null ? undefined : db.rows('classCode').get(record.classCodeId),
  ]);
  return { ref, name: record.description, code: code?.code ?? null, path, record, location: undefined };
}

/** What it lies in: the places from the building down, and the file (berkas) of a record. Whoever takes one of these takes it along. */
export const around = ({ ref, path, record }: ShelfItem): ReadonlySet<string> =>
  new Set([...path.map(({ id }) => id), ...(record?.parentId ? [record.parentId] : [])].filter((id) => id !== ref.id));

/** Which of these items takes this one along; undefined where none does. */
export function takenAlongBy(item: ShelfItem, chosen: readonly ShelfItem[]): ShelfItem | undefined {
  const outer = around(item);
  return chosen.find(({ ref }) => outer.has(ref.id));
}

/** "Gedung Sekretariat › Ruang Arsip 1 › Boks 012, Folder 3". */
export function placeLine(path: readonly Row<'location'>[]): string {
  const { way, spot } = placeTextOf(path);
  return [...way, spot].filter(Boolean).join(PATH_SIGN);
}

/** The records that leave the shelf with the item: itself with all that lies in it as in a file (berkas), or all that lie in the place. */
export async function recordsOfItem(db: DaluangDb, item: ShelfItem): Promise<readonly Row<'record'>[]> {
  if (item.record) return [item.record, ...(await contentsOf(db, item.record.id))];
  const places = await placesWithin(db, item.ref.id);
  return recordsIn(
    db,
    places.map((place) => place.id),
  );
}

async function contentsOf(db: DaluangDb, fileId: string): Promise<readonly Row<'record'>[]> {
  const rows = (await db.records.inFiles([fileId])).filter((row) => !row.void);
  if (rows.length === 0) return [];
  const gone = await goneAmong(
    db,
    rows.map(({ id }) => id),
  );
  return rows.filter(({ id }) => !gone.has(id));
}
