/** The deadlines of a case as its screens need them: all of them, and the one that presses now. */

import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import type { OfficeCalendar } from '#shared/domain/calendar/calendar.ts';
import type { ObjectionDeadlineKey } from '#shared/domain/deadlines/deadline-rules.ts';
import { type Deadline, type Judgement, judge, objectionDeadlines } from '#shared/domain/deadlines/deadlines.ts';
import { nextDue, pressesOffice } from '#shared/domain/deadlines/next-due.ts';
import { deadlineEventsOf } from '#shared/domain/objections/objection-case.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';

export interface CaseDue {
  readonly key: ObjectionDeadlineKey;
  readonly deadline: Deadline;
  readonly judgement: Judgement;
}

export const deadlinesOf = (file: ObjectionFile, calendar: OfficeCalendar): readonly Deadline[] =>
  objectionDeadlines(deadlineEventsOf(file.known, file.row), calendar);

/** The deadline that presses now, by the rule that home shows too; null where none runs. */
export function dueNow(file: ObjectionFile, calendar: OfficeCalendar, today: CalendarDate): CaseDue | null {
  const deadline = nextDue(file.known.state, deadlinesOf(file, calendar), today);
  // The keys of an objection's deadlines are those of its rules.
  return deadline ? { key: deadline.key as ObjectionDeadlineKey, deadline, judgement: judge(deadline.dueOn, today, calendar) } : null;
}

export type DueTone = 'plain' | 'soon' | 'late';

export function toneOf(due: CaseDue): DueTone {
  if (due.judgement.state === 'ok') return 'plain';
  if (due.judgement.state === 'overdue') return pressesOffice(due.key) ? 'late' : 'plain';
  return 'soon';
}
