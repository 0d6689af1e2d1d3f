/**
 * Pages of a softcopy were put right: what came out takes its place in view, and the place of those that were joined into it. Several files
 * came out where it was parted. Every original stays tied to the record.
 */
import { currentSoftcopies } from '#shared/domain/records/softcopy-versions.ts';
import { err, type Result } from '#shared/lib/result.ts';
import { commit } from '../../db/gate/commit.ts';
import type { Committed } from '../../db/gate/request.ts';
import type { VaultFile } from '../../platform/platform.ts';
import type { CommandContext } from '../context.ts';
import { mayRecord } from './record-access.ts';
import type { ReplaceRefusal } from './replace-softcopy.ts';
import { softcopyOp } from './softcopy-ops.ts';

export async function rebindSoftcopies(
  ctx: CommandContext,
  /** The one that is put right first, then those joined into it. */
  sourceIds: readonly [string, ...string[]],
  files: readonly VaultFile[],
): Promise<Result<Committed, ReplaceRefusal>> {
  const [firstId, ...joins] = sourceIds;
  const first = await ctx.db.rows('recordSoftcopy').get(firstId);
  const record = first ? await ctx.db.records.get(first.recordId) : undefined;
  if (!first || !record || record.void) return err({ code: 'unknownRecord' });
  const person = await mayRecord(ctx, 'record.edit', record);
  if (!person.ok) return person;
  const rows = await ctx.db.rows('recordSoftcopy').where('recordId').equals(record.id).toArray();
  const current = new Set(currentSoftcopies(rows).map(({ id }) => id));
  if (!sourceIds.every((id) => current.has(id))) return err({ code: 'replacedAlready' });
  if (files.some((file) => rows.some((row) => !row.void && row.hash === file.hash))) return err({ code: 'sameFile' });
  const ops = files.map((file) => softcopyOp(ctx, record.id, record, file, firstId, joins));
  return commit(ctx, { command: 'record.rebindCopy', user: person.value, ops });
}
