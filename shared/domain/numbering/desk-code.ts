/**
 * Desk codes inside register numbers: one per installation or paper pad, never given twice (architecture.md 4). Two PCs
 * without a network can't draw from one sequence, so each has a sequence under its own code.
 */

export const DESK_CODE_PATTERN = '[A-Z]{1,2}(?:[2-9]|[1-9]\\d+)?';

const DESK_CODE = new RegExp(`^${DESK_CODE_PATTERN}$`);

/** `A`, `AA`, `A2`. */
export const isDeskCode = (text: string): boolean => DESK_CODE.test(text);

/** The first of A to Z, AA to ZZ that no desk, pad or reinstalled desk ever had; undefined where all 702 are taken. */
export function nextDeskCode(used: Iterable<string>): string | undefined {
  const taken = new Set([...used].map((code) => code.replace(/\d+$/, '')));
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  return [...letters, ...letters.flatMap((first) => letters.map((second) => first + second))].find((code) => !taken.has(code));
}

/** The code of a desk whose journal was lost: A -> A2 -> A3, skipping what is already in use. */
export function reinstalledDeskCode(code: string, used: Iterable<string>): string {
  const letters = code.replace(/\d+$/, '');
  const taken = new Set([...used, code]);
  let suffix = 2;
  while (taken.has(`${letters}${suffix}`)) suffix += 1;
  return `${letters}${suffix}`;
}
