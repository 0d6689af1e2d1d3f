import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { type OfficerAct, officerFigures } from './officer-figures.ts';
import { periodAfter, periodAround, periodBefore } from './report-period.ts';

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
