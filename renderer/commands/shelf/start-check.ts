/** Begins a check of a place with everything beneath it; one that runs there already is taken up again. */
import type { CheckDepth } from '#shared/domain/shelf-check/check-items.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import { readShelfChecks } from '../../db/queries/shelf-checks.ts';
import type { CommandContext } from '../context.ts';
import { actorFor, type NotAllowed } from '../office/may.ts';

export type StartCheckRefusal =
  | CommitRefusal
  | NotAllowed
  | { readonly code: 'unknownPlace' }
  | { readonly code: 'check.running'; readonly id: string };

export async function startShelfCheck(
  ctx: CommandContext,
  locationId: string,
  depth: CheckDepth,
): Promise<Result<string, StartCheckRefusal>> {
  const actor = actorFor(ctx, 'shelf.check');
  if (!actor.ok) return actor;
  const place = await ctx.db.rows('location').get(locationId);
  if (!place || place.void) return err({ code: 'unknownPlace' });
  const running = (await readShelfChecks(ctx.db)).find(({ row, known }) => row.locationId === locationId && known.state === 'running');
  if (running) return err({ code: 'check.running', id: running.row.id });
  const id = ctx.ids.newId();
  const startedAt = ctx.clock.now();
  const { personId } = actor.value;
  const row = { locationId, depth, on: civilDateOf(startedAt, ctx.zone()), startedAt, personId };
  const saved = await commit(ctx, { command: 'shelfCheck.start', user: personId, ops: [createOp('shelfCheck', id, row)] });
  return saved.ok ? ok(id) : saved;
}
