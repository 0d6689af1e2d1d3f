/** What the lending rules ask of records, in one place for the screen and for the command. */
import type { LentRecord } from '#shared/domain/loans/loan-rules.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';

export const categoryId = (recordId: string): string => naturalId('recordCategory', recordId);

export async function lentRecordsOf(db: DaluangDb, records: readonly Row<'record'>[]): Promise<readonly LentRecord[]> {
  const categories = await db.rows('recordCategory').bulkGet(records.map(({ id }) => categoryId(id)));
  return records.map(({ unitId, securityClass }, index) => ({
    unitId,
    securityClass,
    vital: (categories[index]?.category ?? 'general') !== 'general',
  }));
}
