/** Two entries that are one person: a row between them, which can be taken away again. Neither entry is changed. */
import { headOf, mergeMap } from '#shared/domain/applicants/same-person.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp, patchOp } from '../../db/patch.ts';
import type { CommandContext } from '../context.ts';
import type { NotAllowed } from '../office/may.ts';
import { saveOps } from '../office/save-ops.ts';

export type MergeRefusal = CommitRefusal | NotAllowed | { readonly code: 'samePerson' | 'reasonNeeded' | 'unknownApplicant' };

/** `fromId` is from now on known as `intoId`. */
export async function mergeApplicants(
  ctx: CommandContext,
  { fromId, intoId, reason }: { readonly fromId: string; readonly intoId: string; readonly reason: string },
): Promise<Result<Committed, MergeRefusal>> {
  const rows = await ctx.db.rows('applicant').bulkGet([fromId, intoId]);
  if (rows.some((row) => !row || row.void)) return err({ code: 'unknownApplicant' });
  const merges = mergeMap((await ctx.db.rows('applicantMerge').toArray()).filter((merge) => !merge.void));
  if (headOf(fromId, merges) === headOf(intoId, merges)) return err({ code: 'samePerson' });
  const id = naturalId('applicantMerge', fromId, intoId);
  const before = await ctx.db.rows('applicantMerge').get(id);
  const op = before ? patchOp('applicantMerge', before, { void: null }) : createOp('applicantMerge', id, { fromId, intoId });
  return saveOps(ctx, { command: 'applicant.merge', right: 'applicant.edit', ops: [op], reason: reason.trim() });
}

export async function unmergeApplicants(
  ctx: CommandContext,
  merge: Row<'applicantMerge'>,
  reason: string,
): Promise<Result<Committed, MergeRefusal>> {
  const why = reason.trim();
  if (why === '') return err({ code: 'reasonNeeded' });
  const ops = [patchOp('applicantMerge', merge, { void: why })];
  return saveOps(ctx, { command: 'applicant.unmerge', right: 'applicant.edit', ops, reason: why });
}
