/**
 * The course of an objection as one table (SOP-PPID-04 annex; domain.md 1.7). A case that nobody may stop from happening on
 * paper is not forbidden here: steps 4 and 5 overlap, so no order of dates is enforced, only an order of acts. Being overdue
 * is no state: it is judged from the deadlines.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { ObjectionEvent, ObjectionEventKind } from './objection-events.ts';
import { type GuardName, guardHolds, type TransitionFacts, WORKFLOW_RULES } from './objection-guards.ts';
import type { ReplyOutcome } from './objection-reply.ts';

export const objectionStates = [
  'new',
  'incomplete',
  'registered',
  'underReview',
  'reviewed',
  'ordered',
  'prepared',
  'replied',
  'delivered',
  'disputed',
  'closed',
  'voided',
] as const;
export type ObjectionState = (typeof objectionStates)[number];

export type TransitionRefusal =
  | { readonly code: 'transition.notHere'; readonly state: ObjectionState; readonly event: ObjectionEventKind }
  | { readonly code: `transition.${GuardName}`; readonly state: ObjectionState; readonly event: ObjectionEventKind };

export interface Transition {
  readonly from: ObjectionState;
  readonly event: ObjectionEventKind;
  readonly to: ObjectionState;
  /** All of them must hold; the first that does not names the refusal. */
  readonly guards: readonly GuardName[];
}

const move = (from: ObjectionState, event: ObjectionEventKind, to: ObjectionState, ...guards: readonly GuardName[]): Transition => ({
  from,
  event,
  to,
  guards,
});
const stay = (states: readonly ObjectionState[], event: ObjectionEventKind, ...guards: readonly GuardName[]): readonly Transition[] =>
  states.map((state) => move(state, event, state, ...guards));

const beforeReply = ['registered', 'underReview', 'reviewed', 'ordered', 'prepared'] as const;
const passedOn = ['underReview', 'reviewed', 'ordered', 'prepared'] as const;
const open = ['incomplete', ...beforeReply, 'replied', 'delivered', 'disputed'] as const;

/** Every move there is; nothing else can happen. */
export const objectionTransitions: readonly Transition[] = [
  move('new', 'visitRecorded', 'incomplete'),
  move('new', 'registered', 'registered'),
  move('incomplete', 'visitRecorded', 'incomplete'),
  move('incomplete', 'registered', 'registered'),
  // The check comes after registration, also after the case has been passed on: it never holds up the clock.
  ...stay(beforeReply, 'checked', 'notChecked'),
  move('registered', 'forwarded', 'underReview', 'toSuperior'),
  // To whom it was not passed on yet; who got it, and who sent it back with an instruction.
  ...stay(passedOn, 'forwarded'),
  ...stay(passedOn, 'passReceived', 'passedTo'),
  ...stay(passedOn, 'passReturned', 'passedTo'),
  move('underReview', 'reviewed', 'reviewed', 'lateDecided'),
  move('reviewed', 'orderIssued', 'ordered', 'filingAccepted', 'orderFollowsReview'),
  // One order to the PPID and one to each PPID Pembantu.
  move('ordered', 'orderIssued', 'ordered', 'orderFollowsReview'),
  ...stay(['ordered', 'disputed'], 'materialNoted'),
  ...stay(['ordered', 'disputed'], 'finalChecked'),
  move('ordered', 'prepared', 'prepared', 'finallyChecked'),
  move('registered', 'replied', 'replied', 'endedBeforeOrByParties', 'amicable'),
  move('underReview', 'replied', 'replied', 'endedByParties', 'amicable'),
  move('reviewed', 'replied', 'replied', 'endedWithoutOrder', 'amicable', 'onlyIfLate'),
  move('ordered', 'replied', 'replied', 'endedByParties', 'amicable'),
  move('prepared', 'replied', 'replied', 'amicable', 'onlyIfLate'),
  ...stay(['replied', 'disputed'], 'dispatched'),
  move('replied', 'delivered', 'delivered'),
  move('replied', 'closed', 'closed', 'settledOrOver', 'fileComplete'),
  ...stay(['replied', 'delivered'], 'orderCarriedOut', 'orderOpen'),
  move('delivered', 'applicantResponded', 'delivered'),
  move('delivered', 'disputeFiled', 'disputed'),
  move('delivered', 'closed', 'closed', 'settledOrOver', 'orderDone', 'fileComplete'),
  ...beforeReply.map((from) => move(from, 'disputeFiled', 'disputed', 'noReplyInTime')),
  // Art. 37 runs whether or not the office has put the folder away.
  move('closed', 'disputeFiled', 'disputed', 'wasAnswered', 'disputeRuns'),
  move('disputed', 'replied', 'disputed', 'amicable', 'onlyIfLate'),
  move('disputed', 'delivered', 'disputed'),
  move('disputed', 'disputeStep', 'disputed', 'disputeRuns'),
  move('disputed', 'disputeDecided', 'disputed', 'disputeRuns'),
  // What the decision of the office ordered, or what the commission did.
  move('disputed', 'orderCarriedOut', 'disputed', 'anyOrderOpen'),
  move('disputed', 'closed', 'closed', 'disputeEnded', 'orderDone', 'rulingDone', 'fileComplete'),
  ...stay(open.slice(1), 'assigned'),
  ...stay(open, 'recordLinked'),
  move('closed', 'dipProposed', 'closed', 'opened'),
  ...(['incomplete', ...beforeReply] as const).map((from) => move(from, 'voided', 'voided')),
  ...stay([...open, 'closed'], 'corrected'),
];

