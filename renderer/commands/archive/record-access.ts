/** Whether the acting person may do something to a record: by role, and by the record's security class and unit. */
import { type Action, can } from '#shared/domain/access/access.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { EntityFields, Row } from '#shared/schema/entities.ts';
import { goneAmong } from '../../db/queries/record-notes.ts';
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

/** What was destroyed or handed over stays as it was described. */
export interface RecordGone {
  readonly code: 'recordGone';
}

/** The person's id where they may change the record and it is still here, or the refusal. */
export async function mayChangeRecord(ctx: CommandContext, record: Row<'record'>): Promise<Result<string, NotAllowed | RecordGone>> {
  const person = await mayRecord(ctx, 'record.edit', record);
  if (!person.ok) return person;
  return (await goneAmong(ctx.db, [record.id])).size > 0 ? err({ code: 'recordGone' }) : person;
}
