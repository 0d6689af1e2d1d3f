import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { instant } from '#shared/lib/civil-time.ts';
import { type ChangedCase, type ClosedMonth, laterChangesOf, monthCorrections } from './later-corrections.ts';
import { periodAround } from './report-period.ts';

const at = (wall: string) => instant(new Date(`${wall}:00+08:00`).toISOString());
const closedMonth = (day: string, closedAt: string): ClosedMonth => ({
  ...periodAround('month', calendarDate(day)),
  closedAt: at(closedAt),
});
const april = closedMonth('2026-04-01', '2026-05-05T10:00');
const may = closedMonth('2026-05-01', '2026-06-05T10:00');

type Told = readonly [kind: string, on: string, recorded: string];
const aCase = (id: string, registeredOn: string | undefined, closedOn: string | undefined, ...events: readonly Told[]): ChangedCase => ({
  id,
  known: { registeredOn: registeredOn && calendarDate(registeredOn), closedOn: closedOn && calendarDate(closedOn) } as ChangedCase['known'],
  events: events.map(([kind, on, recorded]) => ({ kind, on: calendarDate(on), at: at(recorded) })),
});

const told = (cases: readonly ChangedCase[], month = '2026-06-10', closed: readonly ClosedMonth[] = [may, april]) => {
  const period = periodAround('month', calendarDate(month));
  return monthCorrections(cases.flatMap((one) => laterChangesOf(one, closed, period, 'Asia/Makassar'))).map(({ from, by }) => [
    from,
    ...Object.entries(by)
      .filter(([, ids]) => ids.length > 0)
      .map(([kind, ids]) => `${kind}: ${ids.join(' ')}`),
  ]);
};

const corrected = (recorded: string): Told => ['corrected', recorded.slice(0, 10), recorded];

describe('what was changed of a closed month', () => {
  it.each([
    ['a field, after it was closed', aCase('k', '2026-05-20', undefined, corrected('2026-06-08T09:00')), [['2026-05-01', 'corrected: k']]],
    ['a field, before it was closed', aCase('k', '2026-05-20', undefined, corrected('2026-06-05T09:59')), []],
    ['a field of a case of this month', aCase('k', '2026-06-06', undefined, corrected('2026-06-08T09:00')), []],
    [
      'a field of a case that was open in both months',
      aCase('k', '2026-04-20', '2026-05-10', corrected('2026-06-08T09:00')),
      [
        ['2026-04-01', 'corrected: k'],
        ['2026-05-01', 'corrected: k'],
      ],
    ],
    [
      'a field of a case that had ended before the second',
      aCase('k', '2026-04-02', '2026-04-30', corrected('2026-06-08T09:00')),
      [['2026-04-01', 'corrected: k']],
    ],
    [
      'a number that was voided',
      aCase('k', '2026-05-20', undefined, ['voided', '2026-06-08', '2026-06-08T09:00']),
      [['2026-05-01', 'voided: k']],
    ],
    [
      'a reply of its last day, recorded late',
      aCase('k', '2026-05-04', undefined, ['replied', '2026-05-29', '2026-06-08T09:00']),
      [['2026-05-01', 'recordedLater: k']],
    ],
    [
      'an ending of April, recorded late: May had counted the case as pending',
      aCase('k', '2026-04-02', '2026-04-30', ['closed', '2026-04-30', '2026-06-08T09:00']),
      [
        ['2026-04-01', 'recordedLater: k'],
        ['2026-05-01', 'recordedLater: k'],
      ],
    ],
    ['a reply of this month', aCase('k', '2026-05-04', undefined, ['replied', '2026-06-08', '2026-06-08T09:00']), []],
    ['a visit that got no number', aCase('k', undefined, undefined, ['visitRecorded', '2026-05-29', '2026-06-08T09:00']), []],
  ] as const)('%s', (_name, one, expected) => {
    expect(told([one])).toEqual(expected);
  });

  it('is told once, in the period in which it was recorded on the wall of the office', () => {
    // 30 June 23:30 in WITA is still June; half an hour later it is July, in UTC still 30 June.
    const cases = [
      aCase('june', '2026-05-20', undefined, corrected('2026-06-30T23:30')),
      aCase('july', '2026-05-20', undefined, corrected('2026-07-01T00:00')),
    ];
    expect(told(cases)).toEqual([['2026-05-01', 'corrected: june']]);
    expect(told(cases, '2026-07-10')).toEqual([['2026-05-01', 'corrected: july']]);
    expect(told(cases, '2026-05-10')).toEqual([]);
  });

  it('is nothing where no month was closed, and where an entry was taken back', () => {
    const one = aCase('k', '2026-05-20', undefined, corrected('2026-06-08T09:00'));
    expect(told([one], '2026-06-10', [])).toEqual([]);
    expect(told([{ ...one, events: one.events.map((event) => ({ ...event, void: 'salah' })) }])).toEqual([]);
  });
});
