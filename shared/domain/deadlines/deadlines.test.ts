import { describe, expect, it } from 'vitest';
import { addDays, calendarDate, firstOfMonth, lastOfMonth } from '#shared/lib/calendar-date.ts';
import { civilDateOf, civilTimeOf, instant } from '#shared/lib/civil-time.ts';
import { officeCalendar } from '../calendar/calendar.ts';
import { movedDeadlines } from '../calendar/calendar-change.ts';
import { withHolidays } from '../calendar/holiday-table.ts';
import { serviceMoment } from '../calendar/service-hours.ts';
import { shippedHolidays } from '../calendar/shipped-calendar.ts';
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.ts';
import type { ObjectionState } from '../objections/objection-workflow.ts';
import { deadlineRules, objectionDeadlineKeys, requestDeadlineKeys, ruleInForce } from './deadline-rules.ts';
import {
  type Deadline,
  groundCMayAriseOn,
  judge,
  lastFilingDay,
  lateFiling,
  mayExtend,
  objectionDeadlines,
  requestDeadlines,
} from './deadlines.ts';

const calendar = officeCalendar(shippedHolidays);
const on = calendarDate;
const dues = (deadlines: readonly Deadline[]) => Object.fromEntries(deadlines.map(({ key, dueOn }) => [key, dueOn]));
const fromH = (day: string) => objectionDeadlines({ declaredCompleteOn: on(day) }, calendar);
const only = (key: string, deadlines: readonly Deadline[]): Deadline => {
  const found = deadlines.find((deadline) => deadline.key === key);
  if (!found) throw new Error(`no deadline ${key}`);
  return found;
};
const without2027 = officeCalendar({ ...shippedHolidays, years: new Map([...shippedHolidays.years].filter(([year]) => year < 2027)) });

