import { describe, expect, test } from 'vitest';
import { atRest, isRushing, stepped } from './rush.ts';

const after = (ys: readonly number[]) => isRushing(ys.reduce((rush, y) => stepped(rush, y, 600), atRest));

describe('rows that run by', () => {
  test.each([
    ['nothing moved', [], false],
    ['one jump to the end', [4_000_000], false],
    ['page after page', [560, 1120, 1680, 2240], false],
    ['a screen and more, twice', [1200, 2400], true],
    ['as fast upwards', [90_000, 80_000, 70_000], true],
    ['a rush that slows down', [1200, 2400, 3600, 3700], false],
    ['exactly one screen a step', [600, 1200, 1800], false],
  ] as const)('%s', (_, ys, rushing) => {
    expect(after(ys)).toBe(rushing);
  });
});
