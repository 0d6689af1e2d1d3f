/**
 * An objection as its events tell it. The fold never drops an event: what the table refuses (two desks acted without knowing
 * of each other) is handed back in `unapplied`, for a person to settle.
 */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { ObjectionEvents } from '../deadlines/deadlines.ts';
import { afterEvent } from './objection-course.ts';
import type { ObjectionEvent, ObjectionEventData } from './objection-events.ts';
import type { ObjectionGround } from './objection-grounds.ts';
import type { TransitionFacts } from './objection-guards.ts';
import type { ObjectionCase } from './objection-known.ts';
import { transition } from './objection-workflow.ts';

export type { ObjectionCase, ObjectionVisit, Passing } from './objection-known.ts';

const nothingYet: ObjectionCase = {
  state: 'new',
  visits: [],
  passing: {},
  orders: [],
  materials: [],
  disputeSteps: [],
  links: [],
  corrections: 0,
  unapplied: [],
};

/** Folds the events in the order in which they were recorded. */
export function foldObjection(events: readonly ObjectionEvent[], grounds: readonly ObjectionGround[]): ObjectionCase {
  let known = nothingYet;
  for (const event of events) known = applied(known, event, grounds);
  return known;
}

export type FactsOfToday = Pick<TransitionFacts, 'legalLimitLapsed' | 'disputeWindowOver' | 'fileComplete'>;

/** Every limit passed and every paper there: for a replay, and for an offer that the command judges again. */
export const anyDay: FactsOfToday = { legalLimitLapsed: true, disputeWindowOver: true, fileComplete: true };

/** Of a ruling that leaves the body nothing to do there is nothing to carry out, unless the paper sets a day. */
const orderingVerdicts: readonly ObjectionEventData<'disputeDecided'>['verdict'][] = ['opensAll', 'opensPart', 'agreed'];

/** The commission ordered something, or the parties agreed on it before it, and it was not recorded as done. */
export const isRulingOpen = ({ disputeDecision, rulingCarriedOutOn }: ObjectionCase): boolean =>
  disputeDecision !== undefined &&
  rulingCarriedOutOn === undefined &&
  (Boolean(disputeDecision.complyBy) || orderingVerdicts.includes(disputeDecision.verdict));

/** What the guards look at, from the case and from the judgements of today. */
export function factsOf(known: ObjectionCase, grounds: readonly ObjectionGround[], today: FactsOfToday): TransitionFacts {
  return {
    grounds,
    checked: known.checkedOn !== undefined,
    oldRegister: known.oldRegister !== undefined,
    passedTo: Object.keys(known.passing),
    late: known.late !== undefined,
    lateFiling: known.review?.lateFiling ?? undefined,
    finding: known.review?.finding,
    finallyChecked: known.finalCheck !== undefined,
    outcome: known.outcome,
    accepted: known.response === 'accepted',
    orderOpen: Boolean(known.reply?.orderWorkingDays) && known.orderCarriedOutOn === undefined,
    disputeDecided: known.disputeDecision !== undefined,
    rulingOpen: isRulingOpen(known),
    ...today,
  };
}

/** The events that the deadlines count from. */
export function deadlineEventsOf(
  known: ObjectionCase,
  entry: { readonly receivedOn: CalendarDate; readonly groundFoundOn: CalendarDate | null },
): ObjectionEvents {
  const decisionDays = known.orderCarriedOutOn === undefined ? (known.reply?.orderWorkingDays ?? undefined) : undefined;
  return {
    groundFoundOn: entry.groundFoundOn ?? undefined,
    receivedOn: entry.receivedOn,
    declaredCompleteOn: known.declaredCompleteOn,
    orderedOn: known.orderedOn,
    orderWorkingDays: known.orderWorkingDays,
    replyReceivedOn: known.replyReceivedOn,
    ...(decisionDays === undefined ? {} : { repliedOn: known.repliedOn, decisionWorkingDays: decisionDays }),
  };
}

function applied(known: ObjectionCase, event: ObjectionEvent, grounds: readonly ObjectionGround[]): ObjectionCase {
  // Limits were judged on the day of recording; a calendar that changed since must not undo what happened.
  const next = transition(known.state, event, factsOf(known, grounds, anyDay));
  return next.ok
    ? { ...known, ...afterEvent(known, event), state: next.value }
    : { ...known, unapplied: [...known.unapplied, { event, refusal: next.error }] };
}
