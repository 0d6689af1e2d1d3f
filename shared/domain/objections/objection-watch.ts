/** What slips unseen between two steps of an objection: shown on the first screen until somebody acts (SOP-PPID-04 annex steps 2 to 5). */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { type Addressee, addressees } from './objection-events.ts';
import type { ObjectionCase } from './objection-known.ts';
import { finalObjectionStates } from './objection-workflow.ts';

export type ObjectionAlert =
  /** Not passed on by the end of day H (annex step 2: "Hari H"). */
  | { readonly kind: 'notPassedOn'; readonly since: CalendarDate }
  /** Sent to an addressee who has not confirmed it on the next day. */
  | { readonly kind: 'notReceived'; readonly addressee: Addressee; readonly since: CalendarDate }
  /** Came back with an instruction that nobody answered by passing it on again. */
  | { readonly kind: 'returned'; readonly addressee: Addressee; readonly since: CalendarDate; readonly instruction: string }
  /** The superior refused to take a late objection up; what remains is the reply that says so. */
  | { readonly kind: 'lateRejected'; readonly since: CalendarDate }
  /** Handed over for a leave that is over: it goes back, or stays with a new reason. */
  | { readonly kind: 'assignmentEnded'; readonly since: CalendarDate; readonly name: string }
  /** What the commission ordered, up to the day on its paper. */
  | { readonly kind: 'commissionOrder'; readonly since: CalendarDate; readonly dueOn: CalendarDate };

/** A day H that passed and what a commission ordered stand before what somebody has still to confirm; a leave that is over hides neither. */
const urgency: Readonly<Record<ObjectionAlert['kind'], number>> = {
  notPassedOn: 0,
  commissionOrder: 1,
  returned: 2,
  lateRejected: 3,
  notReceived: 4,
  assignmentEnded: 5,
};

export const alertUrgency = ({ kind }: Pick<ObjectionAlert, 'kind'>): number => urgency[kind];

/** Until the reply is written the passing on matters; what the commission ordered matters until it is done. */
const awaitsWork = ['underReview', 'reviewed', 'ordered', 'prepared'];

export function objectionAlerts(known: ObjectionCase, today: CalendarDate): readonly ObjectionAlert[] {
  if (finalObjectionStates.includes(known.state)) return [];
  const { declaredCompleteOn, review, disputeDecision } = known;
  return [
    ...(known.state === 'registered' && declaredCompleteOn && today > declaredCompleteOn
      ? [{ kind: 'notPassedOn' as const, since: declaredCompleteOn }]
      : []),
    ...(awaitsWork.includes(known.state) ? addressees.flatMap((addressee) => alertOf(known, addressee, today)) : []),
    ...(known.state === 'reviewed' && review?.lateFiling === 'rejected' ? [{ kind: 'lateRejected' as const, since: review.on }] : []),
    ...(known.assignee?.untilOn && today > known.assignee.untilOn
      ? [{ kind: 'assignmentEnded' as const, since: known.assignee.untilOn, name: known.assignee.name }]
      : []),
    ...(disputeDecision?.complyBy && known.rulingCarriedOutOn === undefined
      ? [{ kind: 'commissionOrder' as const, since: disputeDecision.on, dueOn: disputeDecision.complyBy }]
      : []),
  ];
}

function alertOf(known: ObjectionCase, addressee: Addressee, today: CalendarDate): readonly ObjectionAlert[] {
  const passing = known.passing[addressee];
  if (!passing) return [];
  if (passing.returnedOn && passing.instruction)
    return [{ kind: 'returned', addressee, since: passing.returnedOn, instruction: passing.instruction }];
  // Who acted on it has it, whether or not anyone noted the receipt: the superior who reviewed, the PPID who prepares.
  const acted = addressee === 'atasan' ? known.review !== undefined : known.materials.length > 0 || known.state === 'prepared';
  const arrived = passing.receivedOn !== undefined || acted;
  return !arrived && today > passing.sentOn ? [{ kind: 'notReceived', addressee, since: passing.sentOn }] : [];
}
