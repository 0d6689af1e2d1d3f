/** A refused act is activity worth keeping: who wanted to do what to which row (domain.md 8, scenario 15). */
import type { Action } from '#shared/domain/access/access.ts';
import type { EntityName } from '#shared/schema/entities.ts';
import { commit } from '../db/gate/commit.ts';
import { createOp } from '../db/patch.ts';
import type { CommandContext } from './context.ts';

export const REFUSED = 'access.refused';

export async function noteRefusal(
  ctx: CommandContext,
  action: Action,
  subject: { readonly entity: EntityName; readonly id: string },
): Promise<void> {
  const personId = ctx.actor?.personId ?? null;
  const row = { kind: REFUSED, scope: 'layanan' as const, at: ctx.clock.now(), personId, subject, data: { action } };
  const noted = await commit(ctx, { command: 'access.refuse', user: personId, ops: [createOp('activity', ctx.ids.newId(), row)] });
  // The act is refused either way; a journal that cannot write is told about by whatever is saved next.
  if (!noted.ok) reportError(new Error(`refusal not noted: ${noted.error.code}`));
}
