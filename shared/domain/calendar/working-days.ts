/**
 * Counting in working days. Day H is day zero: the first counted day is the next working day (SOP-PPID-04 annex writes
 * H, H+7, H+25 and equates H+25 with 25 working days). Every count comes with its steps, so that a person can check it.
 */

import { assert } from '#shared/lib/assert.ts';
import { addDays, type CalendarDate, yearOf } from '#shared/lib/calendar-date.ts';
import { dayStatus, type HolidayOnDay, isWorkingDay, type OfficeCalendar, type YearCoverage } from './calendar.ts';

/** One day of a derivation. `day` is the number that the day got in the count. */
export type DayStep =
  | { readonly on: CalendarDate; readonly status: 'dayZero' }
  | { readonly on: CalendarDate; readonly status: 'counted'; readonly day: number }
  | { readonly on: CalendarDate; readonly status: 'weekend'; readonly holiday?: HolidayOnDay }
  | { readonly on: CalendarDate; readonly status: 'holiday'; readonly holiday: HolidayOnDay }
  /** The limit ended on a day without work and rolled to this one. */
  | { readonly on: CalendarDate; readonly status: 'rolled' };

/** A year that the count passed through without its decree. */
export interface UncertainYear {
  readonly year: number;
  readonly coverage: Exclude<YearCoverage, 'decree'>;
}

export interface DayCount {
  readonly dueOn: CalendarDate;
  readonly steps: readonly DayStep[];
  /** True where a day after day zero, up to the due date, lies in a year with no table or one that is not yet a decree. */
  readonly provisional: boolean;
  readonly uncertainYears: readonly UncertainYear[];
}

/** The `count`-th working day after `start`, with its derivation. */
export function addWorkingDays(start: CalendarDate, count: number, calendar: OfficeCalendar): DayCount {
  assert(Number.isInteger(count) && count >= 0, `a count of working days, not ${count}`);
  const steps: DayStep[] = [{ on: start, status: 'dayZero' }];
  let on = start;
  for (let day = 0; day < count; ) {
    on = addDays(on, 1);
    const status = dayStatus(on, calendar);
    if (status.kind === 'workingDay') {
      day += 1;
      steps.push({ on, status: 'counted', day });
    } else {
      steps.push(skipped(on, status));
    }
  }
  return withCertainty(on, steps, calendar);
}

/** Adds days of the wall calendar; where the last one is no working day, the limit rolls to the next working day. */
export function addCalendarDays(
  start: CalendarDate,
  count: number,
  calendar: OfficeCalendar,
): DayCount & { readonly endsOn: CalendarDate } {
  assert(Number.isInteger(count) && count >= 0, `a count of days, not ${count}`);
  const endsOn = addDays(start, count);
  const steps: DayStep[] = [{ on: start, status: 'dayZero' }];
  for (let day = 1; day <= count; day += 1) steps.push({ on: addDays(start, day), status: 'counted', day });
  if (count === 0 || isWorkingDay(endsOn, calendar)) return { ...withCertainty(endsOn, steps, calendar), endsOn };
  const roll = addWorkingDays(endsOn, 1, calendar);
  const rolled: DayStep = { on: roll.dueOn, status: 'rolled' };
  return { ...withCertainty(roll.dueOn, [...steps, ...roll.steps.slice(1, -1), rolled], calendar), endsOn };
}

/** Working days after `from` up to and including `to`; zero where `to` is not later. */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate, calendar: OfficeCalendar): number {
  let count = 0;
  for (let on = from; on < to; ) {
    on = addDays(on, 1);
    if (isWorkingDay(on, calendar)) count += 1;
  }
  return count;
}

/** Working days that are left after today, the due date included; negative once it has passed. */
export function workingDaysLeft(dueOn: CalendarDate, today: CalendarDate, calendar: OfficeCalendar): number {
  return today <= dueOn ? workingDaysBetween(today, dueOn, calendar) : -workingDaysBetween(dueOn, today, calendar);
}

/** The first working day after a date. */
export function nextWorkingDay(after: CalendarDate, calendar: OfficeCalendar): CalendarDate {
  let on = addDays(after, 1);
  while (!isWorkingDay(on, calendar)) on = addDays(on, 1);
  return on;
}

/** Joins what two counts that follow one another do not know for certain. */
export function uncertainYearsOf(...counts: readonly Pick<DayCount, 'uncertainYears'>[]): UncertainYear[] {
  const byYear = new Map(counts.flatMap((count) => count.uncertainYears).map((uncertain) => [uncertain.year, uncertain]));
  return [...byYear.values()].toSorted((a, b) => a.year - b.year);
}

function skipped(on: CalendarDate, status: Exclude<ReturnType<typeof dayStatus>, { kind: 'workingDay' }>): DayStep {
  if (status.kind === 'holiday') return { on, status: 'holiday', holiday: status.holiday };
  return status.holiday ? { on, status: 'weekend', holiday: status.holiday } : { on, status: 'weekend' };
}

function withCertainty(dueOn: CalendarDate, steps: readonly DayStep[], calendar: OfficeCalendar): DayCount {
  // Day zero is left out: it is not counted, so the table of its year can't move the date.
  const years = new Set([...steps.slice(1).map((step) => step.on), ...(steps.length > 1 ? [dueOn] : [])].map(yearOf));
  const uncertainYears = [...years].flatMap((year): UncertainYear[] => {
    const coverage = calendar.coverage(year);
    return coverage === 'decree' ? [] : [{ year, coverage }];
  });
  return { dueOn, steps, provisional: uncertainYears.length > 0, uncertainYears };
}
