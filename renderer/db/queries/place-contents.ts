/** What lies in a box or a folder, for its label. */
import { type PlaceContents, placeContents } from '#shared/domain/labels/place-contents.ts';
import type { DaluangDb } from '../database.ts';
import { recordsOfItem, type ShelfItem } from './shelf-items.ts';

/** Null for what is no box and no folder: a rack says only its name. */
export async function contentsOfPlace(db: DaluangDb, item: ShelfItem): Promise<PlaceContents | null> {
  const kind = item.location?.kind;
  if (kind !== 'box' && kind !== 'folder') return null;
  const records = await recordsOfItem(db, item);
  const parentIds = [...new Set(records.flatMap(({ parentId }) => parentId ?? []))];
  const [units, codes, parents] = await Promise.all([
    db.rows('unit').bulkGet([...new Set(records.map(({ unitId }) => unitId))]),
    db.rows('classCode').bulkGet([...new Set(records.flatMap(({ classCodeId }) => classCodeId ?? []))]),
    db.records.bulkGet(parentIds),
  ]);
  const byId = <T extends { readonly id: string }>(rows: readonly (T | undefined)[]) =>
    new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
  const [unitOf, codeOf, parentOf] = [byId(units), byId(codes), byId(parents)];
  return placeContents(
    records.map(({ unitId, date, classCodeId, fileNumber, itemNumber, parentId }) => ({
      unit: unitOf.get(unitId)?.name ?? '',
      date,
      code: codeOf.get(classCodeId ?? '')?.code ?? null,
      // An item bears the number of its berkas where it has none of its own.
      fileNumber: fileNumber ?? parentOf.get(parentId ?? '')?.fileNumber ?? null,
      itemNumber,
    })),
  );
}
