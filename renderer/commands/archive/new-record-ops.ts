/** What a new record is in the log: its row, its files, and the begin of its stages where it came in with a reception. */

import type { Op } from '#shared/log/change-set.ts';
import type { EntityFields } from '#shared/schema/entities.ts';
import { createOp } from '../../db/patch.ts';
import type { VaultFile } from '../../platform/platform.ts';
import type { CommandContext } from '../context.ts';
import { begunOps } from '../procedure/record-stage.ts';
import { softcopyOps } from './softcopy-ops.ts';

export type RecordValues = Omit<EntityFields<'record'>, 'importBatchId'>;

export function newRecordOps(
  ctx: CommandContext,
  id: string,
  values: RecordValues,
  personId: string,
  files: readonly VaultFile[] = [],
): readonly Op[] {
  const row = { ...values, importBatchId: null };
  return [
    createOp('record', id, row),
    ...softcopyOps(ctx, id, row, files),
    // What came in with a reception is documented by the procedure from its first save on.
    ...(row.receptionNumber ? begunOps(ctx, { id, ...row }, personId) : []),
  ];
}
