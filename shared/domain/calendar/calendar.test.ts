import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '#shared/lib/calendar-date.ts';
import { dayStatus, isDeskOpenOn, isWorkingDay, officeCalendar } from './calendar.ts';
import { holidayTableOf, parseHolidayFile, parseHolidayTable } from './holiday-table.ts';
import { shippedHolidays } from './shipped-calendar.ts';
import { addCalendarDays, addWorkingDays, nextWorkingDay, workingDaysBetween, workingDaysLeft } from './working-days.ts';

const calendar = officeCalendar(shippedHolidays);
const on = calendarDate;
const anyDay = fc.integer({ min: 0, max: 1200 }).map((days) => addDays(on('2025-06-01'), days));
const anyCount = fc.integer({ min: 0, max: 120 });
const table = (days: unknown, year = '2026') => ({ version: 1, years: { [year]: { status: 'decree', source: 'SKB', days } } });
const day = (date: string, name = 'Libur', kind = 'national') => ({ on: date, kind, name });

describe('counting working days', () => {
  it('counts exactly as many as asked, and lands on one', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (start, count) => {
        const { dueOn, steps } = addWorkingDays(start, count, calendar);

        expect(workingDaysBetween(start, dueOn, calendar)).toBe(count);
        expect(steps.filter(({ status }) => status === 'counted')).toHaveLength(count);
        if (count > 0) expect(isWorkingDay(dueOn, calendar)).toBe(true);
      }),
    );
  });

  it('explains every single day from day zero to the due date', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (start, count) => {
        const { dueOn, steps } = addWorkingDays(start, count, calendar);

        expect(steps.map((step) => step.on)).toEqual(steps.map((_, index) => addDays(start, index)));
        expect(steps.at(-1)?.on).toBe(dueOn);
        expect(steps.filter((step) => step.status === 'counted').map((step) => step.day)).toEqual(
          Array.from({ length: count }, (_, i) => i + 1),
        );
      }),
    );
  });

  it('in two parts is counting at once', () => {
    fc.assert(
      fc.property(anyDay, anyCount, anyCount, (start, first, second) => {
        const middle = addWorkingDays(start, first, calendar).dueOn;

        expect(addWorkingDays(middle, second, calendar).dueOn).toBe(addWorkingDays(start, first + second, calendar).dueOn);
      }),
    );
  });

  it('never moves a date earlier when a holiday is added', () => {
    fc.assert(
      fc.property(anyDay, anyCount, anyDay, (start, count, extra) => {
        const before = addWorkingDays(start, count, calendar).dueOn;
        const more = {
          ...calendar,
          holidayOn: (date: typeof extra) =>
            date === extra ? { name: 'x', kind: 'regional' as const, source: 'SK' } : calendar.holidayOn(date),
        };

        expect(addWorkingDays(start, count, more).dueOn >= before).toBe(true);
      }),
    );
  });

  it('is certain only while every counted day lies in a decreed year', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (start, count) => {
        const { dueOn, provisional } = addWorkingDays(start, count, calendar);

        expect(provisional).toBe(!(addDays(start, 1) >= '2026-01-01' && dueOn <= '2026-12-31'));
      }),
    );
  });

  it('shows days left as the mirror of days late', () => {
    expect(workingDaysLeft(on('2026-04-28'), on('2026-04-24'), calendar)).toBe(2);
    expect(workingDaysLeft(on('2026-04-28'), on('2026-04-28'), calendar)).toBe(0);
    expect(workingDaysLeft(on('2026-04-28'), on('2026-05-04'), calendar)).toBe(-3);
    expect(nextWorkingDay(on('2026-03-17'), calendar)).toBe('2026-03-25');
  });

  it('rolls calendar days to the next working day only where the last one is none', () => {
    expect(addCalendarDays(on('2026-04-17'), 30, calendar)).toMatchObject({ endsOn: '2026-05-17', dueOn: '2026-05-18' });
    expect(addCalendarDays(on('2026-04-17'), 3, calendar)).toMatchObject({ endsOn: '2026-04-20', dueOn: '2026-04-20' });
    expect(() => addWorkingDays(on('2026-04-17'), -1, calendar)).toThrow();
  });
});

describe('what a day is', () => {
  it('a holiday on a Saturday stays a weekend that names it', () => {
    expect(dayStatus(on('2026-03-21'), calendar)).toMatchObject({ kind: 'weekend', holiday: { name: 'Idul Fitri 1447 H' } });
    expect(dayStatus(on('2026-03-20'), calendar)).toMatchObject({ kind: 'holiday', holiday: { kind: 'jointLeave' } });
    expect(dayStatus(on('2026-03-28'), calendar)).toEqual({ kind: 'weekend' });
    expect(dayStatus(on('2026-03-25'), calendar)).toEqual({ kind: 'workingDay' });
  });

  it('a closure shuts the desk and moves no limit', () => {
    const closed = officeCalendar(shippedHolidays, [{ on: on('2026-04-21'), reason: 'Banjir' }]);

    expect(isDeskOpenOn(on('2026-04-21'), closed)).toBe(false);
    expect(isWorkingDay(on('2026-04-21'), closed)).toBe(true);
    expect(addWorkingDays(on('2026-03-09'), 30, closed).dueOn).toBe('2026-04-28');
  });

  it('two feasts on one day are both named', () => {
    const both = holidayTableOf(
      1,
      [{ year: 2008, status: 'decree', source: 'SKB 2008' }],
      [
        { on: on('2008-05-01'), kind: 'national', name: 'Hari Buruh' },
        { on: on('2008-05-01'), kind: 'national', name: 'Kenaikan Yesus Kristus' },
      ],
    );

    expect(dayStatus(on('2008-05-01'), officeCalendar(both))).toMatchObject({
      holiday: { name: 'Hari Buruh / Kenaikan Yesus Kristus', source: 'SKB 2008' },
    });
  });
});

describe('reading a holiday table', () => {
  it('takes the shipped one: 25 days of 2026 by decree, 26 of 2027 provisional', () => {
    expect([...shippedHolidays.years].map(([year, { status, days }]) => [year, status, days.length])).toEqual([
      [2026, 'decree', 25],
      [2027, 'provisional', 26],
    ]);
    expect(parseHolidayFile('\uFEFF{"version":1,"years":{}}').ok).toBe(true);
  });

  it.each<[string, unknown, object]>([
    ['no JSON', undefined, { code: 'calendar.notJson' }],
    ['a list', [], { code: 'calendar.shape', at: '' }],
    ['no version', { years: {} }, { code: 'calendar.shape', at: 'version' }],
    [
      'a year in words',
      { version: 1, years: { dua: { status: 'decree', source: 'x', days: [] } } },
      { code: 'calendar.shape', at: 'years.dua' },
    ],
    ['a day that does not exist', table([day('2026-02-30')]), { code: 'calendar.shape', at: 'years.2026.days.0.on' }],
    ['an unknown kind', table([day('2026-02-03', 'Libur', 'weekly')]), { code: 'calendar.shape', at: 'years.2026.days.0.kind' }],
    ['a day of another year', table([day('2026-01-01'), day('2027-01-01')]), { code: 'calendar.otherYear', at: 'years.2026.days.1' }],
    ['the same day twice', table([day('2026-01-01'), day('2026-01-01')]), { code: 'calendar.repeated', at: 'years.2026.days.1' }],
  ])('refuses %s and says where', (_, json, error) => {
    const result = json === undefined ? parseHolidayFile('{"version":1,') : parseHolidayTable(json);

    expect(result).toMatchObject({ ok: false, error });
  });
});
