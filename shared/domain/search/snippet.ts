/** The place of a text that answers a query, with some words around it: cut from the source text as people see it. */
import { highlights, type TextRange } from './highlights.ts';
import { answers, queryTerms, tokenize } from './tokenize.ts';

export interface Snippet {
  readonly text: string;
  /** Index of the part (page, sheet) that it was cut from. */
  readonly part: number;
}

/** In a narrow list the word that was searched for must still be seen. */
const BEFORE = 14;
const LENGTH = 150;
const CUT = '…';

/** From the part with the most terms of the query, the first of those; null where none answers. */
export function snippetOf(parts: readonly string[], query: string): Snippet | null {
  const terms = queryTerms(query);
  if (terms.length === 0) return null;
  let best: { readonly part: number; readonly answered: number } | null = null;
  for (const [part, text] of parts.entries()) {
    const tokens = tokenize(text);
    const answered = terms.filter((term) => tokens.some((token) => answers(token, term))).length;
    if (answered > (best?.answered ?? 0)) best = { part, answered };
    if (answered === terms.length) break;
  }
  const text = best && parts[best.part];
  if (!best || text === null || text === undefined) return null;
  const [first] = highlights(text, query);
  return first ? { text: cutAround(text, first), part: best.part } : null;
}

function cutAround(text: string, [from]: TextRange): string {
  const start = wordStart(text, Math.max(0, from - BEFORE), from);
  const end = wordEnd(text, Math.min(text.length, start + LENGTH), from);
  return `${start > 0 ? CUT : ''}${text.slice(start, end).replace(/\s+/g, ' ').trim()}${end < text.length ? CUT : ''}`;
}

/** The beginning of the next word, where the cut would halve one. */
function wordStart(text: string, at: number, most: number): number {
  if (at === 0 || /\s/.test(text[at - 1] ?? '')) return at;
  const space = text.slice(at, most).search(/\s/);
  return space < 0 ? at : at + space + 1;
}

function wordEnd(text: string, at: number, least: number): number {
  if (at === text.length || /\s/.test(text[at] ?? '')) return at;
  const before = text.slice(least, at).search(/\s\S*$/);
  return before < 0 ? at : least + before;
}
