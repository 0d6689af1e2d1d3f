import { describe, expect, it } from 'vitest';
import { noTries, oneMore, waitAfterMs, waitLeftMs } from './login-delay.ts';

describe('wrong tries', () => {
  it.each([
    [0, 0],
    [2, 0],
    [3, 1000],
    [4, 2000],
    [8, 32_000],
    [20, 300_000],
  ])('%i in a row wait %i ms', (count, wait) => {
    expect(waitAfterMs(count)).toBe(wait);
  });

  it('the wait runs out', () => {
    const tries = [1, 2, 3].reduce((known) => oneMore(known, 10_000), noTries);

    expect(waitLeftMs(tries, 10_000)).toBe(1000);
    expect(waitLeftMs(tries, 10_400)).toBe(600);
    expect(waitLeftMs(tries, 11_000)).toBe(0);
  });

  it('a clock set back makes nobody wait longer than the wait itself', () => {
    expect(waitLeftMs({ count: 5, lastAtMs: 9_000_000 }, 0)).toBe(4000);
  });
});
