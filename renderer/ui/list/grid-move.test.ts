import { expect, test } from 'vitest';
import { movedRow } from './grid-move.ts';

const middle = { active: 50, page: 10, total: 100 };

test.each([
  ['ArrowDown', middle, 51],
  ['ArrowUp', middle, 49],
  ['PageDown', middle, 60],
  ['PageUp', middle, 40],
  ['Home', middle, 0],
  ['End', middle, 99],
  ['ArrowUp', { ...middle, active: 0 }, 0],
  ['PageDown', { ...middle, active: 95 }, 99],
  ['Tab', middle, undefined],
  ['End', { active: 0, page: 10, total: 0 }, undefined],
])('%s from %o leads to row %s', (key, place, row) => {
  expect(movedRow(key, place)).toBe(row);
});
