/** Records what happened to a loan after it was written down, where its course allows it. */
import { type Action, can } from '#shared/domain/access/access.ts';
import { LONGEST_LOAN_DAYS, type LoanEventError, type LoanEventKind, parseLoanEvent } from '#shared/domain/loans/loan-events.ts';
import { loanDue } from '#shared/domain/loans/loan-rules.ts';
import { type LoanTransitionRefusal, loanTransition } from '#shared/domain/loans/loan-workflow.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp, patchOp, withoutNull } from '../../db/patch.ts';
import { readCalendar } from '../../db/queries/calendar.ts';
import { type LoanFile, readLoan, refOf } from '../../db/queries/loans.ts';
import { readItem, recordsOfItem } from '../../db/queries/shelf-items.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';

export type RecordableLoanEvent = Exclude<LoanEventKind, 'requested' | 'handedOut'>;

export interface LoanEventInput {
  readonly loanId: string;
  readonly kind: RecordableLoanEvent;
  /** The day on which it happened, not later than today and not before the item was handed out. */
  readonly on: CalendarDate;
  /** `extended` names its working days; the due date is reckoned here, from the day of the extension. */
  readonly data: JsonObject;
  /** Events that the person saw: refused where more have come since. */
  readonly seenEvents: number;
}

export type LoanEventRefusal =
  | CommitRefusal
  | LoanEventError
  | LoanTransitionRefusal
  | { readonly code: 'notAllowed'; readonly action: Action }
  | { readonly code: 'unknownLoan' }
  | { readonly code: 'futureDate'; readonly on: CalendarDate }
  | { readonly code: 'beforeLoan'; readonly since: CalendarDate }
  | { readonly code: 'eventsSince'; readonly count: number }
  /** Who wrote down the request approves it too: allowed in a small office, with the reason. */
  | { readonly code: 'selfReason' };

/** Which right an event of a loan asks for. */
export const actionOfLoanEvent: Readonly<Record<RecordableLoanEvent, Action>> = {
  approved: 'loan.approve',
  refused: 'loan.approve',
  extended: 'loan.lend',
  reminded: 'loan.lend',
  returned: 'loan.lend',
  lost: 'loan.lend',
  voided: 'loan.lend',
};

export async function recordLoanEvent(ctx: CommandContext, input: LoanEventInput): Promise<Result<Committed, LoanEventRefusal>> {
  const action = actionOfLoanEvent[input.kind];
  const user = await accessUserOf(ctx);
  const file = await readLoan(ctx.db, input.loanId);
  if (!file) return err({ code: 'unknownLoan' });
  const item = await readItem(ctx.db, refOf(file.row));
  const records = item ? await recordsOfItem(ctx.db, item) : [];
  const madeByPersonId = file.events.find((event) => event.kind === 'requested')?.personId ?? null;
  const subjects = records.length > 0 ? records : [{}];
  const decisions = user ? subjects.map((record) => can(user, action, { ...record, madeByPersonId }, { selfCheckAllowed: true })) : [];
  if (!user || decisions.some((decision) => !decision.allowed)) return err({ code: 'notAllowed', action });
  const own = decisions.some((decision) => decision.allowed && decision.selfCheck);
  if (input.kind === 'approved' && own && !input.data.selfReason) return err({ code: 'selfReason' });

  const today = civilDateOf(ctx.clock.now(), ctx.zone());
  if (input.on > today) return err({ code: 'futureDate', on: input.on });
  const since = file.known.outOn ?? file.known.requestedOn;
  if (since && input.on < since) return err({ code: 'beforeLoan', since });
  if (file.events.length > input.seenEvents) return err({ code: 'eventsSince', count: file.events.length - input.seenEvents });
  const data = await completed(ctx, input);
  const event = parseLoanEvent({ kind: input.kind, on: input.on, data });
  if (!event.ok) return event;
  const moved = loanTransition(file.known.state, input.kind, { needsApproval: file.row.approval.length > 0 });
  if (!moved.ok) return moved;

  return commit(ctx, {
    command: `loan.${input.kind}`,
    user: user.personId,
    ...(typeof input.data.reason === 'string' ? { reason: input.data.reason } : {}),
    ops: [
      createOp('loanEvent', ctx.ids.newId(), {
        loanId: input.loanId,
        position: file.events.length,
        kind: input.kind,
        on: input.on,
        at: ctx.clock.now(),
        data,
        personId: user.personId,
        stream: file.row.stream,
      }),
      ...(await conditionOps(ctx, file, input)),
    ],
  });
}

async function completed(ctx: CommandContext, { kind, on, data }: LoanEventInput): Promise<JsonObject> {
  if (kind !== 'extended') return data;
  const days = Number(data.workingDays);
  // What is no number of days that can be counted is refused with the event.
  if (!Number.isInteger(days) || days < 1 || days > LONGEST_LOAN_DAYS) return data;
  const { dueOn } = loanDue(on, days, await readCalendar(ctx.db));
  return { ...data, dueOn };
}

/** What came back in another condition is described so from then on (domain.md 4.7, "check on return against the note"). */
async function conditionOps(ctx: CommandContext, { row }: LoanFile, { kind, data }: LoanEventInput): Promise<readonly Op[]> {
  if (kind !== 'returned' || row.itemEntity !== 'record' || typeof data.condition !== 'string') return [];
  const record = await ctx.db.records.get(row.itemId);
  return record && !record.void ? withoutNull([patchOp('record', record, { condition: data.condition })]) : [];
}
