/** Ties an entry of the list to the case that is about it: an objection on ground b, a decision that opened it (domain.md 8, scenarios 13, 16). */
import { can } from '#shared/domain/access/access.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp, patchOp, withoutNull } from '../../db/patch.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';

export interface EntryTie {
  readonly caseEntity: 'objection' | 'request';
  readonly caseId: string;
  readonly entryId: string;
}

export type EntryTieRefusal = CommitRefusal | { readonly code: 'notAllowed' | 'unknownEntry' | 'unknownCase' };

const tieId = ({ caseId, entryId }: EntryTie): string => naturalId('dipCase', caseId, entryId);

/** The op that ties them, for a command that names the entry in an act of its own; null where they are tied already. */
export async function tieEntryOp(ctx: CommandContext, tie: EntryTie): Promise<Op | null> {
  const known = await ctx.db.rows('dipCase').get(tieId(tie));
  return known ? patchOp('dipCase', known, { void: null }) : createOp('dipCase', tieId(tie), { ...tie });
}

/** Whoever sees both may say that they belong together. */
export async function tieDipEntry(ctx: CommandContext, tie: EntryTie): Promise<Result<Committed, EntryTieRefusal>> {
  const allowed = await seesBoth(ctx, tie);
  if (!allowed.ok) return allowed;
  return commit(ctx, { command: 'dip.tieCase', user: allowed.value, ops: withoutNull([await tieEntryOp(ctx, tie)]) });
}

export async function untieDipEntry(ctx: CommandContext, tie: EntryTie): Promise<Result<Committed, EntryTieRefusal>> {
  const allowed = await seesBoth(ctx, tie);
  if (!allowed.ok) return allowed;
  const known = await ctx.db.rows('dipCase').get(tieId(tie));
  if (!known || known.void) return err({ code: 'unknownCase' });
  return commit(ctx, { command: 'dip.untieCase', user: allowed.value, ops: withoutNull([patchOp('dipCase', known, { void: 'removed' })]) });
}

async function seesBoth(ctx: CommandContext, tie: EntryTie): Promise<Result<string, EntryTieRefusal>> {
  const user = await accessUserOf(ctx);
  const [entry, found] = await Promise.all([ctx.db.rows('dipEntry').get(tie.entryId), ctx.db.rows(tie.caseEntity).get(tie.caseId)]);
  if (!entry || entry.void) return err({ code: 'unknownEntry' });
  if (!found || found.void) return err({ code: 'unknownCase' });
  const sees = user && can(user, 'dip.view').allowed && can(user, `${tie.caseEntity}.view`).allowed;
  return user && sees ? { ok: true, value: user.personId } : err({ code: 'notAllowed' });
}
