/** Catalogues a record as the new version of another one: both are linked in the same act, and the old one waits for no renewal any more. */
import type { CategoryValues } from '#shared/domain/records/record-input.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import type { VaultFile } from '../../platform/platform.ts';
import type { CommandContext } from '../context.ts';
import { addRecord, type RecordValues, type SavedRecord } from './add-record.ts';
import { referenceOp } from './cross-reference.ts';
import { mayRecord, type NotAllowed } from './record-access.ts';

export async function addVersion(
  ctx: CommandContext,
  replacesId: string,
  values: RecordValues,
  files: readonly VaultFile[] = [],
  category: CategoryValues | null = null,
): Promise<Result<SavedRecord, CommitRefusal | NotAllowed | { readonly code: 'unknownRecord' }>> {
  const old = await ctx.db.records.get(replacesId);
  if (!old || old.void) return err({ code: 'unknownRecord' });
  const seen = await mayRecord(ctx, 'record.view', old);
  if (!seen.ok) return seen;
  return addRecord(ctx, values, files, category, (record, personId) => [referenceOp(ctx, 'replaces', record, old, personId)]);
}
