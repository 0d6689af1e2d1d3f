/** A rehearsal does more than count: some records are opened, as a person would after a restore. */
import { createSchema } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../../db/database.ts';
import type { IdSource } from '../../platform/platform.ts';

const SAMPLES = 10;
/** Kept for every stored row beside its values. */
const BOOKKEEPING = ['id', '_c', '_f', 'void'];

/** How many records were drawn, and how many of them could be read by their schema. */
export interface OpenedSamples {
  readonly drawn: number;
  readonly read: number;
}

export async function openSamples(db: DaluangDb, ids: Pick<IdSource, 'randomHex'>): Promise<OpenedSamples> {
  const table = db.records;
  const count = await table.count();
  const places = new Set<number>();
  while (places.size < Math.min(SAMPLES, count)) places.add(Number.parseInt(ids.randomHex(6), 16) % count);
  let read = 0;
  for (const place of places) {
    const record = await table.at(place);
    const values = Object.fromEntries(Object.entries(record ?? {}).filter(([field]) => !BOOKKEEPING.includes(field)));
    if (createSchema('record').safeParse(values).success) read += 1;
  }
  return { drawn: places.size, read };
}
