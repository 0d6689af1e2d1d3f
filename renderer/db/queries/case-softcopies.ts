/** Electronic files of the records that a case rests on: what can be copied to the applicant's own medium. */
import { currentSoftcopies } from '#shared/domain/records/softcopy-versions.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';

export async function softcopiesOfCase(db: DaluangDb, recordIds: readonly string[]): Promise<readonly Row<'recordSoftcopy'>[]> {
  const unique = [...new Set(recordIds)];
  if (unique.length === 0) return [];
  const rows = await db
    .rows('recordSoftcopy')
    .where('recordId')
    .anyOf([...unique])
    .toArray();
  return currentSoftcopies(rows);
}
