/** The rows that tie files of the vault to a record. They lie in the record's stream. */
import type { Op } from '#shared/log/change-set.ts';
import type { EntityFields } from '#shared/schema/entities.ts';
import { streamOf } from '#shared/sync/streams.ts';
import { createOp } from '../../db/patch.ts';
import type { Clock, IdSource, VaultFile } from '../../platform/platform.ts';

export function softcopyOps(
  edges: { readonly ids: IdSource; readonly clock: Clock },
  recordId: string,
  record: EntityFields<'record'>,
  files: readonly VaultFile[],
): readonly Op[] {
  const stream = streamOf('record', record);
  return files.map((file) =>
    createOp('recordSoftcopy', edges.ids.newId(), {
      recordId,
      stream,
      hash: file.hash,
      bytes: file.bytes,
      mediaType: file.mediaType,
      name: file.name,
      addedAt: edges.clock.now(),
    }),
  );
}
