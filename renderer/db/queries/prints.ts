/** Which papers went to a printer. The first print of a paper has an id of its own making, so that nobody reads all activity for it. */
import { naturalId } from '#shared/lib/natural-id.ts';
import type { DaluangDb } from '../database.ts';

export const PRINTED = 'paper.printed';

export const firstPrintId = (paperId: string): string => naturalId(PRINTED, paperId);

/** Those of the papers that were printed at least once. */
export async function printedAmong(db: DaluangDb, paperIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.rows('activity').bulkGet(paperIds.map(firstPrintId));
  return new Set(paperIds.filter((_, index) => rows[index] !== undefined));
}
