/** Cross references of a record as they read from its side, those that were cancelled too. */
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';

export interface ReadReference {
  readonly row: Row<'crossReference'>;
  /** `from`: this record says it of the other one; `to`: the other one says it of this. */
  readonly side: 'from' | 'to';
  readonly other: Row<'record'>;
}

export async function referencesOf(db: DaluangDb, recordId: string): Promise<readonly Row<'crossReference'>[]> {
  const table = db.rows('crossReference');
  const [said, heard] = await Promise.all([
    table.where('fromId').equals(recordId).toArray(),
    table.where('toId').equals(recordId).toArray(),
  ]);
  return [...said, ...heard];
}

/** Those in force first, the newest before the older ones. */
export async function readReferences(db: DaluangDb, recordId: string): Promise<readonly ReadReference[]> {
  const rows = await referencesOf(db, recordId);
  const sides = rows.map((row) => ({ row, side: row.fromId === recordId ? ('from' as const) : ('to' as const) }));
  const others = await db.rows('record').bulkGet(sides.map(({ row, side }) => (side === 'from' ? row.toId : row.fromId)));
  return sides
    .flatMap((one, index): readonly ReadReference[] => {
      const other = others[index];
      return other ? [{ ...one, other }] : [];
    })
    .toSorted((a, b) => Number(Boolean(a.row.void)) - Number(Boolean(b.row.void)) || (a.row.id < b.row.id ? 1 : -1));
}
