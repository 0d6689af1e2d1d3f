/**
 * The course of an objection as one table (SOP-PPID-04 annex; domain.md 1.7). A case that nobody may stop from happening on
 * paper is not forbidden here: steps 4 and 5 overlap, so no order of dates is enforced, only an order of acts. Being overdue
 * is no state: it is judged from the deadlines.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import { endedByParties, type ObjectionEvent, type ObjectionEventKind, type ReplyOutcome } from './objection-events.ts';
import { mayBeSettledAmicably, type ObjectionGround } from './objection-grounds.ts';

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

/** What a guard may look at beside the event. Facts of today are judged when an event is recorded, not when it is replayed. */
export interface TransitionFacts {
  readonly grounds: readonly ObjectionGround[];
  readonly checked: boolean;
  readonly outcome: ReplyOutcome | undefined;
  readonly accepted: boolean;
  /** The legal limit has passed without a reply. */
  readonly legalLimitLapsed: boolean;
  /** The 14 working days after the reply was received are over. */
  readonly disputeWindowOver: boolean;
}

export type GuardName = 'notChecked' | 'endedByParties' | 'endedWithoutOrder' | 'noReplyInTime' | 'settledOrOver' | 'amicable';

export type TransitionRefusal =
  | { readonly code: 'transition.notHere'; readonly state: ObjectionState; readonly event: ObjectionEventKind }
  | { readonly code: `transition.${GuardName}`; readonly state: ObjectionState; readonly event: ObjectionEventKind };

export interface Transition {
  readonly from: ObjectionState;
  readonly event: ObjectionEventKind;
  readonly to: ObjectionState;
  readonly guard?: GuardName;
}

/** A guard that only the event's content can answer passes where no event is given yet (to show a button). */
const guards: Readonly<Record<GuardName, (facts: TransitionFacts, event: ObjectionEvent | undefined) => boolean>> = {
  notChecked: ({ checked }) => !checked,
  endedByParties: (_, event) => outcomeOf(event, (outcome) => endedByParties.includes(outcome)),
  endedWithoutOrder: (_, event) => outcomeOf(event, (outcome) => outcome === 'outOfTime' || endedByParties.includes(outcome)),
  noReplyInTime: ({ legalLimitLapsed }) => legalLimitLapsed,
  settledOrOver: ({ accepted, disputeWindowOver, outcome }) =>
    accepted || disputeWindowOver || (outcome !== undefined && endedByParties.includes(outcome)),
  // UU 14/2008 Art. 35(2): only grounds b to g may be settled by both parties.
  amicable: ({ grounds }, event) => outcomeOf(event, (outcome) => outcome !== 'settledAmicably' || mayBeSettledAmicably(grounds)),
};

const move = (from: ObjectionState, event: ObjectionEventKind, to: ObjectionState, guard?: GuardName): Transition =>
  guard ? { from, event, to, guard } : { from, event, to };

const beforeReply = ['registered', 'underReview', 'reviewed', 'ordered', 'prepared'] as const;

/** Every move there is; nothing else can happen. */
export const objectionTransitions: readonly Transition[] = [
  move('new', 'visitRecorded', 'incomplete'),
  move('new', 'registered', 'registered'),
  move('incomplete', 'visitRecorded', 'incomplete'),
  move('incomplete', 'registered', 'registered'),
  // The check comes after registration, also after the case has been passed on: it never holds up the clock.
  ...beforeReply.map((from) => move(from, 'checked', from, 'notChecked')),
  move('registered', 'forwarded', 'underReview'),
  move('underReview', 'reviewed', 'reviewed'),
  move('reviewed', 'orderIssued', 'ordered'),
  // One order to the PPID and one to each PPID Pembantu.
  move('ordered', 'orderIssued', 'ordered'),
  move('ordered', 'prepared', 'prepared'),
  move('registered', 'replied', 'replied', 'endedByParties'),
  move('underReview', 'replied', 'replied', 'endedByParties'),
  move('reviewed', 'replied', 'replied', 'endedWithoutOrder'),
  move('ordered', 'replied', 'replied', 'endedByParties'),
  move('prepared', 'replied', 'replied', 'amicable'),
  move('replied', 'delivered', 'delivered'),
  move('replied', 'closed', 'closed', 'settledOrOver'),
  move('delivered', 'applicantResponded', 'delivered'),
  move('delivered', 'disputeFiled', 'disputed'),
  move('delivered', 'closed', 'closed', 'settledOrOver'),
  ...beforeReply.map((from) => move(from, 'disputeFiled', 'disputed', 'noReplyInTime')),
  move('disputed', 'replied', 'disputed'),
  move('disputed', 'delivered', 'disputed'),
  move('disputed', 'closed', 'closed'),
  ...(['incomplete', ...beforeReply] as const).map((from) => move(from, 'voided', 'voided')),
  ...(['incomplete', ...beforeReply, 'replied', 'delivered', 'disputed', 'closed'] as const).map((from) => move(from, 'corrected', from)),
];

/** States that nothing leads out of. A correction of a closed case is recorded and leaves it closed. */
export const finalObjectionStates: readonly ObjectionState[] = ['closed', 'voided'];

/** The state after an event, or why it can't happen now. */
export function transition(
  state: ObjectionState,
  event: ObjectionEvent,
  facts: TransitionFacts,
): Result<ObjectionState, TransitionRefusal> {
  const found = objectionTransitions.find((candidate) => candidate.from === state && candidate.event === event.kind);
  if (!found) return err({ code: 'transition.notHere', state, event: event.kind });
  if (found.guard && !guards[found.guard](facts, event)) return err({ code: `transition.${found.guard}`, state, event: event.kind });
  if (event.kind === 'replied' && !guards.amicable(facts, event)) return err({ code: 'transition.amicable', state, event: event.kind });
  return ok(found.to);
}

/** The events that the screen may offer; one whose guard hangs on its content is offered and checked when it is filled in. */
export function allowedEvents(state: ObjectionState, facts: TransitionFacts): ObjectionEventKind[] {
  return objectionTransitions
    .filter((candidate) => candidate.from === state && (!candidate.guard || guards[candidate.guard](facts, undefined)))
    .map((candidate) => candidate.event);
}

/** The outcomes that a reply may have in this state. */
export function allowedOutcomes(state: ObjectionState, facts: TransitionFacts, outcomes: readonly ReplyOutcome[]): ReplyOutcome[] {
  const found = objectionTransitions.find((candidate) => candidate.from === state && candidate.event === 'replied');
  if (!found) return [];
  return outcomes.filter((outcome) => {
    const reply = { kind: 'replied', data: { outcome } } as ObjectionEvent;
    return guards.amicable(facts, reply) && (!found.guard || guards[found.guard](facts, reply));
  });
}

function outcomeOf(event: ObjectionEvent | undefined, allows: (outcome: ReplyOutcome) => boolean): boolean {
  return event?.kind === 'replied' ? allows(event.data.outcome) : true;
}
