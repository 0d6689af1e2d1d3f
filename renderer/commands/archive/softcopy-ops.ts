/** The rows that tie files of the vault to a record. They lie in the record's stream, and follow it to another one. */
import type { Op } from '#shared/log/change-set.ts';
import type { EntityFields } from '#shared/schema/entities.ts';
import { streamOf } from '#shared/sync/streams.ts';
import type { DaluangDb } from '../../db/database.ts';
import { createOp, patchOp } from '../../db/patch.ts';
import type { Clock, IdSource, VaultFile } from '../../platform/platform.ts';

/** The same bytes given twice are one tie. */
export function softcopyOps(edges: Edges, recordId: string, record: EntityFields<'record'>, files: readonly VaultFile[]): readonly Op[] {
  const byHash = new Map(files.toReversed().map((file) => [file.hash, file]));
  return [...byHash.values()].toReversed().map((file) => softcopyOp(edges, recordId, record, file, null));
}

/** One tie; `replacesId` and `joins` name the softcopies whose place it takes in view. */
export const softcopyOp = (
  edges: Edges,
  recordId: string,
  record: EntityFields<'record'>,
  file: VaultFile,
  replacesId: string | null,
  joins: readonly string[] = [],
): Op =>
  createOp('recordSoftcopy', edges.ids.newId(), {
    recordId,
    stream: streamOf('record', record),
    hash: file.hash,
    bytes: file.bytes,
    mediaType: file.mediaType,
    name: file.name,
    addedAt: edges.clock.now(),
    replacesId,
    joins,
  });

interface Edges {
  readonly ids: IdSource;
  readonly clock: Clock;
}

/** The ties of a record that is about to look like `after`, moved to its stream; nothing where they lie there already. */
export async function softcopyMoves(db: DaluangDb, recordId: string, after: EntityFields<'record'>): Promise<readonly Op[]> {
  const stream = streamOf('record', after);
  const copies = await db.rows('recordSoftcopy').where('recordId').equals(recordId).toArray();
  return copies.filter((copy) => !copy.void).flatMap((copy) => patchOp('recordSoftcopy', copy, { stream }) ?? []);
}
