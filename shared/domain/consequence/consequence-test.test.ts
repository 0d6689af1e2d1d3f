import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { approvable, type ConsequencePart, exclusionsOn, foldConsequence, mayChange, sheetGaps } from './consequence-test.ts';

const part = (changes: Partial<ConsequencePart> = {}): ConsequencePart => ({
  testId: 't-1',
  position: 0,
  part: 'Lampiran nama pelapor',
  article17: 'h',
  otherLaw: null,
  ifOpened: 'Pelapor dapat dikenali',
  ifClosed: 'Pelapor terlindungi',
  verdict: 'excluded',
  periodYears: 5,
  unlimited: false,
  ...changes,
});
const on = calendarDate;
const approved = [{ kind: 'approved' as const, on: on('2021-01-04') }];

describe('the course of a consequence test', () => {
  it('is a draft until the head of the body approves; what was approved can only be voided', () => {
    expect(foldConsequence([])).toEqual({ state: 'draft' });
    expect(foldConsequence([{ kind: 'rejected', on: on('2021-01-02') }, ...approved])).toEqual({
      state: 'approved',
      approvedOn: '2021-01-04',
    });
    expect(foldConsequence([...approved, { kind: 'rejected', on: on('2021-01-05') }]).state).toBe('approved');
    expect(foldConsequence([...approved, { kind: 'voided', on: on('2021-01-05') }, ...approved]).state).toBe('voided');
    expect(['draft', 'rejected', 'approved', 'voided'].map((state) => mayChange(state as 'draft'))).toEqual([true, true, false, false]);
  });

  it.each([
    ['a part that nobody decided', { verdict: null }, 'part.undecided'],
    ['a part without its consequence', { ifClosed: null }, 'part.noConsequence'],
    ['an exclusion without the law', { article17: null }, 'part.noLaw'],
    ['letter j without the other law', { article17: 'j' }, 'part.noLaw'],
    ['an exclusion without a period', { periodYears: null }, 'part.noPeriod'],
    ['law enforcement for more than thirty years', { article17: 'a', periodYears: 31 }, 'part.tooLong'],
    ['law enforcement for ever', { article17: 'a', unlimited: true }, 'part.unlimited'],
  ] as const)('is not approved with %s', (_name, changes, code) => {
    const gaps = sheetGaps({ attendance: 3, parts: [part(changes)] });

    expect(gaps).toMatchObject([{ code, position: 0 }]);
    expect(approvable({ state: 'draft' }, { attendance: 3, parts: [part(changes)] })).toMatchObject({ error: { code: 'sheetGaps' } });
  });

  it('is approved with attendance and parts, each opened or closed by its own reason', () => {
    const parts = [
      part(),
      part({ position: 1, verdict: 'open', article17: null, periodYears: null }),
      part({ unlimited: true, periodYears: null }),
    ];

    expect(approvable({ state: 'draft' }, { attendance: 1, parts })).toMatchObject({ ok: true });
    expect(sheetGaps({ attendance: 0, parts: [] }).map(({ code }) => code)).toEqual(['noParts', 'noAttendance']);
    expect(approvable(foldConsequence(approved), { attendance: 1, parts })).toMatchObject({ error: { code: 'notNow' } });
  });
});

describe('an exclusion', () => {
  it.each([
    ['before the approval', '2021-01-03', 0],
    ['on the day of the approval', '2021-01-04', 1],
    ['on its last day', '2026-01-04', 1],
    ['the day after it ended (scenario 18)', '2026-01-05', 0],
  ])('%s', (_name, day, count) => {
    expect(exclusionsOn(foldConsequence(approved), [part(), part({ verdict: 'open' })], on(day))).toHaveLength(count);
  });

  it('takes no effect without approval, and has no end where none binds it', () => {
    const unlimited = [part({ unlimited: true, periodYears: null })];

    expect(exclusionsOn({ state: 'draft' }, unlimited, on('2026-01-01'))).toEqual([]);
    expect(exclusionsOn(foldConsequence(approved), unlimited, on('2070-01-01'))).toMatchObject([{ until: null, article17: 'h' }]);
  });
});
