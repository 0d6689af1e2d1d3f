import { expect, test } from 'vitest';
import { secondsLeft } from './time-left.ts';

test('half done in ten seconds leaves ten', () => {
  expect(secondsLeft([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((at) => ({ at: at * 1000, share: at / 20 })))).toBeCloseTo(10);
});

test('the speed of the last ten seconds counts, not the fast start', () => {
  const samples = [
    { at: 0, share: 0 },
    { at: 1000, share: 0.5 },
    { at: 12_000, share: 0.6 },
    { at: 21_000, share: 0.7 },
  ];

  expect(secondsLeft(samples)).toBeCloseTo(27);
});

test.each([
  [
    'before two seconds have been seen',
    [
      { at: 0, share: 0 },
      { at: 900, share: 0.4 },
    ],
  ],
  [
    'where nothing moves',
    [
      { at: 0, share: 0.4 },
      { at: 9000, share: 0.4 },
    ],
  ],
  ['without a sample', []],
])('nothing is promised %s', (_name, samples) => {
  expect(secondsLeft(samples)).toBeNull();
});
