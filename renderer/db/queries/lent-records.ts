/** What the lending rules ask of records, in one place for the screen and for the command. */
import type { LentRecord } from '#shared/domain/loans/loan-rules.ts';
import type { CategoryValues } from '#shared/domain/records/record-input.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';

export const categoryId = (recordId: string): string => naturalId('recordCategory', recordId);

/** What is said of a record; general where nothing is, or where it was taken back. */
export function categoryOf(row: Row<'recordCategory'> | undefined): CategoryValues {
  if (!row || row.void) return { category: 'general', protection: null, secondCopy: null };
  // Rows of before version 4 lack both.
  return { category: row.category, protection: row.protection ?? null, secondCopy: row.secondCopy ?? null };
}

export async function lentRecordsOf(db: DaluangDb, records: readonly Row<'record'>[]): Promise<readonly LentRecord[]> {
  const categories = await db.rows('recordCategory').bulkGet(records.map(({ id }) => categoryId(id)));
  return records.map(({ unitId, securityClass }, index) => ({
    unitId,
    securityClass,
    vital: categoryOf(categories[index]).category !== 'general',
  }));
}
