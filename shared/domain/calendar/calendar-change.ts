/**
 * What a change of the calendar moves: only cases that are still open, each with the old and the new date, so that a person
 * sees it before saving, the log keeps it, and papers with an old date can be named (architecture.md 5; domain.md 8, scenario 5).
 */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { DeadlineKey } from '../deadlines/deadline-rules.ts';
import { type Deadline, type ObjectionEvents, objectionDeadlines, type RequestEvents, requestDeadlines } from '../deadlines/deadlines.ts';
import { finalObjectionStates, type ObjectionState } from '../objections/objection-workflow.ts';
import { type RequestState, unansweredStates } from '../requests/request-workflow.ts';
import type { OfficeCalendar } from './calendar.ts';

export interface MovedDeadline {
  readonly key: DeadlineKey;
  readonly days: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** The deadlines of an objection that fall on another day under the new calendar; none of one that is closed. */
export function movedDeadlines(
  { state, events }: { readonly state: ObjectionState; readonly events: ObjectionEvents },
  before: OfficeCalendar,
  after: OfficeCalendar,
): readonly MovedDeadline[] {
  if (finalObjectionStates.includes(state)) return [];
  return differing(objectionDeadlines(events, before), objectionDeadlines(events, after));
}

/** The same of a request that still waits for its notice. */
export function movedRequestDeadlines(
  { state, events }: { readonly state: RequestState; readonly events: RequestEvents },
  before: OfficeCalendar,
  after: OfficeCalendar,
): readonly MovedDeadline[] {
  if (!unansweredStates.includes(state)) return [];
  return differing(requestDeadlines(events, before), requestDeadlines(events, after));
}

function differing(before: readonly Deadline[], after: readonly Deadline[]): readonly MovedDeadline[] {
  return after.flatMap(({ key, days, dueOn }) => {
    const from = before.find((old) => old.key === key)?.dueOn;
    return from === undefined || from === dueOn ? [] : [{ key, days, from, to: dueOn }];
  });
}
