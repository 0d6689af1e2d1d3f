/** Attaches files that the vault took in to a record; detaching voids the tie and leaves the bytes. */
import { err, type Result } from '#shared/lib/result.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { patchOp } from '../../db/patch.ts';
import type { VaultFile } from '../../platform/platform.ts';
import type { CommandContext } from '../context.ts';
import { mayChangeRecord, type NotAllowed, type RecordGone } from './record-access.ts';
import { softcopyOps } from './softcopy-ops.ts';

type Refusal = CommitRefusal | NotAllowed | RecordGone | { readonly code: 'unknownRecord' };

/** `group`: the import that the files belong to, which takes them back with it. */
export async function attachSoftcopies(
  ctx: CommandContext,
  recordId: string,
  files: readonly VaultFile[],
  group?: string,
): Promise<Result<Committed, Refusal>> {
  const record = await ctx.db.records.get(recordId);
  if (!record || record.void) return err({ code: 'unknownRecord' });
  const person = await mayChangeRecord(ctx, record);
  if (!person.ok) return person;
  const known = await ctx.db.rows('recordSoftcopy').where('recordId').equals(recordId).toArray();
  const here = new Set(known.filter((copy) => !copy.void).map((copy) => copy.hash));
  const fresh = files.filter((file) => !here.has(file.hash));
  const ops = softcopyOps(ctx, recordId, record, fresh);
  return commit(ctx, { command: 'record.attach', user: person.value, ops, ...(group === undefined ? {} : { group }) });
}

export async function detachSoftcopy(ctx: CommandContext, softcopyId: string, reason: string): Promise<Result<Committed, Refusal>> {
  const copy = await ctx.db.rows('recordSoftcopy').get(softcopyId);
  const record = copy ? await ctx.db.records.get(copy.recordId) : undefined;
  if (!copy || copy.void || !record) return err({ code: 'unknownRecord' });
  const person = await mayChangeRecord(ctx, record);
  if (!person.ok) return person;
  const patch = patchOp('recordSoftcopy', copy, { void: reason });
  return commit(ctx, { command: 'record.detach', user: person.value, ops: patch ? [patch] : [], reason });
}
