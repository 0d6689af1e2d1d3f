/** The question of rights as commands and screens ask it; the rule itself is `can` in shared/domain. */
import { type Action, can } from '#shared/domain/access/access.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Actor, CommandContext } from '../context.ts';

export interface NotAllowed {
  readonly code: 'notAllowed';
}

/** A person who could log in is active; what hangs on a unit is asked with the subject by its own command. */
export const mayDo = (actor: Actor | null, action: Action): boolean =>
  actor !== null && can({ ...actor, unitId: null, active: true }, action).allowed;

/** The person who acts, or the refusal. */
export function actorFor(ctx: Pick<CommandContext, 'actor'>, action: Action): Result<Actor, NotAllowed> {
  return ctx.actor && mayDo(ctx.actor, action) ? ok(ctx.actor) : err({ code: 'notAllowed' });
}
