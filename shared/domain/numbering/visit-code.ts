/**
 * The code on the slip of an incomplete objection. People must not take it for a register number: it is a word and five
 * consonants, without digit, slash or year. Consonants only, so that no word comes out; no letter that is misread for another.
 */
import { assert } from '#shared/lib/assert.ts';
import type { Brand } from '#shared/lib/brand.ts';

/** `KUNJUNGAN BKTMW`. */
export type VisitCode = Brand<string, 'VisitCode'>;

const LETTERS = 'BCDFGHJKLMNPRSTWXZ';
const LENGTH = 5;
const PREFIX = 'KUNJUNGAN';

/** Makes a code from random numbers in [0, 1) given by the caller, one per letter: some 1.9 million codes. */
export function visitCode(random: readonly number[]): VisitCode {
  assert(random.length >= LENGTH, `${LENGTH} random numbers`);
  const letters = random.slice(0, LENGTH).map((value) => LETTERS.charAt(Math.min(LETTERS.length - 1, Math.floor(value * LETTERS.length))));
  // The one place that makes the brand; its form is that of `parseVisitCode`.
  return `${PREFIX} ${letters.join('')}` as VisitCode;
}

/** Reads a code as people type it: any case, with or without the word. */
export function parseVisitCode(text: string): VisitCode | undefined {
  const match = new RegExp(`^(?:${PREFIX})?[\\s-]*([${LETTERS}]{${LENGTH}})$`).exec(text.trim().toUpperCase());
  return match?.[1] === undefined ? undefined : (`${PREFIX} ${match[1]}` as VisitCode);
}
