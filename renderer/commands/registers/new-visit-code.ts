/** A visit code from the platform's randomness. */
import { type VisitCode, visitCode } from '#shared/domain/numbering/visit-code.ts';
import type { IdSource } from '../../platform/platform.ts';

const LETTERS = 5;

export function newVisitCode(ids: IdSource): VisitCode {
  const hex = ids.randomHex(LETTERS * 4);
  return visitCode(Array.from({ length: LETTERS }, (_, index) => Number.parseInt(hex.slice(index * 8, index * 8 + 8), 16) / 2 ** 32));
}
