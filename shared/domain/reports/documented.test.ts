import { expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { documentedByDivision, type ListedInformation } from './documented.ts';

const entry = (id: string, division: string, changes: Partial<ListedInformation> = {}): ListedInformation => ({
  id,
  division,
  listedOn: calendarDate('2026-05-04'),
  withdrawnOn: undefined,
  documented: true,
  complete: true,
  ...changes,
});
const lastDay = calendarDate('2026-05-31');

it('counts the items of each division against the list', () => {
  const entries = [
    entry('a', 'Bagian Umum'),
    entry('b', 'Bagian Umum', { documented: false }),
    entry('c', 'Bagian Umum', { complete: false }),
    entry('d', 'Bagian Hukum', { documented: false, complete: false }),
  ];

  expect(documentedByDivision(entries, lastDay)).toEqual([
    { division: 'Bagian Hukum', listed: ['d'], documented: [], undocumented: ['d'], incomplete: ['d'] },
    { division: 'Bagian Umum', listed: ['a', 'b', 'c'], documented: ['a', 'c'], undocumented: ['b'], incomplete: ['c'] },
  ]);
});

it.each([
  ['listed on the last day', { listedOn: lastDay }, 1],
  ['listed the day after', { listedOn: calendarDate('2026-06-01') }, 0],
  ['never listed', { listedOn: undefined }, 0],
  ['withdrawn on the last day', { withdrawnOn: lastDay }, 0],
  ['withdrawn the day after', { withdrawnOn: calendarDate('2026-06-01') }, 1],
])('an entry that was %s stood in it %#', (_, changes, count) => {
  expect(documentedByDivision([entry('a', 'Bagian Umum', changes)], lastDay)).toHaveLength(count);
});