describe('the deadline scenarios of the domain reference', () => {
  it('1: a February case across Imlek, Nyepi and Idul Fitri', () => {
    const deadlines = fromH('2026-02-02');

    expect(dues(deadlines)).toMatchObject({
      review: '2026-02-11',
      preparation: '2026-02-24',
      internalAim: '2026-03-11',
      legalLimit: '2026-03-25',
    });
    const limit = only('legalLimit', deadlines);
    expect(limit.calendarDayCaution).toBe('2026-03-04');
    const [day28, day29, ...skipped] = limit.steps.filter(({ status }) => status === 'holiday').map((step) => step.on);
    expect([day28, day29]).toEqual(['2026-02-16', '2026-02-17']);
    expect(skipped).toEqual(['2026-03-18', '2026-03-19', '2026-03-20', '2026-03-23', '2026-03-24']);
  });

  it('2: Idul Fitri fully inside; computed dates and missing joint leave would give another day', () => {
    expect(dues(fromH('2026-03-09'))).toMatchObject({
      review: '2026-03-25',
      deliveryFrom: '2026-03-26',
      preparation: '2026-04-06',
      internalAim: '2026-04-21',
      legalLimit: '2026-04-28',
    });
  });

  it('3: the May cluster, and calendar days with the roll rule stated', () => {
    expect(dues(fromH('2026-04-17'))).toMatchObject({ internalAim: '2026-05-29', legalLimit: '2026-06-08' });

    const inCalendarDays = objectionDeadlines({ declaredCompleteOn: on('2026-04-17') }, calendar, { legalLimit: { unit: 'calendarDays' } });
    const limit = only('legalLimit', inCalendarDays);
    expect(limit).toMatchObject({ unit: 'calendarDays', days: 30, dueOn: '2026-05-18', rolledFrom: '2026-05-17' });
    expect(limit.steps.at(-1)).toEqual({ on: '2026-05-18', status: 'rolled' });
    expect(dues(inCalendarDays)).toMatchObject({ internalAim: '2026-05-29' });
  });

  it('4: across the year end, with a provisional table of 2027 and without one', () => {
    const provisional = fromH('2026-11-20');

    expect(only('internalAim', provisional)).toMatchObject({ dueOn: '2026-12-29', provisional: false });
    expect(only('legalLimit', provisional)).toMatchObject({
      dueOn: '2027-01-07',
      provisional: true,
      uncertainYears: [{ year: 2027, coverage: 'provisional' }],
    });

    const missing = only('legalLimit', objectionDeadlines({ declaredCompleteOn: on('2026-11-20') }, without2027));
    expect(missing).toMatchObject({ dueOn: '2027-01-05', provisional: true, uncertainYears: [{ year: 2027, coverage: 'missing' }] });
  });

  it('5: a joint-leave day added late moves the limit and names its decree', () => {
    const added = withHolidays(
      shippedHolidays,
      [{ on: on('2026-08-18'), kind: 'jointLeave', name: 'Cuti bersama tambahan', decree: 'SKB 933/2026' }],
      { status: 'decree', source: 'SKB' },
    );
    const events = { declaredCompleteOn: on('2026-07-06') };

    expect(only('legalLimit', objectionDeadlines(events, calendar)).dueOn).toBe('2026-08-18');
    const after = only('legalLimit', objectionDeadlines(events, officeCalendar(added)));
    expect(after.dueOn).toBe('2026-08-19');
    expect(after.steps.find((step) => step.on === '2026-08-18')).toEqual({
      on: '2026-08-18',
      status: 'holiday',
      holiday: { name: 'Cuti bersama tambahan', kind: 'jointLeave', source: 'SKB 933/2026' },
    });
    expect(added.version).toBe(shippedHolidays.version + 1);

    const moved = (state: ObjectionState, of = events) => movedDeadlines({ state, events: of }, calendar, officeCalendar(added));
    expect(moved('ordered')).toEqual([
      { key: 'legalLimit', days: 30, from: '2026-08-18', to: '2026-08-19' },
      { key: 'disputeWithoutReply', days: 14, from: '2026-09-08', to: '2026-09-09' },
    ]);
    expect(moved('closed')).toEqual([]);
    expect(moved('registered', { declaredCompleteOn: on('2026-02-02') })).toEqual([]);
  });

  it('6: the clock starts when the file is complete; the limit from receipt is the earlier caution', () => {
    expect(objectionDeadlines({ receivedOn: on('2026-05-07') }, calendar).map(({ key }) => key)).toEqual(['limitFromReceipt']);

    expect(dues(objectionDeadlines({ receivedOn: on('2026-05-07'), declaredCompleteOn: on('2026-05-11') }, calendar))).toMatchObject({
      limitFromReceipt: '2026-06-26',
      review: '2026-05-22',
      preparation: '2026-06-05',
      internalAim: '2026-06-23',
      legalLimit: '2026-06-30',
    });
  });

  it('7: handed in outside desk hours, registered on the next service day', () => {
    expect(serviceMoment('objection', on('2026-04-10'), '11:30', calendar)).toEqual({ within: false, registerOn: '2026-04-13' });
    expect(serviceMoment('objection', on('2026-04-12'), '23:40', calendar)).toEqual({ within: false, registerOn: '2026-04-13' });
    expect(serviceMoment('objection', on('2026-04-10'), '10:59', calendar)).toEqual({ within: true, registerOn: '2026-04-10' });

    expect(dues(objectionDeadlines({ receivedOn: on('2026-04-10'), declaredCompleteOn: on('2026-04-13') }, calendar))).toMatchObject({
      limitFromReceipt: '2026-05-29',
      review: '2026-04-22',
      internalAim: '2026-05-21',
      legalLimit: '2026-06-02',
    });
  });

  it('8: the day on the wall of the office, not that of UTC', () => {
    const at = instant('2026-07-06T23:45:00.000Z');

    expect(civilDateOf(at, 'Asia/Makassar')).toBe('2026-07-07');
    expect(civilTimeOf(at, 'Asia/Makassar')).toBe('07:45');
    expect(only('internalAim', fromH('2026-07-07')).dueOn).toBe('2026-08-11');
    expect(only('internalAim', fromH('2026-07-06')).dueOn).toBe('2026-08-10');
  });

  it('9: the last filing day, and a late filing flagged by working days', () => {
    const found = on('2026-03-12');

    expect(lastFilingDay(found, calendar)).toBe('2026-05-04');
    expect(dues(objectionDeadlines({ groundFoundOn: found }, calendar))).toEqual({ filing: '2026-05-04' });
    expect(lateFiling(found, on('2026-05-04'), calendar)).toBeUndefined();
    expect(lateFiling(found, on('2026-05-05'), calendar)).toEqual({ lastDayOn: '2026-05-04', workingDays: 1 });
  });

  it('10: a request has 10 working days, 17 when extended in time, and ground c from the day after the lapse', () => {
    const registeredOn = on('2026-03-09');

    expect(dues(requestDeadlines({ registeredOn }, calendar))).toEqual({ notice: '2026-03-30' });
    expect(dues(requestDeadlines({ registeredOn, extendedOn: on('2026-03-30') }, calendar))).toEqual({
      notice: '2026-03-30',
      noticeExtended: '2026-04-09',
    });
    expect(mayExtend({ registeredOn }, on('2026-03-30'), calendar)).toBe(true);
    expect(mayExtend({ registeredOn }, on('2026-03-31'), calendar)).toBe(false);
    expect(mayExtend({ registeredOn, extendedOn: on('2026-03-20') }, on('2026-03-25'), calendar)).toBe(false);
    expect(groundCMayAriseOn(on('2026-03-30'))).toBe('2026-03-31');
    expect(lastFilingDay(groundCMayAriseOn(on('2026-03-30')), calendar)).toBe('2026-05-18');
  });

  it('11: the dispute window after a reply, and without one from the day of the lapse', () => {
    const replied = objectionDeadlines({ declaredCompleteOn: on('2026-03-09'), replyReceivedOn: on('2026-05-05') }, calendar);
    expect(dues(replied)).toMatchObject({ dispute: '2026-05-29' });
    expect(dues(replied)).not.toHaveProperty('disputeWithoutReply');

    const silent = fromH('2026-03-02');
    expect(dues(silent)).toMatchObject({ legalLimit: '2026-04-21', disputeWithoutReply: '2026-05-12' });
    expect(only('disputeWithoutReply', silent).countsFrom).toEqual({ event: 'legalLimit', on: '2026-04-21' });
  });

  it('15: an order carries a due date of its own', () => {
    const deadlines = objectionDeadlines({ orderedOn: on('2026-06-08'), orderWorkingDays: 14 }, calendar);

    expect(dues(deadlines)).toEqual({ order: '2026-06-29' });
    expect(objectionDeadlines({ orderedOn: on('2026-06-08') }, calendar)).toEqual([]);
  });

  it('21: five working days of a loan, overdue by one where a holiday lies between', () => {
    expect(addWorkingDays(on('2026-06-08'), 5, calendar).dueOn).toBe('2026-06-15');
    expect(judge(on('2026-06-15'), on('2026-06-17'), calendar)).toEqual({ state: 'overdue', workingDays: 1 });
  });
});

