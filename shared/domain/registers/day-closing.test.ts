import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../lib/calendar-date.ts';
import { type DayCase, dayClosing } from './day-closing.ts';

const day = calendarDate('2026-06-10');
const before = calendarDate('2026-06-09');

const aCase = (change: Partial<DayCase> = {}): DayCase => ({
  register: 'objection',
  visitCode: 'KJTMA',
  name: 'Sulastri',
  given: null,
  voided: null,
  open: false,
  enteredOn: day,
  ...change,
});
const number = (seq: number, on = day, desk = 'A') => ({ on, desk, year: 2026, seq, number: `${seq}/KEB/${desk}/VI/2026` });

describe('the closing of a day', () => {
  it('names first and last number of each register and desk, requests first', () => {
    const cases = [
      aCase({ given: number(12) }),
      aCase({ given: number(11) }),
      aCase({ given: number(3, day, 'B') }),
      aCase({ register: 'request', given: number(40) }),
      aCase({ given: number(10, before) }),
    ];

    expect(dayClosing(cases, day).series).toEqual([
      { register: 'request', desk: 'A', count: 1, first: '40/KEB/A/VI/2026', last: '40/KEB/A/VI/2026', between: [] },
      { register: 'objection', desk: 'A', count: 2, first: '11/KEB/A/VI/2026', last: '12/KEB/A/VI/2026', between: [] },
      { register: 'objection', desk: 'B', count: 1, first: '3/KEB/B/VI/2026', last: '3/KEB/B/VI/2026', between: [] },
    ]);
  });

  it('points at the numbers between that the day did not give', () => {
    const cases = [
      aCase({ given: number(4) }),
      aCase({ given: number(8) }),
      aCase({ given: number(6, before) }),
      aCase({ given: number(7) }),
    ];

    expect(dayClosing(cases, day).series[0]?.between).toEqual([5, 6]);
  });

  it('lists what was voided on the day, also a number of before, with its reason', () => {
    const cases = [
      aCase({ given: number(2, before), voided: { on: day, reason: 'ganda' } }),
      aCase({ given: number(3), voided: { on: calendarDate('2026-06-11'), reason: 'salah register' } }),
      aCase({ visitCode: 'PQRST', voided: { on: day, reason: 'batal datang' } }),
    ];

    expect(dayClosing(cases, day).voids).toEqual([
      { number: '2/KEB/A/VI/2026', name: 'Sulastri', reason: 'ganda' },
      { number: 'PQRST', name: 'Sulastri', reason: 'batal datang' },
    ]);
  });

  it('keeps every open return in sight, the oldest first, but none of a later day', () => {
    const cases = [
      aCase({ visitCode: 'BBBBB', open: true }),
      aCase({ visitCode: 'AAAAA', open: true, enteredOn: before }),
      aCase({ visitCode: 'CCCCC', open: true, enteredOn: calendarDate('2026-06-11') }),
      aCase({ visitCode: 'DDDDD', given: number(1) }),
    ];

    expect(dayClosing(cases, day).returns.map(({ visitCode }) => visitCode)).toEqual(['AAAAA', 'BBBBB']);
  });

  it('of a day without work is empty', () => {
    expect(dayClosing([], day)).toEqual({ series: [], voids: [], returns: [] });
  });
});
