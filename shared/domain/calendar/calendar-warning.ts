/**
 * When the office must see to its calendar: a running year without its decree at once; the next year from October on, because limits of
 * what comes in then fall into it (domain.md 0.6; the joint decree is usually out by then).
 */
import { type CalendarDate, monthOf, yearOf } from '#shared/lib/calendar-date.ts';
import type { OfficeCalendar } from './calendar.ts';
import type { UncertainYear } from './working-days.ts';

/** Limits run into the next year: 30 working days before its first day lie in November, a month earlier leaves time to enter it. */
const FROM_MONTH = 10;

export function calendarWarning(today: CalendarDate, calendar: OfficeCalendar): UncertainYear | null {
  const years = monthOf(today) >= FROM_MONTH ? [yearOf(today), yearOf(today) + 1] : [yearOf(today)];
  for (const year of years) {
    const coverage = calendar.coverage(year);
    if (coverage !== 'decree') return { year, coverage };
  }
  return null;
}
