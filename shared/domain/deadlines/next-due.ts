/**
 * The one date that a case shows: home, register and case page must never name different ones. It is the first of its
 * remaining steps (SOP-PPID-04 annex) that has not passed; where all have passed, the last, which is then late. So a missed
 * window of the procedure moves on to the next one, and only the legal limit makes a case late.
 */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { ObjectionState } from '../objections/objection-workflow.ts';
import type { DeadlineKey } from './deadline-rules.ts';
import type { Deadline } from './deadlines.ts';

/** The steps that a case in this state still has before it, in the order in which they fall due. */
const stepsLeft: Readonly<Record<ObjectionState, readonly DeadlineKey[]>> = {
  new: [],
  incomplete: ['filing'],
  registered: ['review', 'preparation', 'internalAim', 'legalLimit'],
  underReview: ['review', 'preparation', 'internalAim', 'legalLimit'],
  reviewed: ['preparation', 'internalAim', 'legalLimit'],
  ordered: ['preparation', 'order', 'internalAim', 'legalLimit'],
  prepared: ['internalAim', 'legalLimit'],
  replied: ['decisionOrder', 'legalLimit'],
  delivered: ['decisionOrder', 'dispute'],
  // Filed: the time for filing is used up, and what the commission orders has a date of its own.
  disputed: ['decisionOrder'],
  closed: [],
  voided: [],
};

/** Time that belongs to the applicant: when it is over the office is not late. */
const ofApplicant: readonly DeadlineKey[] = ['filing', 'dispute', 'disputeWithoutReply'];

export const pressesOffice = (key: DeadlineKey): boolean => !ofApplicant.includes(key);

/** The deadline that presses now; undefined where none runs. */
export function nextDue(state: ObjectionState, deadlines: readonly Deadline[], today: CalendarDate): Deadline | undefined {
  const left = deadlines.filter(({ key }) => stepsLeft[state].includes(key)).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  // Once the reply is with the applicant, what the decision ordered is the one thing that the office still owes.
  const owed = state === 'delivered' || state === 'disputed' ? left.find(({ key }) => key === 'decisionOrder') : undefined;
  return owed ?? left.find(({ dueOn }) => dueOn >= today) ?? left.at(-1);
}
