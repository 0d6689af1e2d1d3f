import { expect, test } from 'vitest';
import { readTypedNumber } from './typed-number.ts';

test.each([
  ['64', 64],
  ['1.250', 1250],
  ['1250', 1250],
  ['1.250,5', 1250.5],
  ['-3', -3],
  ['1.25', null],
  ['12a', null],
  ['', null],
])('"%s" is %s', (text, expected) => {
  expect(readTypedNumber(text)).toBe(expected);
});
