/** No signature stands alone: a paper is drawn at every length near the foot of a sheet, and the last of it is looked at. */
import { expect } from 'vitest';
import { readPdf } from '#test/fixtures/pdf/read-pdf.ts';

export const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/**
 * Expects on the last sheet of each length what `together` names: the last row and who signs.
 * Answers how often a further sheet was begun, so that a test knows that the edge was met.
 */
export async function lastRowsWithSignature(
  counts: readonly number[],
  print: (count: number) => Uint8Array,
  together: (count: number) => readonly string[],
): Promise<number> {
  let wentOver = 0;
  let before = 1;
  for (const count of counts) {
    const pages = await readPdf(print(count));
    for (const words of together(count)) expect(pages.at(-1)?.text).toContain(words);
    if (pages.length > before) wentOver += 1;
    before = pages.length;
  }
  return wentOver;
}
