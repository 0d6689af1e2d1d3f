/** Takes a command back: one change set, or all of its group. A command of its own, so it can be undone in turn. */
import { type Action, can } from '#shared/domain/access/access.ts';
import { err, type Result } from '#shared/lib/result.ts';
import { type ChangeSet, liveOps, type Op } from '#shared/log/change-set.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { findChange, findGroup } from '../../db/log-store.ts';
import { usedAmong } from '../../db/queries/used-records.ts';
import { type UndoRefusal, undoOps } from '../../db/undo.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';

export type UndoChangeRefusal =
  | CommitRefusal
  | UndoRefusal
  | { readonly code: 'notAllowed' }
  /** A record that the command wrote down was lent, held, noted or proposed since. */
  | { readonly code: 'usedSince' };

export async function undoChange(ctx: CommandContext, changeId: string): Promise<Result<Committed, UndoChangeRefusal>> {
  const user = await accessUserOf(ctx);
  const change = await findChange(ctx.db, changeId);
  const parts = change ? await wholeCommand(ctx, change) : [];
  if (!user || !can(user, rightToUndo(parts)).allowed) return err({ code: 'notAllowed' });
  if (!change) return err({ code: 'unknownChange' });
  if (await isUsedSince(ctx, parts)) return err({ code: 'usedSince' });
  const ops: Op[] = [];
  for (const part of parts) {
    const inverse = await undoOps(ctx.db, part);
    if (!inverse.ok) return inverse;
    ops.push(...inverse.value);
  }
  return commit(ctx, { command: 'history.undo', user: user.personId, ops, undoes: change.id });
}

const ofDip: readonly string[] = ['dipEntry', 'dipEvent', 'dipRecord', 'dipCase', 'dipAnswer'];

/** Who keeps the public information list takes back what was written there, though the archive is not theirs. */
function rightToUndo(parts: readonly ChangeSet[]): Action {
  const ops = parts.flatMap((part) => liveOps(part));
  return ops.length > 0 && ops.every(({ entity }) => ofDip.includes(entity)) ? 'dip.keep' : 'record.undo';
}

async function isUsedSince({ db }: Pick<CommandContext, 'db'>, parts: readonly ChangeSet[]): Promise<boolean> {
  const created = parts.flatMap((part) => liveOps(part).flatMap((op) => (op.entity === 'record' && op.kind === 'create' ? op.id : [])));
  if (created.length === 0) return false;
  const changes = new Set(parts.map(({ id }) => id));
  const rows = await db.records.bulkGet(created);
  // A record that only moved to another stream is created there too, and stays.
  const going = rows.flatMap((row) => (row && changes.has(row._c) ? [row.id] : []));
  return (await usedAmong(db, going)).size > 0;
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
