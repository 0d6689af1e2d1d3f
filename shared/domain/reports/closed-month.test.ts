import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { correctionOf, mayClose } from './closed-month.ts';
import { periodAround } from './report-period.ts';

const may = periodAround('month', calendarDate('2026-05-10'));

describe('a month', () => {
  it.each([
    ['while it runs', '2026-05-20', { ok: false, error: { code: 'closing.running', endsOn: '2026-05-31' } }],
    ['on its last day', '2026-05-31', { ok: false, error: { code: 'closing.running', endsOn: '2026-05-31' } }],
    ['from the day after it', '2026-06-01', { ok: true, value: null }],
  ])('is closed %s or not', (_name, today, answer) => {
    expect(mayClose(may, calendarDate(today))).toEqual(answer);
  });

  it.each(['week', 'year'] as const)('is what is closed, never a %s', (kind) => {
    expect(mayClose(periodAround(kind, may.from), calendarDate('2027-06-01'))).toEqual({ ok: false, error: { code: 'closing.month' } });
  });
});

describe('a figure of a closed month', () => {
  it.each([
    ['that is still the same', { value: '12', ids: ['a'] }, { value: '12', ids: ['b'] }, null],
    ['that a later entry changed', { value: '12', ids: ['a'] }, { value: '13', ids: ['a', 'b'] }, '13'],
    ['that the report did not have then', undefined, { value: '3', ids: [] }, null],
  ])('%s', (_name, frozen, now, correction) => {
    expect(correctionOf(frozen, now)).toBe(correction);
  });
});
