import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { type OfficerAct, officerFigures } from './officer-figures.ts';
import { isSamePeriod, periodAfter, periodAround, periodBefore, rangeBetween } from './report-period.ts';

const half = periodAround('halfYear', calendarDate('2026-03-09'));
const act = (caseId: string, kind: string, on: string, personId: string | null = 'rahma'): OfficerAct => ({
  caseId,
  kind,
  on: calendarDate(on),
  personId,
});

describe('the periods of reports', () => {
  it.each([
    ['quarter', '2026-05-31', '2026-04-01', '2026-06-30'],
    ['quarter', '2026-12-31', '2026-10-01', '2026-12-31'],
    ['halfYear', '2026-06-30', '2026-01-01', '2026-06-30'],
    ['halfYear', '2026-07-01', '2026-07-01', '2026-12-31'],
  ] as const)('%s around %s is %s to %s', (kind, day, from, to) => {
    expect(periodAround(kind, calendarDate(day))).toEqual({ kind, from, to });
  });

  it('follow one another over the year end', () => {
    expect(periodBefore(half)).toMatchObject({ from: '2025-07-01', to: '2025-12-31' });
    expect(periodAfter(periodAround('quarter', calendarDate('2026-11-29')))).toMatchObject({ from: '2027-01-01', to: '2027-03-31' });
  });
});

describe('a range of days', () => {
  const range = rangeBetween(calendarDate('2026-03-05'), calendarDate('2026-03-14'));

  it('goes from the earlier to the later day', () => {
    expect(rangeBetween(range.to, range.from)).toEqual({ kind: 'range', from: '2026-03-05', to: '2026-03-14' });
    expect(rangeBetween(range.from, range.from)).toMatchObject({ from: '2026-03-05', to: '2026-03-05' });
  });

  it('is followed and preceded by as many days', () => {
    expect(periodAfter(range)).toEqual({ kind: 'range', from: '2026-03-15', to: '2026-03-24' });
    expect(periodBefore(range)).toEqual({ kind: 'range', from: '2026-02-23', to: '2026-03-04' });
    expect(isSamePeriod(periodBefore(periodAfter(range)), range)).toBe(true);
  });

  it('is another period than a month with the same first day', () => {
    const month = periodAround('month', calendarDate('2026-03-05'));
    expect(isSamePeriod(rangeBetween(month.from, month.to), month)).toBe(false);
    expect(isSamePeriod(rangeBetween(range.from, calendarDate('2026-03-13')), range)).toBe(false);
  });
});

describe('the indicators of officers', () => {
  it('count each case once for what its officer recorded in the period, late answers apart', () => {
    const acts = [
      act('a', 'registered', '2026-01-05'),
      act('a', 'noticeGiven', '2026-01-20', 'andi'),
      act('a', 'delivered', '2026-01-21'),
      act('a', 'delivered', '2026-01-22'),
      act('b', 'registered', '2026-06-30'),
      act('b', 'replied', '2026-07-01', 'andi'),
      act('c', 'clarificationAsked', '2026-02-02', 'nurlina'),
      act('d', 'registered', '2026-02-03', null),
    ];

    expect(officerFigures(acts, half, ['a'])).toEqual([
      { personId: 'rahma', cases: ['a', 'b'], registered: ['a', 'b'], answered: [], answeredLate: [], delivered: ['a'] },
      { personId: 'andi', cases: ['a'], registered: [], answered: ['a'], answeredLate: ['a'], delivered: [] },
    ]);
  });
});
