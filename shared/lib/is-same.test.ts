import { describe, expect, it } from 'vitest';
import { isSame } from './is-same.ts';

describe('whether two values say the same', () => {
  it.each([
    ['keys in another order', { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }, true],
    ['another value deep inside', { a: { b: [1, { c: 2 }] } }, { a: { b: [1, { c: 3 }] } }, false],
    ['a list in another order', [1, 2], [2, 1], false],
    ['the same text', 'a', 'a', true],
    ['a number and its text', 1, '1', false],
    ['nothing and an empty value', null, {}, false],
    ['nothing and nothing', null, null, true],
    ['a field left out and one that is undefined', { a: 1 }, { a: 1, b: undefined }, true],
  ])('%s', (_name, one, other, expected) => {
    expect(isSame(one, other)).toBe(expected);
  });
});
