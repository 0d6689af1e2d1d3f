/** Takes a command back: one change set, or all of its group. A command of its own, so it can be undone in turn. */
import { can } from '#shared/domain/access/access.ts';
import { err, type Result } from '#shared/lib/result.ts';
import { type ChangeSet, liveOps, type Op } from '#shared/log/change-set.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { findChange, findGroup } from '../../db/log-store.ts';
import { type UndoRefusal, undoOps } from '../../db/undo.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';

export type UndoChangeRefusal = CommitRefusal | UndoRefusal | { readonly code: 'notAllowed' };

export async function undoChange(ctx: CommandContext, changeId: string): Promise<Result<Committed, UndoChangeRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'record.undo').allowed) return err({ code: 'notAllowed' });
  const change = await findChange(ctx.db, changeId);
  if (!change) return err({ code: 'unknownChange' });
  const ops: Op[] = [];
  for (const part of await wholeCommand(ctx, change)) {
    const inverse = await undoOps(ctx.db, part);
    if (!inverse.ok) return inverse;
    ops.push(...inverse.value);
  }
  return commit(ctx, { command: 'history.undo', user: user.personId, ops, undoes: change.id });
}

/** How many records a whole command touched. */
export async function recordsOfCommand(ctx: Pick<CommandContext, 'db'>, changeId: string): Promise<number> {
  const change = await findChange(ctx.db, changeId);
  const parts = change ? await wholeCommand(ctx, change) : [];
  return new Set(parts.flatMap((part) => liveOps(part).flatMap((op) => (op.entity === 'record' ? op.id : [])))).size;
}

/** The last change set first, so that what came later is taken back before what it builds on. */
async function wholeCommand(ctx: Pick<CommandContext, 'db'>, change: ChangeSet): Promise<readonly ChangeSet[]> {
  return change.group ? (await findGroup(ctx.db, change.group)).toReversed() : [change];
}
