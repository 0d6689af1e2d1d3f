/** Whose records a box holds: the unit of the last one in it; of an empty box the unit of the person who types. */
import type { DaluangDb } from '#renderer/db/database.ts';
import { recordsIn } from '#renderer/db/queries/locations.ts';
import { inBoxOrder } from './record-cells.ts';

export async function startUnit(db: DaluangDb, place: string, personId: string): Promise<string> {
  const last = inBoxOrder(await recordsIn(db, [place])).at(-1);
  return last?.unitId ?? (await db.rows('person').get(personId))?.unitId ?? '';
}
