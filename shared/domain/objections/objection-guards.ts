/**
 * What must hold before an event of an objection can happen. The same guards decide which buttons stand on the screen, what a
 * command accepts and what a replay of the log applies.
 */
import { type ClosingPaper, closingPapers, type findings, type ObjectionEvent } from './objection-events.ts';
import { mayBeSettledAmicably, type ObjectionGround } from './objection-grounds.ts';
import { endedByParties, type ReplyOutcome } from './objection-reply.ts';

/**
 * Version of the rules under which an event was recorded; it travels in the event (`rules`). Rows of before carry none and are
 * replayed by what was demanded then: a case that was closed lawfully stays closed when the rules grow.
 */
export const WORKFLOW_RULES = 3;

/** What a guard may look at beside the event. Facts of today are judged when an event is recorded, not when it is replayed. */
export interface TransitionFacts {
  readonly grounds: readonly ObjectionGround[];
  readonly checked: boolean;
  /** Brought over from the register that was kept before this program. */
  readonly oldRegister: boolean;
  readonly passedTo: readonly string[];
  readonly late: boolean;
  readonly lateFiling: 'accepted' | 'rejected' | undefined;
  readonly finding: (typeof findings)[number] | undefined;
  readonly finallyChecked: boolean;
  readonly outcome: ReplyOutcome | undefined;
  readonly accepted: boolean;
  /** The decision orders the PPID to do something, and it was not recorded as done. */
  readonly orderOpen: boolean;
  readonly disputeDecided: boolean;
  /** The commission ordered something, or the parties agreed on it before it, and it was not recorded as done. */
  readonly rulingOpen: boolean;
  /** The legal limit has passed without a reply. */
  readonly legalLimitLapsed: boolean;
  /** The 14 working days after the reply was received are over. */
  readonly disputeWindowOver: boolean;
  /** The papers that block closing are in the folder. */
  readonly fileComplete: boolean;
}

/** A guard that only the event's content can answer passes where no event is given yet (to show a button). */
type Guard = (facts: TransitionFacts, event: ObjectionEvent | undefined) => boolean;

const guards = {
  notChecked: ({ checked }) => !checked,
  toSuperior: (_, event) => event?.kind !== 'forwarded' || !event.data.addressees || event.data.addressees.includes('atasan'),
  passedTo: ({ passedTo }, event) =>
    event?.kind === 'passReceived' || event?.kind === 'passReturned' ? passedTo.includes(event.data.addressee) : passedTo.length > 0,
  // domain.md 8, scenario 9: a late objection is registered with a flag, and the superior decides.
  lateDecided: ({ late }, event) => !late || !ruled(event) || event?.kind !== 'reviewed' || Boolean(event.data.lateFiling),
  filingAccepted: ({ lateFiling }) => lateFiling !== 'rejected',
  orderFollowsReview: ({ finding }, event) => event?.kind !== 'orderIssued' || followsReview(finding, event.data.orderKind ?? undefined),
  finallyChecked: ({ finallyChecked }, event) => finallyChecked || !ruled(event),
  endedByParties: (_, event) => outcomeOf(event, (outcome) => endedByParties.includes(outcome)),
  // An answer of the register of before had its course there; here it is known only whole.
  endedBeforeOrByParties: ({ oldRegister }, event) =>
    (oldRegister && event?.kind === 'replied' && event.data.fromOldRegister === true) ||
    outcomeOf(event, (outcome) => endedByParties.includes(outcome)),
  endedWithoutOrder: (_, event) => outcomeOf(event, (outcome) => outcome === 'outOfTime' || endedByParties.includes(outcome)),
  onlyIfLate: ({ late }, event) => outcomeOf(event, (outcome) => outcome !== 'outOfTime' || late || !ruled(event)),
  noReplyInTime: ({ legalLimitLapsed }) => legalLimitLapsed,
  settledOrOver: ({ accepted, disputeWindowOver, outcome }) =>
    accepted || disputeWindowOver || (outcome !== undefined && endedByParties.includes(outcome)),
  // UU 14/2008 Art. 35(2): only grounds b to g may be settled by both parties.
  amicable: ({ grounds }, event) => outcomeOf(event, (outcome) => outcome !== 'settledAmicably' || mayBeSettledAmicably(grounds)),
  orderOpen: ({ orderOpen }) => orderOpen,
  orderDone: ({ orderOpen }, event) => !orderOpen || !ruled(event),
  anyOrderOpen: ({ orderOpen, rulingOpen }) => orderOpen || rulingOpen,
  // Closing the case would take the day by which it is due off the first screen.
  rulingDone: ({ rulingOpen }, event) => !rulingOpen || !ruled(event, RULES_OF_RULINGS),
  fileComplete: ({ fileComplete, outcome }, event) =>
    event?.kind === 'closed' ? !ruled(event) || isFileComplete(event.data.checklist ?? {}, outcome) : fileComplete,
  wasAnswered: ({ outcome }) => outcome !== undefined && !endedByParties.includes(outcome),
  disputeRuns: ({ disputeDecided }) => !disputeDecided,
  disputeEnded: ({ disputeDecided }, event) => disputeDecided || !ruled(event),
  opened: ({ outcome }) => outcome === 'granted' || outcome === 'partlyGranted',
} as const satisfies Readonly<Record<string, Guard>>;

export type GuardName = keyof typeof guards;

export const guardNames = Object.keys(guards) as readonly GuardName[];

export const guardHolds = (name: GuardName, facts: TransitionFacts, event: ObjectionEvent | undefined): boolean =>
  guards[name](facts, event);

/**
 * SOP-PPID-04 V with annex steps 5 and 6: form, receipt, reply and proof of its delivery; a missing other paper blocks nothing.
 * Where the parties ended it, or the commission decided without a reply, there is no reply to ask for.
 */
export const closingPapersFor = (outcome: ReplyOutcome | undefined): readonly ClosingPaper[] =>
  outcome === undefined || endedByParties.includes(outcome) ? ['form', 'receipt'] : closingPapers;

export const isFileComplete = (papers: Readonly<Partial<Record<ClosingPaper, boolean>>>, outcome: ReplyOutcome | undefined): boolean =>
  closingPapersFor(outcome).every((paper) => papers[paper] === true);

/** Since when steps are demanded in their order, and since when a ruling is demanded to be carried out. */
const RULES_OF_STEPS = 2;
const RULES_OF_RULINGS = 3;

/** Recorded under rules that demand it, or about to be recorded. */
const ruled = (event: ObjectionEvent | undefined, since = RULES_OF_STEPS): boolean =>
  event === undefined || (typeof event.data.rules === 'number' && event.data.rules >= since);

/** Annex step 3: justified leads to an order to give, excluded to an order to refuse; in part to either. */
function followsReview(finding: TransitionFacts['finding'], kind: 'give' | 'refuse' | undefined): boolean {
  if (kind === undefined || finding === undefined || finding === 'partly') return true;
  return kind === (finding === 'refuse' ? 'refuse' : 'give');
}

function outcomeOf(event: ObjectionEvent | undefined, allows: (outcome: ReplyOutcome) => boolean): boolean {
  return event?.kind === 'replied' ? allows(event.data.outcome) : true;
}
