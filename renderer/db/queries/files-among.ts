/** Which of some records are themselves berkas, by what they are called: they stay where others are moved into one. */
import { isFile } from '#shared/domain/archive-lists/archive-lists.ts';
import type { DaluangDb } from '../database.ts';

export async function filesAmong(db: DaluangDb, recordIds: readonly string[]): Promise<readonly string[]> {
  const table = db.records;
  const [rows, below] = await Promise.all([table.bulkGet([...recordIds]), table.inFiles(recordIds)]);
  const holding = new Set(below.filter((row) => !row.void).map(({ parentId }) => parentId));
  return rows.flatMap((row) => (row && !row.void && isFile({ ...row, holdsItems: holding.has(row.id) }) ? [row.description] : []));
}
