/** Records that are tied to a case: while it runs, none of them is disposed of. */
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { placePath } from './locations.ts';
import { placeLine } from './shelf-items.ts';

export interface TiedRecord {
  readonly record: Row<'record'>;
  readonly place: string;
}

/** `caseIds`: an objection with the request that it is about. Each record once, in the order of their ties. */
export async function tiedRecords(db: DaluangDb, caseIds: readonly string[]): Promise<readonly TiedRecord[]> {
  const ties = (await db.rows('caseRecord').where('caseId').anyOf(caseIds).toArray()).filter((tie) => !tie.void);
  const rows = await db.records.bulkGet([...new Set(ties.map(({ recordId }) => recordId))]);
  return Promise.all(
    rows.flatMap((record) =>
      record && !record.void ? [placePath(db, record.locationId).then((path) => ({ record, place: placeLine(path) }))] : [],
    ),
  );
}
