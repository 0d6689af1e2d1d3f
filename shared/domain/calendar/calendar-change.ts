/**
 * What a change of the calendar moves: only cases that are still open, each with the old and the new date, so that a person
 * sees it before saving, the log keeps it, and papers with an old date can be named (architecture.md 5; domain.md 8, scenario 5).
 */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { DeadlineKey } from '../deadlines/deadline-rules.ts';
import { type ObjectionEvents, objectionDeadlines, type RuleSettings } from '../deadlines/deadlines.ts';
import { finalObjectionStates, type ObjectionState } from '../objections/objection-workflow.ts';
import type { OfficeCalendar } from './calendar.ts';

export interface DatedObjection {
  readonly id: string;
  readonly state: ObjectionState;
  readonly events: ObjectionEvents;
}

export interface MovedDeadline {
  readonly caseId: string;
  readonly key: DeadlineKey;
  readonly days: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** The deadlines of open objections that fall on another day under the new calendar. */
export function movedDeadlines(
  cases: readonly DatedObjection[],
  before: OfficeCalendar,
  after: OfficeCalendar,
  settings: RuleSettings = {},
): MovedDeadline[] {
  return cases
    .filter(({ state }) => !finalObjectionStates.includes(state))
    .flatMap(({ id, events }) => {
      const old = new Map(objectionDeadlines(events, before, settings).map(({ key, dueOn }) => [key, dueOn]));
      return objectionDeadlines(events, after, settings).flatMap(({ key, days, dueOn }) => {
        const from = old.get(key);
        return from === undefined || from === dueOn ? [] : [{ caseId: id, key, days, from, to: dueOn }];
      });
    });
}
