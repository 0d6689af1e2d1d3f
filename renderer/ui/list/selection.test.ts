import { describe, expect, test } from 'vitest';
import { allSelected, isSelected, nothingSelected, selectedCount, toggled, withRange } from './selection.ts';

describe('ticking rows', () => {
  test('a tick set twice is gone', () => {
    const once = toggled(nothingSelected, 'a');

    expect([isSelected(once, 'a'), isSelected(toggled(once, 'a'), 'a')]).toEqual([true, false]);
  });

  test('all that was found, without the one taken out again', () => {
    const most = toggled(allSelected, 'a');

    expect([isSelected(most, 'a'), isSelected(most, 'b'), selectedCount(most, 1_000_000)]).toEqual([false, true, 999_999]);
  });

  test('a range adds to what is ticked and brings back what was taken out', () => {
    expect(selectedCount(withRange(toggled(nothingSelected, 'a'), ['b', 'c']), 9)).toBe(3);
    expect(selectedCount(withRange(toggled(allSelected, 'b'), ['a', 'b']), 9)).toBe(9);
  });
});
