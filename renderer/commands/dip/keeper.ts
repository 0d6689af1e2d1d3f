/** Who keeps the list: the right, and sight of every record that is named with it. */
import { type AccessUser, type Action, can } from '#shared/domain/access/access.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';
import { noteRefusal } from '../note-refusal.ts';

export type KeeperRefusal = { readonly code: 'notAllowed' } | { readonly code: 'unknownRecord' };

type KeepingAct = Extract<Action, 'dip.keep' | 'dip.announce'>;

export async function keeperOf(
  ctx: CommandContext,
  action: KeepingAct,
  recordIds: readonly string[] = [],
): Promise<Result<AccessUser, KeeperRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, action).allowed) return err({ code: 'notAllowed' });
  const records = await ctx.db.records.bulkGet([...recordIds]);
  if (records.some((record) => !record || record.void)) return err({ code: 'unknownRecord' });
  const hidden = records.find((record) => record && !can(user, 'record.view', record).allowed);
  if (!hidden) return ok(user);
  await noteRefusal(ctx, 'record.view', { entity: 'record', id: hidden.id });
  return err({ code: 'notAllowed' });
}
