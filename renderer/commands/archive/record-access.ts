/** Whether the acting person may do something to a record: by role, and by the record's security class and unit. */
import { type Action, can } from '#shared/domain/access/access.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { EntityFields } from '#shared/schema/entities.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';

export interface NotAllowed {
  readonly code: 'notAllowed';
  readonly action: Action;
}

/** The person's id, or the refusal. */
export async function mayRecord(
  ctx: CommandContext,
  action: Action,
  record?: Pick<EntityFields<'record'>, 'securityClass' | 'unitId'>,
): Promise<Result<string, NotAllowed>> {
  const user = await accessUserOf(ctx);
  return user && can(user, action, record).allowed ? ok(user.personId) : err({ code: 'notAllowed', action });
}
