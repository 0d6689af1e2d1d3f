/** Notes that an item is not where it should be, or that it was found again. What is missing is not lent. */
import { can } from '#shared/domain/access/access.ts';
import type { ItemRef } from '#shared/domain/records/item-ref.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, type Result } from '#shared/lib/result.ts';
import { streamOf } from '#shared/sync/streams.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import { missingSinceOf } from '../../db/queries/loans.ts';
import { readItem } from '../../db/queries/shelf-items.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';

export type NoteRefusal = CommitRefusal | { readonly code: 'notAllowed' | 'unknownItem' | 'nothingToNote' };

export async function noteItem(
  ctx: CommandContext,
  ref: ItemRef,
  kind: 'missing' | 'found',
  note: string | null = null,
): Promise<Result<Committed, NoteRefusal>> {
  const user = await accessUserOf(ctx);
  const item = await readItem(ctx.db, ref);
  if (!item) return err({ code: 'unknownItem' });
  if (!user || !can(user, 'shelf.check', item.record ?? {}).allowed) return err({ code: 'notAllowed' });
  const missing = (await missingSinceOf(ctx.db, ref.id)) !== null;
  if (missing === (kind === 'missing')) return err({ code: 'nothingToNote' });
  const at = ctx.clock.now();
  const row = {
    itemEntity: ref.entity,
    itemId: ref.id,
    position: await ctx.db.rows('itemEvent').where('itemId').equals(ref.id).count(),
    kind,
    on: civilDateOf(at, ctx.zone()),
    at,
    note,
    personId: user.personId,
    stream: item.record ? streamOf('record', { ...item.record }) : ('umum' as const),
  };
  return commit(ctx, { command: `item.${kind}`, user: user.personId, ops: [createOp('itemEvent', ctx.ids.newId(), row)] });
}
