/** What people type as expressions of FTS5 (sqlite.org/fts5.html 3). */
import { monthNames, queryTerms } from '#shared/domain/search/tokenize.ts';

/** Fields of a document by weight: identifiers, then the description or the name, then the rest; what files say weighs least. */
const NUMBERS = '{numbers}';
const TITLE = '{numbers title}';
const ALL_BUT_FILES = '{numbers title more dated}';

/** Each word is the beginning of a token. Terms hold letters, figures, `.`, `/`, `-` and `_` only. Null where there is no word. */
export function matchExpression(text: string, numbersOnly = false): string | null {
  const terms = queryTerms(text);
  if (terms.length === 0) return null;
  const ofDate = terms.some(isOfDate);
  const all = terms
    .map((term) => (SHORT_NUMBER.test(term) && !ofDate && !numbersOnly ? `${UNDATED} : "${term}" *` : `"${term}" *`))
    .join(' AND ');
  return numbersOnly ? `${NUMBERS} : (${all})` : all;
}

/**
 * The same hits in steps of relevance, each without the steps before it: all words among the identifiers, all among these and the
 * description, all in what the office wrote of it, and the rest, where a file says them.
 */
export function relevanceSteps(text: string): readonly string[] {
  const all = matchExpression(text);
  if (all === null) return [];
  const within = [NUMBERS, TITLE, ALL_BUT_FILES].map((fields) => `${fields} : (${all})`);
  return [...within, all].map((step, place, steps) => (place === 0 ? step : `(${step}) NOT (${steps[place - 1]})`));
}

/** "boks 2" means no year and no day: a short number finds a date only beside the beginning of a month. */
const SHORT_NUMBER = /^\d{1,3}$/;
const UNDATED = '{numbers title more files}';
const FEWEST_OF_MONTH = 3;

const isOfDate = (term: string): boolean =>
  term.length >= FEWEST_OF_MONTH && monthNames.some((month) => month.startsWith(term) || term.includes(`-${month}-`));
