import { describe, expect, test } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { outsideOf, readTypedDate } from './typed-date.ts';

const today = calendarDate('2026-06-10');

describe('a date as it is typed', () => {
  test.each([
    ['10/6/2026', '2026-06-10'],
    ['10-06-2026', '2026-06-10'],
    ['10.6.2026', '2026-06-10'],
    ['10 6 26', '2026-06-10'],
    ['3/4/99', '1999-04-03'],
    ['10 Juni 2026', '2026-06-10'],
    ['10 jun', '2026-06-10'],
    ['17 agust 2026', '2026-08-17'],
    ['1 May 2026', '2026-05-01'],
    ['Rab, 10 Jun 2026', '2026-06-10'],
    ['2026-06-10', '2026-06-10'],
    ['29/2/2028', '2028-02-29'],
    ['29/2/2026', null],
    ['31/4/2026', null],
    ['10/13/2026', null],
    ['6/2026', null],
    ['kemarin', null],
    ['', null],
    ['10/6/0000', null],
  ])('%s is %s', (text, expected) => {
    expect(readTypedDate(text, today)).toBe(expected);
  });

  test('without today, a year must be written whole', () => {
    expect([readTypedDate('10/6', undefined), readTypedDate('10/6/26', undefined), readTypedDate('10/6/2026', undefined)]).toEqual([
      null,
      null,
      '2026-06-10',
    ]);
  });
});

describe('a date that was typed outside the days that the calendar offers', () => {
  const from = calendarDate('2026-06-01');
  test.each([
    ['2026-05-31', { word: 'errorDateEarly', date: from }],
    ['2026-06-01', null],
    ['2026-06-10', null],
    ['2026-06-11', { word: 'errorDateLate', date: today }],
  ])('%s', (date, told) => {
    expect(outsideOf(calendarDate(date), from, today)).toEqual(told);
    expect(outsideOf(calendarDate(date))).toBeNull();
  });
});
