/** Scans that came in from a watched folder. */
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { allOf } from './office.ts';

export interface Arrival {
  readonly row: Row<'scanArrival'>;
  /** Another scan that came in says the same, byte by byte. */
  readonly twin: boolean;
}

export async function readArrivals(db: DaluangDb): Promise<readonly Arrival[]> {
  const rows = await allOf(db, 'scanArrival');
  const times = new Map<string, number>();
  for (const { hash } of rows) times.set(hash, (times.get(hash) ?? 0) + 1);
  return rows.map((row) => ({ row, twin: (times.get(row.hash) ?? 0) > 1 }));
}
