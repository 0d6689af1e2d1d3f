/** The common end of the commands that change reference data: a right, ops, one commit. */
import type { Action } from '#shared/domain/access/access.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { withoutNull } from '../../db/patch.ts';
import type { CommandContext } from '../context.ts';
import { actorFor, type NotAllowed } from './may.ts';

export type SaveRefusal = CommitRefusal | NotAllowed;

export interface SaveRequest {
  readonly command: string;
  readonly right: Action;
  readonly ops: readonly (Op | null)[];
  readonly reason?: string;
}

export async function saveOps(ctx: CommandContext, { command, right, ops, reason }: SaveRequest): Promise<Result<Committed, SaveRefusal>> {
  const actor = actorFor(ctx, right);
  if (!actor.ok) return err(actor.error);
  return commit(ctx, { command, user: actor.value.personId, ops: withoutNull(ops), ...(reason ? { reason } : {}) });
}
