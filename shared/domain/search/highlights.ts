/** Where a text answers a query: places in the source text, for marking. Found with the tokens of the index itself. */
import { answers, queryTerms, tokensInSource } from './tokenize.ts';

/** From the first character to the one after the last. */
export type TextRange = readonly [from: number, to: number];

/** The parts of a text that the query asks for, in order and apart: `highlights('Surat tugas', 'tug')` is `[[6, 9]]`. */
export function highlights(text: string, query: string): readonly TextRange[] {
  const terms = queryTerms(query);
  if (terms.length === 0) return [];
  const found = tokensInSource(text).flatMap((token) =>
    terms.filter((term) => answers(token.text, term)).map((term) => token.placeOf(0, term.length)),
  );
  return merged(found);
}

function merged(ranges: readonly TextRange[]): TextRange[] {
  const result: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}
