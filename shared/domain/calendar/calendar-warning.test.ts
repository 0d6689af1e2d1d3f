import { expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { officeCalendar } from './calendar.ts';
import { calendarWarning } from './calendar-warning.ts';
import { holidayTableOf } from './holiday-table.ts';

const year = (number: number, status: 'decree' | 'provisional') => ({ year: number, status, source: 'SKB' });

it.each([
  ['before October nothing is said of the next year', '2026-09-30', [year(2026, 'decree')], null],
  ['from October on a missing table is', '2026-10-01', [year(2026, 'decree')], { year: 2027, coverage: 'missing' }],
  ['so is one without a decree', '2026-12-31', [year(2026, 'decree'), year(2027, 'provisional')], { year: 2027, coverage: 'provisional' }],
  ['a decree ends it', '2026-10-01', [year(2026, 'decree'), year(2027, 'decree')], null],
  ['the running year comes first, in any month', '2027-02-01', [year(2026, 'decree')], { year: 2027, coverage: 'missing' }],
])('%s', (_name, today, years, warning) => {
  expect(calendarWarning(calendarDate(today), officeCalendar(holidayTableOf(1, years, [])))).toEqual(warning);
});