describe('the list of deadlines', () => {
  it('keeps the order of the rule table and shows only what has its event', () => {
    const all = objectionDeadlines(
      {
        groundFoundOn: on('2026-01-05'),
        receivedOn: on('2026-02-02'),
        declaredCompleteOn: on('2026-02-03'),
        orderedOn: on('2026-02-06'),
        orderWorkingDays: 5,
        repliedOn: on('2026-02-27'),
        decisionWorkingDays: 10,
        replyReceivedOn: on('2026-03-02'),
      },
      calendar,
    );

    expect(all.map(({ key }) => key)).toEqual(objectionDeadlineKeys.filter((key) => key !== 'disputeWithoutReply'));
    expect(objectionDeadlines({}, calendar)).toEqual([]);
    expect(requestDeadlines({ extendedOn: on('2026-03-20') }, calendar)).toEqual([]);
    // A rule that changed has a row for each time: its key still has one place.
    expect([...new Set(deadlineRules.map(({ key }) => key))]).toEqual([...objectionDeadlineKeys, ...requestDeadlineKeys]);
  });

  it('carries the doubt of the legal limit on into the window that follows it', () => {
    const over2025 = objectionDeadlines({ declaredCompleteOn: on('2025-11-28') }, calendar);

    expect(only('legalLimit', over2025).uncertainYears).toEqual([{ year: 2025, coverage: 'missing' }]);
    expect(only('disputeWithoutReply', over2025)).toMatchObject({
      provisional: true,
      uncertainYears: [{ year: 2025, coverage: 'missing' }],
    });
  });

  it('does not doubt a date because day zero alone lies in a year without a table', () => {
    expect(only('review', fromH('2025-12-31'))).toMatchObject({ provisional: false, uncertainYears: [] });
  });

  it('takes the office setting for the number of days where it has one', () => {
    const court = objectionDeadlines({ declaredCompleteOn: on('2026-02-02') }, calendar, { legalLimit: { days: 20 } });

    expect(only('legalLimit', court)).toMatchObject({ days: 20, dueOn: '2026-03-04' });
  });

  it('finds the rule in force on the day that a case counts from', () => {
    const [rule] = deadlineRules.filter(({ key }) => key === 'internalAim');
    if (!rule) throw new Error('no rule');
    const changed = [rule, { ...rule, days: 20, version: 2, effectiveFrom: on('2027-01-01') }];

    expect(ruleInForce('internalAim', on('2026-12-31'), changed).days).toBe(25);
    expect(ruleInForce('internalAim', on('2027-01-01'), changed).days).toBe(20);
    expect(ruleInForce('internalAim', on('2009-01-01'), changed).days).toBe(25);
  });
});

describe('judging a due date', () => {
  // 28 April 2026 is a Tuesday; 1 May is Labour Day.
  it.each<[string, string, string, number]>([
    ['2026-04-20', '2026-04-28', 'ok', 6],
    ['2026-04-24', '2026-04-28', 'ok', 2],
    ['2026-04-25', '2026-04-27', 'soon', 1],
    ['2026-04-27', '2026-04-28', 'soon', 1],
    ['2026-04-30', '2026-05-04', 'soon', 1],
    ['2026-04-28', '2026-04-28', 'today', 0],
    ['2026-04-29', '2026-04-28', 'overdue', 1],
    ['2026-05-04', '2026-04-30', 'overdue', 1],
    ['2026-05-02', '2026-04-30', 'overdue', 0],
  ])('on %s a due date of %s is %s by %i', (today, dueOn, state, workingDays) => {
    expect(judge(on(dueOn), on(today), calendar)).toEqual({ state, workingDays });
  });
});

describe('working days of 2026 by the decree', () => {
  it.each([20, 18, 17, 21, 16, 20, 23, 19, 22, 22, 21, 21].map((days, index) => [index + 1, days] as const))(
    'month %i has %i',
    (month, days) => {
      expect(workingDaysBetween(addDays(firstOfMonth(2026, month), -1), lastOfMonth(2026, month), calendar)).toBe(days);
    },
  );
});
