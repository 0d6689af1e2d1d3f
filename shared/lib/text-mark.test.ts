import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textMark } from './text-mark.ts';

describe('the mark of a text', () => {
  it('is two whole numbers, the same for the same text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const mark = textMark(text);
        expect(mark.every((part) => Number.isSafeInteger(part) && part >= 0)).toBe(true);
        expect(textMark(`${text}`)).toEqual(mark);
      }),
    );
  });

  it('tells 200,000 texts apart that differ in a figure, each part by itself', () => {
    const firsts = new Set<number>();
    const seconds = new Set<number>();
    for (let number = 0; number < 200_000; number++) {
      const [first, second] = textMark(`["Surat ${number}",["day","2025-03-09"],"u${number % 7}"]`);
      firsts.add(first);
      seconds.add(second);
    }

    expect([firsts.size, seconds.size]).toEqual([200_000, 200_000]);
  });

  it.each([
    ['ab', 'ba'],
    ['a', 'a\0'],
    ['', '\0'],
    ['aab', 'abb'],
    ['x'.repeat(1000), 'x'.repeat(1001)],
  ])('differs for %j and %j', (one, other) => {
    expect(textMark(one)).not.toEqual(textMark(other));
  });
});
