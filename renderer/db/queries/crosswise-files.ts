/** Berkas that lie in each other, as two desks that worked apart may have filed them. */
import { crosswise } from '#shared/domain/records/crosswise.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';

const CHUNK = 1000;

/** The rings of the whole archive, the records of each in its order. Only what holds others can lie in a ring. */
export async function crosswiseFiles(db: DaluangDb): Promise<readonly (readonly Row<'record'>[])[]> {
  const holding = await db.records.holdingIds();
  const inside = new Map<string, Row<'record'>>();
  for (let at = 0; at < holding.length; at += CHUNK) {
    for (const row of await db.records.bulkGet(holding.slice(at, at + CHUNK))) {
      if (row && !row.void && row.parentId !== null) inside.set(row.id, row);
    }
  }
  return ringsAmong(inside);
}

/** The ring that a record lies in; null where in none. */
export async function ringOf(db: DaluangDb, recordId: string): Promise<readonly Row<'record'>[] | null> {
  const inside = new Map<string, Row<'record'>>();
  let at = await db.records.get(recordId);
  while (at && !at.void && at.parentId !== null && !inside.has(at.id)) {
    inside.set(at.id, at);
    at = await db.records.get(at.parentId);
  }
  return ringsAmong(inside).find((ring) => ring.some(({ id }) => id === recordId)) ?? null;
}

const ringsAmong = (rows: ReadonlyMap<string, Row<'record'>>): readonly (readonly Row<'record'>[])[] =>
  crosswise(new Map([...rows].map(([id, { parentId }]) => [id, parentId ?? '']))).map((ring) => ring.flatMap((id) => rows.get(id) ?? []));
