import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  type CalendarDate,
  calendarDate,
  compareDates,
  dateFromParts,
  dateRange,
  daysBetween,
  daysInMonth,
  isLeapYear,
  parseCalendarDate,
  weekdayOf,
} from './calendar-date.ts';

/** Years in which `Date` writes four digits and the calendar has room on both sides. */
const anyDate = fc
  .integer({ min: Date.UTC(1000, 0, 1) / 86_400_000, max: Date.UTC(9000, 0, 1) / 86_400_000 })
  .map((day) => calendarDate(new Date(day * 86_400_000).toISOString().slice(0, 10)));
const anySpan = fc.integer({ min: -200_000, max: 200_000 });
const asUtc = (date: CalendarDate) => Date.parse(`${date}T00:00:00Z`);

describe('reading a calendar date', () => {
  it.each(['2026-02-28', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('takes %s', (text) => {
    expect(parseCalendarDate(text)).toEqual({ ok: true, value: text });
  });

  it.each([
    ['2026-02-29', 'date.none'],
    ['1900-02-29', 'date.none'],
    ['2026-13-01', 'date.none'],
    ['2026-00-10', 'date.none'],
    ['2026-04-31', 'date.none'],
    ['2026-04-00', 'date.none'],
    ['0000-01-01', 'date.none'],
    ['2026-4-1', 'date.form'],
    ['26-04-01', 'date.form'],
    ['2026-04-01T00:00:00Z', 'date.form'],
    [' 2026-04-01', 'date.form'],
    ['2026-04-01\n', 'date.form'],
    ['٢٠٢٦-04-01', 'date.form'],
    ['', 'date.form'],
  ])('refuses %j as %s', (text, code) => {
    expect(parseCalendarDate(text)).toEqual({ ok: false, error: { code, text } });
  });

  it('throws for a constant that is no date', () => {
    expect(() => calendarDate('2026-02-30')).toThrow('2026-02-30');
  });
});

describe('date arithmetic', () => {
  it('agrees with the engine for every date and span', () => {
    fc.assert(
      fc.property(anyDate, anySpan, (date, days) => {
        const expected = new Date(asUtc(date) + days * 86_400_000).toISOString().slice(0, 10);

        expect(addDays(date, days)).toBe(expected);
        expect(weekdayOf(date)).toBe(new Date(asUtc(date)).getUTCDay());
      }),
    );
  });

  it('adding the difference of two dates leads from one to the other', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(Math.sign(daysBetween(from, to))).toBe(-compareDates(from, to) + 0);
      }),
    );
  });

  it('covers both ends of its years', () => {
    expect(addDays(calendarDate('0001-01-01'), daysBetween(calendarDate('0001-01-01'), calendarDate('9999-12-31')))).toBe('9999-12-31');
    expect(() => addDays(calendarDate('9999-12-31'), 1)).toThrow();
    expect(() => addDays(calendarDate('0001-01-01'), -1)).toThrow();
    expect(() => addDays(calendarDate('2026-01-01'), 0.5)).toThrow();
  });

  it('keeps the day of a later year, and 28 February where there is no 29th', () => {
    expect(addYears(calendarDate('2024-06-15'), 2)).toBe('2026-06-15');
    expect(addYears(calendarDate('2024-02-29'), 1)).toBe('2025-02-28');
    expect(addYears(calendarDate('2024-02-29'), 4)).toBe('2028-02-29');
  });

  it('keeps the day of a later month, and its last day where it has no such one', () => {
    expect(addMonths(calendarDate('2023-08-31'), 18)).toBe('2025-02-28');
    expect(addMonths(calendarDate('2024-01-31'), -2)).toBe('2023-11-30');
    expect(addMonths(calendarDate('2024-12-15'), 1)).toBe('2025-01-15');
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -900, max: 900 }), (date, years) => addMonths(date, years * 12) === addYears(date, years)),
    );
  });

  it('lists the days between, both ends included', () => {
    expect(dateRange(calendarDate('2026-02-27'), calendarDate('2026-03-01'))).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
    expect(dateRange(calendarDate('2026-03-01'), calendarDate('2026-03-01'))).toEqual(['2026-03-01']);
    expect(dateRange(calendarDate('2026-03-02'), calendarDate('2026-03-01'))).toEqual([]);
  });

  it('knows leap years and the length of months', () => {
    expect([1900, 2000, 2024, 2026, 2100].filter(isLeapYear)).toEqual([2000, 2024]);
    expect(Array.from({ length: 12 }, (_, month) => daysInMonth(2026, month + 1))).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
    expect(() => dateFromParts(2026, 2, 29)).toThrow();
  });
});
