/** The heaps of a delivery and their marks: record, non-record, duplicate (SOP-PPID-06 G.5 "pemilahan data"). */
import { can } from '#shared/domain/access/access.ts';
import type { SortingMark } from '#shared/domain/procedure/reception.ts';
import { err, type Result } from '#shared/lib/result.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp, patchOp, withoutNull } from '../../db/patch.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';

export type SortingRefusal =
  | CommitRefusal
  | { readonly code: 'notAllowed' | 'unknownReception' | 'unknownLine' | 'descriptionNeeded' | 'reasonNeeded' };

export interface HeapInput {
  readonly description: string;
  readonly extent: string | null;
  readonly mark: SortingMark | null;
  readonly note: string | null;
}

export async function addHeap(ctx: CommandContext, receptionId: string, input: HeapInput): Promise<Result<Committed, SortingRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'procedure.work').allowed) return err({ code: 'notAllowed' });
  if (input.description.trim() === '') return err({ code: 'descriptionNeeded' });
  const reception = await ctx.db.rows('reception').get(receptionId);
  if (!reception || reception.void) return err({ code: 'unknownReception' });
  const known = await ctx.db.rows('sortingLine').where('receptionId').equals(receptionId).toArray();
  const position = Math.max(0, ...known.map((line) => line.position + 1));
  return commit(ctx, {
    command: 'reception.addHeap',
    user: user.personId,
    ops: [createOp('sortingLine', ctx.ids.newId(), { receptionId, position, ...input, description: input.description.trim() })],
  });
}

/** The same change to one heap or several: a mark, a corrected description. */
export async function changeHeaps(
  ctx: CommandContext,
  ids: readonly string[],
  changes: Partial<HeapInput>,
): Promise<Result<Committed, SortingRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'procedure.work').allowed) return err({ code: 'notAllowed' });
  if (changes.description?.trim() === '') return err({ code: 'descriptionNeeded' });
  const rows = (await ctx.db.rows('sortingLine').bulkGet([...ids])).flatMap((row) => (row && !row.void ? [row] : []));
  if (rows.length < ids.length) return err({ code: 'unknownLine' });
  return commit(ctx, {
    command: 'reception.sort',
    user: user.personId,
    ops: withoutNull(rows.map((row) => patchOp('sortingLine', row, changes))),
  });
}

/** A heap written down by mistake no longer counts. */
export async function removeHeap(ctx: CommandContext, id: string, reason: string): Promise<Result<Committed, SortingRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'procedure.work').allowed) return err({ code: 'notAllowed' });
  if (reason.trim() === '') return err({ code: 'reasonNeeded' });
  const row = await ctx.db.rows('sortingLine').get(id);
  if (!row || row.void) return err({ code: 'unknownLine' });
  const ops = withoutNull([patchOp('sortingLine', row, { void: reason.trim() })]);
  return commit(ctx, { command: 'reception.removeHeap', user: user.personId, reason: reason.trim(), ops });
}
