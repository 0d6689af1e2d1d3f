import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../lib/calendar-date.ts';
import { type DayCase, dayClosing } from './day-closing.ts';

const day = calendarDate('2026-06-10');
const before = calendarDate('2026-06-09');

const aCase = (change: Partial<DayCase> = {}): DayCase => ({
  register: 'objection',
  entry: 'KUNJUNGAN KJTMA',
  name: 'Sulastri',
  given: null,
  voided: null,
  open: false,
  enteredOn: day,
  ...change,
});
const numbered = (seq: number, on = day, desk = 'A') => ({ entry: `${seq}/KEB/${desk}/VI/2026`, given: { on, desk, year: 2026, seq } });

describe('the closing of a day', () => {
  it('names first and last number of each register and desk, requests first', () => {
    const cases = [
      aCase({ ...numbered(12) }),
      aCase({ ...numbered(11) }),
      aCase({ ...numbered(3, day, 'B') }),
      aCase({ register: 'request', ...numbered(40) }),
      aCase({ ...numbered(10, before) }),
    ];

    expect(dayClosing(cases, day).series).toEqual([
      { register: 'request', desk: 'A', count: 1, first: '40/KEB/A/VI/2026', last: '40/KEB/A/VI/2026', between: [] },
      { register: 'objection', desk: 'A', count: 2, first: '11/KEB/A/VI/2026', last: '12/KEB/A/VI/2026', between: [] },
      { register: 'objection', desk: 'B', count: 1, first: '3/KEB/B/VI/2026', last: '3/KEB/B/VI/2026', between: [] },
    ]);
  });

  it('points at the numbers between that the day did not give', () => {
    const cases = [aCase({ ...numbered(4) }), aCase({ ...numbered(8) }), aCase({ ...numbered(6, before) }), aCase({ ...numbered(7) })];

    expect(dayClosing(cases, day).series[0]?.between).toEqual([5, 6]);
  });

  it('lists what was voided on the day, also a number of before, with its reason', () => {
    const cases = [
      aCase({ ...numbered(2, before), voided: { on: day, reason: 'ganda' } }),
      aCase({ ...numbered(3), voided: { on: calendarDate('2026-06-11'), reason: 'salah register' } }),
      aCase({ entry: 'PQRST', voided: { on: day, reason: 'batal datang' } }),
    ];

    expect(dayClosing(cases, day).voids).toEqual([
      { number: '2/KEB/A/VI/2026', name: 'Sulastri', reason: 'ganda' },
      { number: 'PQRST', name: 'Sulastri', reason: 'batal datang' },
    ]);
  });

  it('keeps every open return in sight, the oldest first, but none of a later day', () => {
    const cases = [
      aCase({ entry: 'BBBBB', open: true }),
      aCase({ entry: 'AAAAA', open: true, enteredOn: before }),
      aCase({ entry: 'CCCCC', open: true, enteredOn: calendarDate('2026-06-11') }),
      aCase({ ...numbered(1) }),
    ];

    expect(dayClosing(cases, day).returns.map(({ visitCode }) => visitCode)).toEqual(['AAAAA', 'BBBBB']);
  });

  it('of a day without work is empty', () => {
    expect(dayClosing([], day)).toEqual({ series: [], voids: [], returns: [] });
  });
});
