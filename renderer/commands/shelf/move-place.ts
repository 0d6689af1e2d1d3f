/** Carries a place with all that is in it to another one; its way there stays known (peers.md 1.2, "movement history"). */
import { placeKinds } from '#shared/domain/records/record-place.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp, patchOp, withoutNull } from '../../db/patch.ts';
import { placePath } from '../../db/queries/locations.ts';
import type { CommandContext } from '../context.ts';
import { actorFor, type NotAllowed } from '../office/may.ts';
import type { Base } from '../office/reference-ops.ts';

export type MoveRefusal =
  | CommitRefusal
  | NotAllowed
  | { readonly code: 'unknownPlace' }
  /** Into itself, or into something that lies in it. */
  | { readonly code: 'move.into' }
  /** A box does not lie in a folder. */
  | { readonly code: 'move.level' }
  | { readonly code: 'move.same' }
  | { readonly code: 'move.exists' };

export async function movePlace(
  ctx: CommandContext,
  locationId: string,
  toId: string,
  reason: string | null,
  base: Base = {},
): Promise<Result<Committed, MoveRefusal>> {
  const actor = actorFor(ctx, 'shelf.edit');
  if (!actor.ok) return err(actor.error);
  const ops = await moveOps(ctx, locationId, toId, reason, base);
  if (!ops.ok) return ops;
  return commit(ctx, { command: 'location.move', user: actor.value.personId, ...(reason ? { reason } : {}), ops: ops.value });
}

/** The move as part of another command, where it is possible. */
export async function moveOps(
  ctx: CommandContext,
  locationId: string,
  toId: string,
  reason: string | null,
  base: Base = {},
): Promise<Result<readonly Op[], MoveRefusal>> {
  const place = await ctx.db.rows('location').get(locationId);
  const path = await placePath(ctx.db, toId);
  const target = path.at(-1);
  if (!place || place.void || !target || target.void) return err({ code: 'unknownPlace' });
  if (path.some(({ id }) => id === locationId)) return err({ code: 'move.into' });
  if (placeKinds.indexOf(target.kind) >= placeKinds.indexOf(place.kind)) return err({ code: 'move.level' });
  if (place.parentId === toId) return err({ code: 'move.same' });
  const there = await ctx.db.rows('location').where('parentId').equals(toId).toArray();
  if (there.some((one) => !one.void && one.kind === place.kind && one.name === place.name)) return err({ code: 'move.exists' });
  const at = ctx.clock.now();
  const move = {
    locationId,
    fromId: place.parentId,
    toId,
    on: civilDateOf(at, ctx.zone()),
    at,
    reason,
    personId: ctx.actor?.personId ?? null,
  };
  return ok(withoutNull([patchOp('location', place, { parentId: toId }, base), createOp('placeMove', ctx.ids.newId(), move)]));
}
