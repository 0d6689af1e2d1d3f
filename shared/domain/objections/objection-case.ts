/**
 * An objection as its events tell it. The fold never drops an event: what the table refuses (two desks acted without knowing
 * of each other) is handed back in `unapplied`, for a person to settle.
 */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { LateFiling, ObjectionEvents } from '../deadlines/deadlines.ts';
import type { ObjectionEvent, ReplyOutcome } from './objection-events.ts';
import type { ObjectionGround } from './objection-grounds.ts';
import { type ObjectionState, type TransitionFacts, type TransitionRefusal, transition } from './objection-workflow.ts';

export interface ObjectionVisit {
  readonly on: CalendarDate;
  readonly missing: readonly string[];
}

export interface ObjectionCase {
  readonly state: ObjectionState;
  readonly visits: readonly ObjectionVisit[];
  readonly number?: string;
  readonly registeredOn?: CalendarDate;
  /** Day H. */
  readonly declaredCompleteOn?: CalendarDate;
  readonly late?: LateFiling;
  readonly checkedOn?: CalendarDate;
  readonly orderedOn?: CalendarDate;
  readonly orderWorkingDays?: number;
  readonly outcome?: ReplyOutcome;
  readonly repliedOn?: CalendarDate;
  readonly replyReceivedOn?: CalendarDate;
  readonly response?: 'accepted' | 'dissatisfied';
  readonly disputeFiledOn?: CalendarDate;
  readonly closedOn?: CalendarDate;
  readonly voidReason?: string;
  readonly corrections: number;
  readonly unapplied: readonly { readonly event: ObjectionEvent; readonly refusal: TransitionRefusal }[];
}

const nothingYet: ObjectionCase = { state: 'new', visits: [], corrections: 0, unapplied: [] };

/** Folds the events in the order in which they were recorded. */
export function foldObjection(events: readonly ObjectionEvent[], grounds: readonly ObjectionGround[]): ObjectionCase {
  let known = nothingYet;
  for (const event of events) known = applied(known, event, grounds);
  return known;
}

/** What the guards look at, from the case and from two judgements of today. */
export function factsOf(
  known: ObjectionCase,
  grounds: readonly ObjectionGround[],
  today: Pick<TransitionFacts, 'legalLimitLapsed' | 'disputeWindowOver'>,
): TransitionFacts {
  return { grounds, checked: known.checkedOn !== undefined, outcome: known.outcome, accepted: known.response === 'accepted', ...today };
}

/** The events that the deadlines count from. */
export function deadlineEventsOf(
  known: ObjectionCase,
  entry: { readonly receivedOn: CalendarDate; readonly groundFoundOn: CalendarDate | null },
): ObjectionEvents {
  return {
    groundFoundOn: entry.groundFoundOn ?? undefined,
    receivedOn: entry.receivedOn,
    declaredCompleteOn: known.declaredCompleteOn,
    orderedOn: known.orderedOn,
    orderWorkingDays: known.orderWorkingDays,
    replyReceivedOn: known.replyReceivedOn,
  };
}

function applied(known: ObjectionCase, event: ObjectionEvent, grounds: readonly ObjectionGround[]): ObjectionCase {
  // Limits were judged on the day of recording; a calendar that changed since must not undo what happened.
  const next = transition(known.state, event, factsOf(known, grounds, { legalLimitLapsed: true, disputeWindowOver: true }));
  return next.ok
    ? { ...after(known, event), state: next.value }
    : { ...known, unapplied: [...known.unapplied, { event, refusal: next.error }] };
}

function after(known: ObjectionCase, event: ObjectionEvent): ObjectionCase {
  switch (event.kind) {
    case 'visitRecorded':
      return { ...known, visits: [...known.visits, { on: event.on, missing: event.data.missing }] };
    case 'registered': {
      const { number, declaredCompleteOn, late } = event.data;
      return { ...known, number, declaredCompleteOn, registeredOn: event.on, ...(late ? { late } : {}) };
    }
    case 'checked':
      return { ...known, checkedOn: event.on };
    case 'orderIssued':
      return { ...known, orderedOn: event.on, ...(event.data.orderWorkingDays ? { orderWorkingDays: event.data.orderWorkingDays } : {}) };
    case 'replied':
      return { ...known, outcome: event.data.outcome, repliedOn: event.on };
    case 'delivered':
      return { ...known, replyReceivedOn: event.data.receivedOn };
    case 'applicantResponded':
      return { ...known, response: event.data.response };
    case 'disputeFiled':
      return { ...known, disputeFiledOn: event.data.filedOn };
    case 'closed':
      return { ...known, closedOn: event.on };
    case 'corrected':
      return { ...known, corrections: known.corrections + 1 };
    case 'voided':
      return { ...known, voidReason: event.data.reason };
    case 'forwarded':
    case 'reviewed':
    case 'prepared':
      return known;
  }
}
