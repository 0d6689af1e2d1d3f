import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate, calendarDate } from '#shared/lib/calendar-date.ts';
import { DEFAULT_SCAN_DAYS, isScanDue, type ScanCase, scanDaysOf, scanRetention } from './scan-retention.ts';

const day = calendarDate;
const open: ScanCase = { registered: true, endedOn: null };
const visit: ScanCase = { registered: false, endedOn: null };
const ended = (on: string): ScanCase => ({ registered: true, endedOn: day(on) });
const taken = day('2026-05-05');

describe('the retention of a scan', () => {
  it.each<[string, readonly ScanCase[], number, string | null]>([
    ['does not run while its case is under way', [open], 90, null],
    ['does not run while an objection that follows is under way', [ended('2026-05-20'), open], 90, null],
    ['runs from the end of the case', [ended('2026-05-20')], 90, '2026-08-18'],
    ['runs from the last end of all cases', [ended('2026-05-20'), ended('2026-07-01'), ended('2026-06-10')], 30, '2026-07-31'],
    ['runs from its own day for a visit that was never registered', [visit], 90, '2026-08-03'],
    ['runs from its own day where it was taken after the case had ended', [ended('2026-04-01')], 10, '2026-05-15'],
    ['of no days ends with the case', [ended('2026-05-20')], 0, '2026-05-20'],
  ])('%s', (_what, cases, days, eraseOn) => {
    const retention = scanRetention(taken, cases, days);

    expect(retention.kind === 'runs' ? retention.eraseOn : null).toBe(eraseOn);
  });

  it('is over on the first day on which the scan is not kept any more', () => {
    const retention = scanRetention(taken, [ended('2026-05-20')], 90);

    expect(isScanDue(retention, day('2026-08-17'))).toBe(false);
    expect(isScanDue(retention, day('2026-08-18'))).toBe(true);
    expect(isScanDue({ kind: 'caseOpen' }, day('2099-01-01'))).toBe(false);
  });

  it('never ends before the scan was taken, nor before any case, plus its days', () => {
    const dates = fc.integer({ min: 0, max: 2000 }).map((days) => addDays(day('2026-01-01'), days));
    fc.assert(
      fc.property(dates, fc.array(dates, { maxLength: 5 }), fc.integer({ min: 0, max: 3650 }), (on: CalendarDate, ends, days) => {
        const retention = scanRetention(
          on,
          ends.map((endedOn) => ({ registered: true, endedOn })),
          days,
        );
        const latest = [on, ...ends].toSorted().at(-1) ?? on;
        expect(retention).toEqual({ kind: 'runs', from: latest, eraseOn: addDays(latest, days) });
      }),
    );
  });
});

it.each([
  [30, 30],
  [0, 0],
  [null, DEFAULT_SCAN_DAYS],
  [-1, DEFAULT_SCAN_DAYS],
  [1.5, DEFAULT_SCAN_DAYS],
  ['30', DEFAULT_SCAN_DAYS],
  [99_999, DEFAULT_SCAN_DAYS],
])('the setting %j gives %i days', (setting, days) => {
  expect(scanDaysOf(setting)).toBe(days);
});
