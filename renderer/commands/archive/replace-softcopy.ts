/** A new version takes the place of a softcopy in view; the one before stays tied to the record and unchanged in the vault. */
import { currentSoftcopies } from '#shared/domain/records/softcopy-versions.ts';
import { err, type Result } from '#shared/lib/result.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import type { VaultFile } from '../../platform/platform.ts';
import type { CommandContext } from '../context.ts';
import { mayChangeRecord, type NotAllowed, type RecordGone } from './record-access.ts';
import { softcopyOp } from './softcopy-ops.ts';

export type ReplaceRefusal =
  | CommitRefusal
  | NotAllowed
  | RecordGone
  | { readonly code: 'unknownRecord' }
  /** Another version stands in its place already. */
  | { readonly code: 'replacedAlready' }
  /** The same bytes hang on this record already. */
  | { readonly code: 'sameFile' };

export async function replaceSoftcopy(
  ctx: CommandContext,
  softcopyId: string,
  file: VaultFile,
): Promise<Result<Committed, ReplaceRefusal>> {
  const copy = await ctx.db.rows('recordSoftcopy').get(softcopyId);
  const record = copy ? await ctx.db.records.get(copy.recordId) : undefined;
  if (!copy || copy.void || !record || record.void) return err({ code: 'unknownRecord' });
  const person = await mayChangeRecord(ctx, record);
  if (!person.ok) return person;
  const rows = await ctx.db.rows('recordSoftcopy').where('recordId').equals(record.id).toArray();
  if (!currentSoftcopies(rows).some(({ id }) => id === softcopyId)) return err({ code: 'replacedAlready' });
  if (rows.some((row) => !row.void && row.hash === file.hash)) return err({ code: 'sameFile' });
  const ops = [softcopyOp(ctx, record.id, record, file, softcopyId)];
  return commit(ctx, { command: 'record.replaceCopy', user: person.value, ops });
}
