/**
 * Ties a record to the objection or the request that it is about. While the objection runs, the record is not disposed of; nobody sets
 * or lifts that hold by hand (domain.md scenario 19; peers.md 1.5).
 */
import { can } from '#shared/domain/access/access.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import { streamOf } from '#shared/sync/streams.ts';
import type { DaluangDb } from '../../db/database.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp, patchOp, withoutNull } from '../../db/patch.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';

export interface CaseTie {
  readonly caseEntity: 'objection' | 'request';
  readonly caseId: string;
  readonly recordId: string;
}

export type TieRefusal = CommitRefusal | { readonly code: 'notAllowed' | 'unknownRecord' | 'unknownCase' | 'reasonNeeded' };

const tieId = ({ caseId, recordId }: CaseTie): string => naturalId('caseRecord', caseId, recordId);

/** The op that ties them, for a command that names the record in an act of its own; null where it is tied already or is not there. */
export async function tieOp(db: DaluangDb, tie: CaseTie): Promise<Op | null> {
  const [record, known] = await Promise.all([db.records.get(tie.recordId), db.rows('caseRecord').get(tieId(tie))]);
  if (!record || record.void) return null;
  if (known) return patchOp('caseRecord', known, { void: null });
  return createOp('caseRecord', tieId(tie), { ...tie, stream: streamOf('record', { ...record }) });
}

/** Whoever sees both may say that they belong together. */
export async function tieRecord(ctx: CommandContext, tie: CaseTie): Promise<Result<Committed, TieRefusal>> {
  const user = await accessUserOf(ctx);
  const [record, found] = await Promise.all([ctx.db.records.get(tie.recordId), ctx.db.rows(tie.caseEntity).get(tie.caseId)]);
  if (!record || record.void) return err({ code: 'unknownRecord' });
  if (!found || found.void) return err({ code: 'unknownCase' });
  const sees = user && can(user, 'record.view', record).allowed && can(user, `${tie.caseEntity}.view`).allowed;
  if (!user || !(sees || can(user, 'record.hold', record).allowed)) return err({ code: 'notAllowed' });
  return commit(ctx, { command: 'record.tieCase', user: user.personId, ops: withoutNull([await tieOp(ctx.db, tie)]) });
}

/** Untying lifts a hold, so it asks for the right and for the reason. */
export async function untieRecord(ctx: CommandContext, tie: CaseTie, reason: string): Promise<Result<Committed, TieRefusal>> {
  const user = await accessUserOf(ctx);
  const record = await ctx.db.records.get(tie.recordId);
  const known = await ctx.db.rows('caseRecord').get(tieId(tie));
  if (!record || !known || known.void) return err({ code: 'unknownCase' });
  if (!user || !can(user, 'record.hold', record).allowed) return err({ code: 'notAllowed' });
  if (reason.trim() === '') return err({ code: 'reasonNeeded' });
  const ops = withoutNull([patchOp('caseRecord', known, { void: reason.trim() })]);
  return commit(ctx, { command: 'record.untieCase', user: user.personId, reason: reason.trim(), ops });
}
