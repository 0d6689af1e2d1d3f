import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numbersIn, rangesOf } from './number-ranges.ts';

it.each([
  [[], []],
  [[5], [[5, 5]]],
  [
    [3, 1, 2, 7, 7],
    [
      [1, 3],
      [7, 7],
    ],
  ],
])('writes %j as spans', (numbers, ranges) => {
  expect(rangesOf(numbers)).toEqual(ranges);
});

it('reads back what it wrote', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(200)), (numbers) => {
      expect([...numbersIn(rangesOf(numbers))]).toEqual(numbers.toSorted((a, b) => a - b));
    }),
  );
});
