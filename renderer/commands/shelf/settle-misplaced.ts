/** Sets right what a check met in the wrong place, in one act: it was carried back, or it stays and is recorded where it was met. */
import type { ItemRef } from '#shared/domain/records/item-ref.ts';
import { shelfCheckMove } from '#shared/domain/shelf-check/check-events.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp, patchOp, withoutNull } from '../../db/patch.ts';
import { readShelfCheck } from '../../db/queries/shelf-checks.ts';
import { mayRecord, type NotAllowed as NotAllowedFor } from '../archive/record-access.ts';
import type { CommandContext } from '../context.ts';
import { actorFor, type NotAllowed } from '../office/may.ts';
import { type MoveRefusal, moveOps } from './move-place.ts';

export type SettleRefusal =
  | CommitRefusal
  | NotAllowed
  | NotAllowedFor
  | MoveRefusal
  | { readonly code: 'unknownCheck' | 'unknownItem' | 'check.notHere' | 'check.notMisplaced' };

export async function settleMisplaced(
  ctx: CommandContext,
  checkId: string,
  ref: ItemRef,
  how: 'putBack' | 'placedHere',
): Promise<Result<Committed, SettleRefusal>> {
  const actor = actorFor(ctx, 'shelf.check');
  if (!actor.ok) return actor;
  const file = await readShelfCheck(ctx.db, checkId);
  if (!file) return err({ code: 'unknownCheck' });
  const moved = shelfCheckMove(file.known.state, how);
  if (!moved.ok) return err({ code: 'check.notHere' });
  const met = file.known.results?.items.find((item) => item.ref.id === ref.id && item.outcome === 'misplaced');
  if (!met?.atId || file.known.settled.has(ref.id)) return err({ code: 'check.notMisplaced' });
  const placed = how === 'placedHere' ? await placeOps(ctx, ref, met.atId) : ok([]);
  if (!placed.ok) return placed;
  const at = ctx.clock.now();
  const event = createOp('shelfCheckEvent', ctx.ids.newId(), {
    checkId,
    position: (file.events.at(-1)?.position ?? -1) + 1,
    kind: how,
    on: civilDateOf(at, ctx.zone()),
    at,
    data: how === 'placedHere' ? { ref: { ...ref }, atId: met.atId } : { ref: { ...ref } },
    personId: actor.value.personId,
  });
  return commit(ctx, { command: `shelfCheck.${how}`, user: actor.value.personId, ops: [event, ...placed.value] });
}

async function placeOps(ctx: CommandContext, ref: ItemRef, atId: string): Promise<Result<readonly Op[], SettleRefusal>> {
  if (ref.entity === 'location') return moveOps(ctx, ref.id, atId, null);
  const record = await ctx.db.records.get(ref.id);
  const place = await ctx.db.rows('location').get(atId);
  if (!record || record.void || !place || place.void) return err({ code: 'unknownItem' });
  const person = await mayRecord(ctx, 'record.edit', record);
  return person.ok ? ok(withoutNull([patchOp('record', record, { locationId: atId })])) : person;
}
