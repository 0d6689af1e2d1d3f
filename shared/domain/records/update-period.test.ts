import { expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { nearestRule, parseMonths, updateDue } from './update-period.ts';

const today = calendarDate('2026-06-10');
const day = calendarDate;

it.each([
  ['is late the day after', '2025-06-09', [], 12, 'late', '2026-06-09'],
  ['is soon on the day itself', '2025-06-10', [], 12, 'soon', '2026-06-10'],
  ['is soon thirty days before', '2025-07-10', [], 12, 'soon', '2026-07-10'],
  ['is current before that', '2025-07-11', [], 12, 'current', '2026-07-11'],
  ['counts from the day it was last found to hold', '2019-01-01', ['2026-01-10', '2025-01-10'], 12, 'current', '2027-01-10'],
  ['counts from its own end where that is later', '2026-01-31', ['2020-01-01'], 1, 'late', '2026-02-28'],
] as const)('a record %s', (_name, endsOn, checkedOn, months, state, dueOn) => {
  expect(updateDue({ endsOn: day(endsOn), checkedOn: checkedOn.map((on) => day(on)) }, months, today)).toMatchObject({ state, dueOn });
});

it('a record without a date that nobody looked at is due now', () => {
  expect(updateDue({ endsOn: null, checkedOn: [] }, 12, today)).toEqual({ state: 'late', dueOn: null, since: null });
});

it('the record goes before its class, a class before those above it', () => {
  const rule = (months: number) => ({ months, unitId: null });

  expect(nearestRule(rule(1), [rule(2)])).toEqual(rule(1));
  expect(nearestRule(null, [null, rule(3), rule(4)])).toEqual(rule(3));
  expect(nearestRule(null, [null])).toBe(null);
});

it.each([
  ['6', 6],
  [' 120 ', 120],
  ['0', null],
  ['121', null],
  ['1,5', null],
  ['', null],
])('reads %j as %j months', (text, months) => {
  expect(parseMonths(text)).toBe(months);
});
