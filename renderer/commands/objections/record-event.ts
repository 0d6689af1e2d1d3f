/** Records what happened to an objection after its registration, where the course of the procedure allows it. */
import { type AccessUser, type Action, can } from '#shared/domain/access/access.ts';
import { objectionDeadlines } from '#shared/domain/deadlines/deadlines.ts';
import { deadlineEventsOf, factsOf } from '#shared/domain/objections/objection-case.ts';
import {
  type ObjectionEvent,
  type ObjectionEventError,
  type ObjectionEventKind,
  parseObjectionEvent,
} from '#shared/domain/objections/objection-events.ts';
import { type TransitionRefusal, transition } from '#shared/domain/objections/objection-workflow.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import { readCalendar } from '../../db/queries/calendar.ts';
import { type ObjectionFile, readObjection } from '../../db/queries/objections.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';
import { type Scan, scanOp } from '../papers/scan-op.ts';

export interface EventInput {
  readonly objectionId: string;
  readonly kind: Exclude<ObjectionEventKind, 'visitRecorded' | 'registered' | 'corrected'>;
  /** The day on which it happened, not later than today. */
  readonly on: CalendarDate;
  readonly data: JsonObject;
  /** The scan of the signed paper, as it lies in the vault: it becomes a paper of the case. */
  readonly scan?: Scan | null;
  /** Events that the person saw: refused where more have come since. */
  readonly seenEvents: number;
}

export type EventRefusal =
  | CommitRefusal
  | ObjectionEventError
  | TransitionRefusal
  | { readonly code: 'notAllowed'; readonly action: Action }
  | { readonly code: 'unknownObjection' }
  | { readonly code: 'futureDate'; readonly on: CalendarDate }
  | { readonly code: 'eventsSince'; readonly count: number }
  /** Who registered it checks it too: allowed in a small office, with the reason (product.md, "Who uses it"). */
  | { readonly code: 'selfCheckReason' }
  /** A superior's act is recorded from the signed paper alone, so its scan belongs to it. */
  | { readonly code: 'scanNeeded' };

/** Who may record what (SOP-PPID-04 annex). A superior's act on paper is recorded by the Sekretaris. */
const actionFor: Readonly<Record<EventInput['kind'], Action>> = {
  checked: 'objection.check',
  forwarded: 'objection.forward',
  reviewed: 'objection.review',
  orderIssued: 'objection.order',
  prepared: 'objection.prepare',
  replied: 'objection.decide',
  delivered: 'objection.deliver',
  applicantResponded: 'objection.deliver',
  disputeFiled: 'objection.deliver',
  closed: 'objection.close',
  voided: 'objection.void',
};

export async function recordObjectionEvent(ctx: CommandContext, input: EventInput): Promise<Result<Committed, EventRefusal>> {
  const action = actionFor[input.kind];
  const user = await accessUserOf(ctx);
  if (!user || !mayRecord(user, input)) return err({ code: 'notAllowed', action });
  if (!can(user, action).allowed && !input.scan) return err({ code: 'scanNeeded' });
  const today = civilDateOf(ctx.clock.now(), ctx.zone());
  if (input.on > today) return err({ code: 'futureDate', on: input.on });
  const event = parseObjectionEvent(input);
  if (!event.ok) return event;
  const file = await readObjection(ctx.db, input.objectionId);
  if (!file) return err({ code: 'unknownObjection' });
  if (file.events.length > input.seenEvents) return err({ code: 'eventsSince', count: file.events.length - input.seenEvents });
  if (input.kind === 'checked' && !input.data.selfCheckReason && checksOwnWork(user, file)) return err({ code: 'selfCheckReason' });
  const moved = await allowedNow(ctx, file, event.value, today);
  if (!moved.ok) return moved;

  return commit(ctx, {
    command: `objection.${input.kind}`,
    user: user.personId,
    ...(typeof input.data.reason === 'string' ? { reason: input.data.reason } : {}),
    ops: [
      createOp('objectionEvent', ctx.ids.newId(), {
        objectionId: input.objectionId,
        position: file.events.length,
        kind: input.kind,
        on: input.on,
        at: ctx.clock.now(),
        data: input.data,
        personId: user.personId,
      }),
      ...(input.scan
        ? [scanOp(ctx, { caseEntity: 'objection', caseId: input.objectionId, act: input.kind, on: input.on, scan: input.scan })]
        : []),
    ],
  });
}

/** Acts of superiors that the Sekretaris may enter from a signed paper (product.md, "Dicatat berdasarkan naskah bertanda tangan"). */
const signedActs: readonly EventInput['kind'][] = ['reviewed', 'orderIssued', 'replied'];

function mayRecord(user: AccessUser, input: EventInput): boolean {
  if (can(user, actionFor[input.kind]).allowed) return true;
  return signedActs.includes(input.kind) && input.data.fromSignedPaper === true && can(user, 'objection.recordSigned').allowed;
}

function checksOwnWork(user: AccessUser, file: ObjectionFile): boolean {
  const madeByPersonId = file.events.find((event) => event.kind === 'registered')?.personId ?? null;
  const decision = can(user, 'objection.check', { madeByPersonId }, { selfCheckAllowed: true });
  return decision.allowed && decision.selfCheck;
}

async function allowedNow(
  ctx: CommandContext,
  file: ObjectionFile,
  event: ObjectionEvent,
  today: CalendarDate,
): Promise<Result<null, TransitionRefusal>> {
  const deadlines = objectionDeadlines(deadlineEventsOf(file.known, file.row), await readCalendar(ctx.db));
  const over = (...keys: readonly string[]) => deadlines.some((deadline) => keys.includes(deadline.key) && today > deadline.dueOn);
  const facts = factsOf(file.known, file.grounds, {
    legalLimitLapsed: over('legalLimit'),
    disputeWindowOver: over('dispute', 'disputeWithoutReply'),
  });
  const moved = transition(file.known.state, event, facts);
  return moved.ok ? ok(null) : moved;
}
