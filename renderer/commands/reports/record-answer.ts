/** Takes the marks of one paper questionnaire (SOP-PPID-04 U; Permenpan-RB 14/2017). */
import { type MarksRefusal, parseMarks } from '#shared/domain/reports/satisfaction.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp, patchOp } from '../../db/patch.ts';
import type { CommandContext } from '../context.ts';
import { actorFor, type NotAllowed } from '../office/may.ts';

export interface AnswerInput {
  readonly on: CalendarDate;
  /** As typed: nine figures. */
  readonly marks: string;
  readonly remark: string | null;
}

export type AnswerRefusal = CommitRefusal | NotAllowed | MarksRefusal | { readonly code: 'futureDate'; readonly on: CalendarDate };

export async function recordAnswer(
  ctx: CommandContext,
  input: AnswerInput,
): Promise<Result<Committed & { readonly id: string }, AnswerRefusal>> {
  const actor = actorFor(ctx, 'survey.record');
  if (!actor.ok) return err(actor.error);
  const marks = parseMarks(input.marks);
  if (!marks.ok) return marks;
  const at = ctx.clock.now();
  if (input.on > civilDateOf(at, ctx.zone())) return err({ code: 'futureDate', on: input.on });
  const id = ctx.ids.newId();
  const row = { on: input.on, marks: [...marks.value], remark: input.remark, at, personId: actor.value.personId };
  const saved = await commit(ctx, { command: 'survey.record', user: actor.value.personId, ops: [createOp('satisfactionAnswer', id, row)] });
  return saved.ok ? ok({ ...saved.value, id }) : saved;
}

/** Takes back a questionnaire that was typed wrongly; it stays in the history. */
export async function voidAnswer(
  ctx: CommandContext,
  id: string,
  reason: string,
): Promise<Result<Committed, CommitRefusal | NotAllowed | { readonly code: 'unknownAnswer' }>> {
  const actor = actorFor(ctx, 'survey.record');
  if (!actor.ok) return err(actor.error);
  const row = await ctx.db.rows('satisfactionAnswer').get(id);
  if (!row || row.void) return err({ code: 'unknownAnswer' });
  const op = patchOp('satisfactionAnswer', row, { void: reason });
  return commit(ctx, { command: 'survey.void', user: actor.value.personId, reason, ops: op ? [op] : [] });
}
