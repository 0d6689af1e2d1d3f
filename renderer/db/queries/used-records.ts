/**
 * Records on which something rests that a person did since they were written down: a loan, a hold, a note of their retention, a proposal, a
 * case. Taking back how they came in would leave all that without its record.
 */
import type { DaluangDb } from '../database.ts';

export async function usedAmong(db: DaluangDb, recordIds: readonly string[]): Promise<ReadonlySet<string>> {
  const byRecord = (['recordHold', 'recordNote', 'disposalRecord', 'caseRecord'] as const).map(async (entity) =>
    (await db.rows(entity).where('recordId').anyOf(recordIds).toArray()).filter((row) => !row.void).map(({ recordId }) => recordId),
  );
  const lent = (await db.rows('loan').where('itemId').anyOf(recordIds).toArray()).filter((row) => !row.void).map(({ itemId }) => itemId);
  return new Set([...lent, ...(await Promise.all(byRecord)).flat()]);
}
