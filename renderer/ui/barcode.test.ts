import { describe, expect, test } from 'vitest';
import { noBurst, scanStep } from './barcode.ts';

function type(keys: readonly string[], gapMs: number): string | null {
  let burst = noBurst;
  let scanned: string | null = null;
  keys.forEach((key, index) => {
    ({ burst, scanned } = scanStep(burst, { key, at: 1000 + index * gapMs }));
  });
  return scanned;
}

describe('a barcode scanner', () => {
  test.each([
    ['a fast code ended by Enter is a scan', [...'ARS-00017', 'Enter'], 8, 'ARS-00017'],
    ['Shift between the letters does not break it', ['Shift', 'A', 'Shift', 'R', 'Shift', 'S', '1', '7', 'Enter'], 10, 'ARS17'],
    ['a hand that types the same is no scan', [...'ARS-00017', 'Enter'], 70, null],
    ['a short burst is no scan', [...'A17', 'Enter'], 8, null],
    ['Tab in the middle begins anew', [...'ARS-0', 'Tab', ...'17', 'Enter'], 8, null],
    ['without Enter nothing is scanned', [...'ARS-00017'], 8, null],
  ])('%s', (_name, keys, gapMs, expected) => {
    expect(type(keys, gapMs)).toBe(expected);
  });
});
