import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import type { ConsequencePart } from '../consequence/consequence-test.ts';
import { endedExclusion, excludedParts, listingBar } from './excluded-list.ts';

const part = (changes: Partial<ConsequencePart> = {}): ConsequencePart => ({
  testId: 't',
  position: 0,
  part: 'Lampiran III',
  article17: 'b',
  otherLaw: null,
  ifOpened: 'a',
  ifClosed: 'b',
  verdict: 'excluded',
  periodYears: 5,
  unlimited: false,
  ...changes,
});
const approved = { state: 'approved', approvedOn: calendarDate('2021-01-04') } as const;
const states = (today: string, ...parts: readonly ConsequencePart[]) =>
  excludedParts(approved, parts, calendarDate(today)).map(({ until, state }) => [until, state]);

describe('the list of excluded information', () => {
  it('scenario 18: excluded on 4 Jan 2021 for five years, it comes back for review on Mon 5 Jan 2026', () => {
    expect(states('2026-01-04', part())).toEqual([['2026-01-04', 'inForce']]);
    expect(states('2026-01-05', part())).toEqual([['2026-01-04', 'ended']]);
  });

  it('keeps personal secrets without a number of years, and leaves out what the test found open', () => {
    expect(states('2090-01-05', part({ article17: 'h', unlimited: true, periodYears: null }))).toEqual([[null, 'inForce']]);
    expect(states('2022-01-05', part({ verdict: 'open' }))).toEqual([]);
  });

  it.each(['draft', 'rejected', 'voided'] as const)('holds nothing of a test that is %s', (state) => {
    expect(excludedParts({ state }, [part()], calendarDate('2022-01-05'))).toEqual([]);
  });
});

describe('a record that the archive holds as excluded', () => {
  const test = { recordId: 'r', course: approved, parts: [part()] };
  const later = { recordId: 'r', course: { ...approved, approvedOn: calendarDate('2023-05-02') }, parts: [part({ periodYears: 2 })] };

  it.each([
    ['waits for a person from the day after its exclusion ended', 'excluded', [test], '2026-01-05', '2026-01-04'],
    ['does not while the exclusion is in force', 'excluded', [test], '2026-01-04', null],
    ['waits since the last of its exclusions', 'excluded', [test, later], '2026-02-01', '2026-01-04'],
    ['does not while one of two is in force', 'excluded', [{ ...test, parts: [part(), part({ periodYears: 9 })] }], '2026-02-01', null],
    ['does not once a person changed its class', 'undetermined', [test], '2026-02-01', null],
    ['does not where no test names it', 'excluded', [{ ...test, recordId: null }], '2026-02-01', null],
    ['does not where no number of years binds it', 'excluded', [{ ...test, parts: [part({ unlimited: true })] }], '2090-01-01', null],
  ] as const)('%s', (_name, accessClass, tests, today, expected) => {
    expect(endedExclusion({ id: 'r', accessClass }, tests, calendarDate(today))).toBe(expected);
  });
});

describe('what may not be listed', () => {
  const test = { recordId: 'r', course: approved, parts: [part()] };
  const bar = (id: string, accessClass: string, today: string) => listingBar([{ id, accessClass }], [test], calendarDate(today));

  it.each([
    ['a record that an exclusion in force covers', 'r', 'alwaysAvailable', '2025-06-01', 'dip.excluded'],
    ['a record whose exclusion ended, still held as excluded', 'r', 'excluded', '2026-06-01', 'dip.recordExcluded'],
    ['a record that the archive holds as excluded', 'x', 'excluded', '2025-06-01', 'dip.recordExcluded'],
  ])('%s', (_name, id, accessClass, today, code) => {
    expect(bar(id, accessClass, today)).toMatchObject({ code, recordId: id });
  });

  it('lets pass another record, and one whose exclusion ended and that was reviewed', () => {
    expect(bar('x', 'undetermined', '2025-06-01')).toBeNull();
    expect(bar('r', 'alwaysAvailable', '2026-06-01')).toBeNull();
  });
});
