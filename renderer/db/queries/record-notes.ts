/** What is noted of records for their retention, and whether they are still there. */
import { foldNotes, type RecordOutcome, type RetentionCase } from '#shared/domain/retention/retention-case.ts';
import { parseRecordNote } from '#shared/domain/retention/retention-notes.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { inOrder, readRows } from './recorded.ts';

/** The tombstone of a record has one id for ever: a record leaves once. */
export const tombstoneId = (recordId: string): string => naturalId('recordNote', recordId, 'outcome');

export const caseOfNotes = (rows: readonly Row<'recordNote'>[]): RetentionCase =>
  foldNotes(readRows(inOrder(rows), parseRecordNote).map(({ event }) => event));

/** Notes by their record; of all records where none are named. */
export async function readNotes(
  db: DaluangDb,
  recordIds: readonly string[] | null,
): Promise<ReadonlyMap<string, readonly Row<'recordNote'>[]>> {
  const table = db.rows('recordNote');
  const rows = await (recordIds ? table.where('recordId').anyOf(recordIds).toArray() : table.toArray());
  return Map.groupBy(rows, ({ recordId }) => recordId);
}

/** Records that were destroyed or handed over, with how: they lie on no shelf any more. */
export async function goneAmong(db: DaluangDb, recordIds: readonly string[]): Promise<ReadonlyMap<string, RecordOutcome['kind']>> {
  const stones = await db.rows('recordNote').bulkGet(recordIds.map(tombstoneId));
  return new Map(
    stones.flatMap((stone): readonly (readonly [string, RecordOutcome['kind']])[] =>
      stone && !stone.void && (stone.kind === 'destroyed' || stone.kind === 'handedOver') ? [[stone.recordId, stone.kind]] : [],
    ),
  );
}
