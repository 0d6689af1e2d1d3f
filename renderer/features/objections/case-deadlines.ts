/** The deadlines of a case as its screens need them: all of them, and the one that presses now. */

import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import type { OfficeCalendar } from '#shared/domain/calendar.ts';
import type { ObjectionDeadlineKey } from '#shared/domain/deadline-rules.ts';
import { type Deadline, type Judgement, judge, objectionDeadlines } from '#shared/domain/deadlines.ts';
import { deadlineEventsOf } from '#shared/domain/objection-case.ts';
import type { ObjectionState } from '#shared/domain/objection-workflow.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';

export interface CaseDue {
  readonly key: ObjectionDeadlineKey;
  readonly deadline: Deadline;
  readonly judgement: Judgement;
}

export const deadlinesOf = (file: ObjectionFile, calendar: OfficeCalendar): readonly Deadline[] =>
  objectionDeadlines(deadlineEventsOf(file.known, file.row), calendar);

/** What each state waits for, by the windows of SOP-PPID-04's annex; the first that is known counts. */
const duesOfState: Readonly<Record<ObjectionState, readonly ObjectionDeadlineKey[]>> = {
  new: [],
  incomplete: ['filing'],
  registered: ['review'],
  underReview: ['review'],
  reviewed: ['review'],
  ordered: ['preparation'],
  prepared: ['internalAim'],
  replied: ['internalAim'],
  delivered: ['dispute'],
  disputed: ['dispute', 'disputeWithoutReply'],
  closed: [],
  voided: [],
};

/** The deadline of the next step; null where none runs. An order with a shorter term comes before the step of the procedure. */
export function dueNow(file: ObjectionFile, calendar: OfficeCalendar, today: CalendarDate): CaseDue | null {
  const deadlines = deadlinesOf(file, calendar);
  const keys = duesOfState[file.known.state];
  const candidates = keys.flatMap((key) => deadlines.filter((deadline) => deadline.key === key)).slice(0, 1);
  const order = file.known.state === 'ordered' ? deadlines.find((deadline) => deadline.key === 'order') : undefined;
  const [first] = [...candidates, ...(order ? [order] : [])].toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  // The keys of an objection's deadlines are those of its rules.
  return first ? { key: first.key as ObjectionDeadlineKey, deadline: first, judgement: judge(first.dueOn, today, calendar) } : null;
}

/** What is due after the applicant has the reply belongs to the applicant: it never makes the office late. */
export const pressesOffice = (state: ObjectionState): boolean => !['delivered', 'disputed', 'incomplete', 'new'].includes(state);

export type DueTone = 'plain' | 'soon' | 'late';

export function toneOf(due: CaseDue, state: ObjectionState): DueTone {
  if (due.judgement.state === 'ok') return 'plain';
  if (due.judgement.state === 'overdue') return pressesOffice(state) ? 'late' : 'plain';
  return 'soon';
}
