import { expect, it } from 'vitest';
import { drivesWithRemains, type SetMade } from './scan-remains.ts';

const made = (target: string, day: string): SetMade => ({ target, madeAt: `2026-05-${day}T08:00:00.000Z` });
const [taken, erased] = ['2026-05-10T08:00:00.000Z', '2026-05-20T08:00:00.000Z'];

it.each<[string, readonly SetMade[], readonly string[]]>([
  ['no set was ever made', [], []],
  ['the only set is older than the scan', [made('A', '09')], []],
  ['the newest set was made while the scan was kept', [made('A', '09'), made('A', '12')], ['A']],
  ['a set was made there after the erasure', [made('A', '12'), made('A', '21')], []],
  ['of two drives one has not been back since', [made('B', '15'), made('A', '12'), made('A', '21')], ['B']],
])('%s', (_what, sets, labels) => {
  expect(drivesWithRemains(sets, taken, erased).map(({ target }) => target)).toEqual(labels);
});
