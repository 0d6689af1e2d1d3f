/** Notes that an item is not where it should be, or that it was found again. What is missing is not lent. */
import { can } from '#shared/domain/access/access.ts';
import type { ItemRef } from '#shared/domain/records/item-ref.ts';
import { err, type Result } from '#shared/lib/result.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { missingSinceOf } from '../../db/queries/loans.ts';
import { readItem } from '../../db/queries/shelf-items.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';
import { itemNoteOps } from './item-note-ops.ts';

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
  const ops = await itemNoteOps(ctx, [{ ref, kind, note }]);
  return commit(ctx, { command: `item.${kind}`, user: user.personId, ops });
}
