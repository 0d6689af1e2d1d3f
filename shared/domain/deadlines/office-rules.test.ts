import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { officeCalendar } from '../calendar/calendar.ts';
import { hoursOn, serviceMoment } from '../calendar/service-hours.ts';
import { type HoursPeriod, parseIntervals, readHours } from '../calendar/service-timetable.ts';
import { shippedHolidays } from '../calendar/shipped-calendar.ts';
import { objectionDeadlines } from './deadlines.ts';
import { type OfficeRule, readOfficeRules, ruleCautions, withOfficeRules } from './office-rules.ts';

const on = calendarDate;

const rule = (change: Partial<OfficeRule> = {}): OfficeRule => ({
  key: 'legalLimit',
  days: 20,
  unit: 'workingDays',
  countsFrom: null,
  effectiveFrom: on('2026-05-01'),
  basis: 'SK KMA 2-144/2022',
  personId: 'p1',
  setAt: '2026-04-20T01:00:00.000Z',
  ...change,
});

const limit = (rules: readonly OfficeRule[], complete: string, received = complete) => {
  const calendar = officeCalendar(shippedHolidays, [], { rules: withOfficeRules(rules) });
  const found = objectionDeadlines({ receivedOn: on(received), declaredCompleteOn: on(complete) }, calendar).find(
    ({ key }) => key === 'legalLimit',
  );
  return found && { dueOn: found.dueOn, law: found.rule.law, from: found.countsFrom.on, unit: found.unit };
};

describe('rules of the office', () => {
  it('a case that began before keeps the rule of its day', () => {
    // domain.md 8, scenarios 3 and 6: 30 working days from 17 April and from 11 May.
    expect(limit([rule()], '2026-04-17')).toMatchObject({ dueOn: '2026-06-08' });
    expect(limit([rule()], '2026-05-11')).toMatchObject({ dueOn: '2026-06-15', law: 'SK KMA 2-144/2022' });
    expect(limit([], '2026-05-11')).toMatchObject({ dueOn: '2026-06-30' });
  });

  it('may count days of the wall calendar, which roll to the next working day', () => {
    // Scenario 3: 30 days end on Sunday 17 May and roll to Monday.
    expect(limit([rule({ days: 30, unit: 'calendarDays', effectiveFrom: on('2026-04-01') })], '2026-04-17')).toMatchObject({
      dueOn: '2026-05-18',
      unit: 'calendarDays',
    });
  });

  it('may count from the receipt: scenario 6 then ends four days earlier', () => {
    const fromReceipt = rule({ days: 30, countsFrom: 'receivedOn' });

    expect(limit([fromReceipt], '2026-05-11', '2026-05-07')).toMatchObject({ dueOn: '2026-06-26', from: '2026-05-07' });
  });

  it('the last of two rules from the same day counts', () => {
    expect(limit([rule(), rule({ days: 30, basis: 'koreksi' })], '2026-05-11')).toMatchObject({ dueOn: '2026-06-30', law: 'koreksi' });
  });

  it('what cannot be read leaves the shipped rules', () => {
    expect(readOfficeRules([{ key: 'legalLimit' }])).toEqual([]);
    expect(readOfficeRules([rule()])).toEqual([rule()]);
  });

  it.each([
    ['as the Act has it', { days: 30 }, []],
    ['shorter', { days: 20 }, []],
    ['longer', { days: 31 }, ['longer']],
    ['days of the wall calendar', { days: 30, unit: 'calendarDays' as const }, ['calendarDays']],
    ['so many of them that it is longer', { days: 60, unit: 'calendarDays' as const }, ['longer', 'calendarDays']],
    ['from the receipt', { days: 30, countsFrom: 'receivedOn' as const }, ['start']],
    ['back in time', { days: 30, effectiveFrom: on('2026-01-01') }, ['backdated']],
  ])('%s is warned of as it must be', (_name, change, cautions) => {
    expect(ruleCautions(rule(change), on('2026-05-01'))).toEqual(cautions);
  });
});

describe('hours of the desk', () => {
  const ramadan: HoursPeriod = {
    service: 'objection',
    from: on('2026-02-18'),
    until: on('2026-03-17'),
    days: ['08:00-12:00', '08:00-12:00', '08:00-12:00', '08:00-12:00', ''],
    basis: 'Surat edaran Sekda 3/2026',
  };
  const calendar = officeCalendar(shippedHolidays, [], {
    hours: [
      {
        ...ramadan,
        from: on('2026-01-02'),
        until: null,
        days: ['09:00-15:00', '09:00-15:00', '09:00-15:00', '09:00-15:00', '09:00-11:00'],
      },
      ramadan,
    ],
  });

  it.each([
    [
      '09:00-12:00, 13:00-15:00',
      [
        { from: '09:00', to: '12:00' },
        { from: '13:00', to: '15:00' },
      ],
    ],
    [
      '9.00–12.00 dan 13.00 s.d. 15.00',
      [
        { from: '09:00', to: '12:00' },
        { from: '13:00', to: '15:00' },
      ],
    ],
    ['', []],
    ['tutup', []],
    ['12:00-09:00', null],
    ['09:00-12:00, 11:00-15:00', null],
    ['25:00-26:00', null],
    ['pagi', null],
  ])('reads "%s"', (typed, intervals) => {
    expect(parseIntervals(typed)).toEqual(intervals);
  });

  it('the period that began last holds, and only for its service', () => {
    expect(hoursOn('objection', on('2026-02-19'), calendar)).toEqual([{ from: '08:00', to: '12:00' }]);
    expect(hoursOn('objection', on('2026-04-20'), calendar)).toEqual([{ from: '09:00', to: '15:00' }]);
    expect(hoursOn('request', on('2026-04-20'), calendar)).toHaveLength(2);
  });

  it('a Friday without hours goes to the next day that has some', () => {
    // 20 February 2026 is a Friday in the period without hours.
    expect(serviceMoment('objection', on('2026-02-20'), '09:00', calendar)).toEqual({ within: false, registerOn: '2026-02-23' });
  });

  it('what cannot be read leaves the hours of the SOP', () => {
    expect(readHours([{ service: 'x' }])).toEqual([]);
  });
});
