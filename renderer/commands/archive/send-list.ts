/** Notes that the active list of a unit was sent to the records unit; one that was noted in error is voided with the reason. */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, type Result } from '#shared/lib/result.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp, patchOp, withoutNull } from '../../db/patch.ts';
import type { CommandContext } from '../context.ts';
import { actorFor, type NotAllowed } from '../office/may.ts';

export interface SendingValues {
  /** Given before, so that the paper of the list names it as its case. */
  readonly id: string;
  readonly unitId: string | null;
  readonly on: CalendarDate;
  readonly receivedBy: string | null;
  readonly number: string | null;
  readonly records: number;
}

export type SendingRefusal = CommitRefusal | NotAllowed | { readonly code: 'future' | 'unknownSending' | 'reasonRequired' };

export async function recordSending(ctx: CommandContext, { id, ...values }: SendingValues): Promise<Result<Committed, SendingRefusal>> {
  const actor = actorFor(ctx, 'procedure.work');
  if (!actor.ok) return actor;
  const now = ctx.clock.now();
  if (values.on > civilDateOf(now, ctx.zone())) return err({ code: 'future' });
  const { personId } = actor.value;
  return commit(ctx, { command: 'list.send', user: personId, ops: [createOp('listSending', id, { ...values, at: now, personId })] });
}

export async function voidSending(ctx: CommandContext, id: string, reason: string): Promise<Result<Committed, SendingRefusal>> {
  const actor = actorFor(ctx, 'procedure.work');
  if (!actor.ok) return actor;
  const row = await ctx.db.rows('listSending').get(id);
  if (!row || row.void) return err({ code: 'unknownSending' });
  if (reason.trim() === '') return err({ code: 'reasonRequired' });
  const ops = withoutNull([patchOp('listSending', row, { void: reason.trim() })]);
  return commit(ctx, { command: 'list.sendVoid', user: actor.value.personId, ops, reason: reason.trim() });
}