/** A case that rests. Of a closed one only a dispute before the commission is still to come; a correction leaves it closed. */
export const finalObjectionStates: readonly ObjectionState[] = ['closed', 'voided'];

/** The state after an event, or why it can't happen now. */
export function transition(
  state: ObjectionState,
  event: ObjectionEvent,
  facts: TransitionFacts,
): Result<ObjectionState, TransitionRefusal> {
  const found = find(state, event.kind);
  if (!found) return err({ code: 'transition.notHere', state, event: event.kind });
  const failed = found.guards.find((guard) => !guardHolds(guard, facts, event));
  return failed ? err({ code: `transition.${failed}`, state, event: event.kind }) : ok(found.to);
}

/** The events that the screen may offer; one whose guard hangs on its content is offered and checked when it is filled in. */
export const allowedEvents = (state: ObjectionState, facts: TransitionFacts): ObjectionEventKind[] =>
  objectionTransitions
    .filter(({ from, guards }) => from === state && guards.every((guard) => guardHolds(guard, facts, undefined)))
    .map(({ event }) => event);

/** One of them, asked for by itself: a list asks it of every case. */
export const isAllowedEvent = (state: ObjectionState, kind: ObjectionEventKind, facts: TransitionFacts): boolean =>
  find(state, kind)?.guards.every((guard) => guardHolds(guard, facts, undefined)) ?? false;

/** What the procedure knows at this point and a guard still holds back: shown with its reason, not left out. */
export const heldBackEvents = (
  state: ObjectionState,
  facts: TransitionFacts,
): readonly { readonly event: ObjectionEventKind; readonly guard: GuardName }[] =>
  objectionTransitions.flatMap(({ from, event, guards }) => {
    const guard = from === state ? guards.find((one) => !guardHolds(one, facts, undefined)) : undefined;
    return guard ? [{ event, guard }] : [];
  });

/** The outcomes that a reply may have in this state. */
export function allowedOutcomes(state: ObjectionState, facts: TransitionFacts, outcomes: readonly ReplyOutcome[]): ReplyOutcome[] {
  const found = find(state, 'replied');
  if (!found) return [];
  return outcomes.filter((outcome) => {
    const reply = { kind: 'replied', data: { outcome, rules: WORKFLOW_RULES } } as unknown as ObjectionEvent;
    return found.guards.every((guard) => guardHolds(guard, facts, reply));
  });
}

const find = (state: ObjectionState, kind: ObjectionEventKind): Transition | undefined =>
  objectionTransitions.find(({ from, event }) => from === state && event === kind);
