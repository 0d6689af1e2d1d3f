/**
 * An import as a batch: its row is written first, its change sets all carry its id as their group, and what ended it is an
 * activity with an id of its own. So a crash in the middle leaves a batch that is known as unfinished.
 */
import { naturalId } from '#shared/lib/natural-id.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import type { DaluangDb } from '../../db/database.ts';
import { createOp } from '../../db/patch.ts';
import { allOf } from '../../db/queries/office.ts';
import type { Clock } from '../../platform/platform.ts';

export type BatchEnd = 'import.finished' | 'import.undone';

/** `undone` where it was taken back; `unfinished` where rows are missing and it was not. */
export type BatchState = 'finished' | 'unfinished' | 'undone';

export interface BatchOverview {
  readonly batch: Row<'importBatch'>;
  readonly state: BatchState;
  readonly personId: string | null;
  /** What the end counted: rows stored, or rows taken back and left. */
  readonly counts: JsonValue | null;
}

const endId = (batchId: string, kind: BatchEnd): string => naturalId('activity', kind, batchId);

export const batchEndOp = (edges: { readonly clock: Clock }, batchId: string, kind: BatchEnd, personId: string, data: JsonValue): Op =>
  createOp('activity', endId(batchId, kind), {
    kind,
    scope: 'umum',
    at: edges.clock.now(),
    personId,
    subject: { entity: 'importBatch', id: batchId },
    data,
  });

export async function batchState(db: DaluangDb, batchId: string): Promise<BatchState> {
  const [finished, undone] = await db.rows('activity').bulkGet([endId(batchId, 'import.finished'), endId(batchId, 'import.undone')]);
  if (undone) return 'undone';
  return finished ? 'finished' : 'unfinished';
}

/** Every import of records, newest first. */
export async function recordBatches(db: DaluangDb): Promise<readonly BatchOverview[]> {
  const batches = (await allOf(db, 'importBatch')).filter((batch) => batch.kind === 'records');
  const views = batches.map(async (batch): Promise<BatchOverview> => {
    const [finished, undone] = await db.rows('activity').bulkGet([endId(batch.id, 'import.finished'), endId(batch.id, 'import.undone')]);
    const end = undone ?? finished;
    return {
      batch,
      state: undone ? 'undone' : finished ? 'finished' : 'unfinished',
      personId: end?.personId ?? null,
      counts: end?.data ?? null,
    };
  });
  return (await Promise.all(views)).toSorted((a, b) => (a.batch.at < b.batch.at ? 1 : -1));
}

/** The sequences of the batch's entries in the log, in order. */
export async function batchSeqs(db: DaluangDb, batchId: string): Promise<readonly number[]> {
  const seqs = await db.log.where('group').equals(batchId).primaryKeys();
  return seqs.toSorted((a, b) => a - b);
}
