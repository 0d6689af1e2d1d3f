/** Roman numerals as Indonesian office numbers use them for the month; 1 to 3999. */
import { assert } from '#shared/lib/assert.ts';

const SIGNS = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** 6 -> `VI`. */
export function romanNumeral(value: number): string {
  assert(Number.isInteger(value) && value >= 1 && value <= 3999, `a number from 1 to 3999, not ${value}`);
  let rest = value;
  let text = '';
  for (const [worth, sign] of SIGNS) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

/** `VI` -> 6; undefined for anything that `romanNumeral` would not write (`IIII`, `vi`). */
export function parseRoman(text: string): number | undefined {
  let rest = text;
  let value = 0;
  for (const [worth, sign] of SIGNS) {
    while (rest.startsWith(sign)) {
      value += worth;
      rest = rest.slice(sign.length);
    }
  }
  return rest === '' && value >= 1 && value <= 3999 && romanNumeral(value) === text ? value : undefined;
}
