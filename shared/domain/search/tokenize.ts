/**
 * Words and codes of a text, for the index and for the query alike (house-style 2.6). The index stores what `tokenize`
 * returns; a query asks for what `queryTerms` returns, each as the beginning of a token.
 *
 * A reference code is kept whole and from each of its parts on, so that any piece of it finds it as it is typed:
 * `620/118/SPK/2025` gives `620/118/spk/2025`, `118/spk/2025`, `spk/2025`, `2025`; `B017` gives `b017`, `017`.
 * A day written in words is such a code too (`11 Maret 2025` gives `11-maret-2025`, `maret-2025`, `2025`), so that it finds that day
 * and no other number 11 of that month. A name with an apostrophe is one word and, besides, what follows it: `O'Brien` gives `obrien`, `brien`.
 */
import { fold, foldWithJoints, foldWithSource, HAS_APOSTROPHE, type JoinedText } from './fold.ts';

/** Stored with the index; raised with every change of what `tokenize` returns, which rebuilds the index. */
export const TOKENIZER_VERSION = 3;

export interface Token {
  readonly text: string;
  /** Place in the folded text. */
  readonly at: number;
}

const LONGEST_TOKEN = 64;
const LETTER_A = 0x61;
const LETTER_Z = 0x7a;
const FIGURE_0 = 0x30;
const FIGURE_9 = 0x39;
const DOT = 0x2e;
const SLASH = 0x2f;
const HYPHEN = 0x2d;
const LOW_LINE = 0x5f;
const MOST_PARTS = 12;
const MOST_TERMS = 12;

/** Words joined by up to three of the signs that codes are written with: `600.1.15.2`, `005/-/2025`. */
const CHAIN = /[\p{L}\p{N}\p{M}\p{Co}]+(?:[./\-_]{1,3}[\p{L}\p{N}\p{M}\p{Co}]+)*/gu;
const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;
/** Where a part of a code begins: after a sign, and where letters and figures meet. */
const PART = /\p{N}+|[\p{L}\p{M}\p{Co}]+/gu;
const HAS_FIGURE = /\p{N}/u;
/** "No.123/2025" is the word "no" and the code "123/2025". */
const NUMBER_WORD = /^(?:no|nomor|nomer|nr)\.(?=\p{N})/u;

/** As a date in words has them. */
export const monthNames = [
  'januari',
  'februari',
  'maret',
  'april',
  'mei',
  'juni',
  'juli',
  'agustus',
  'september',
  'oktober',
  'november',
  'desember',
] as const;
const DAY_IN_WORDS = new RegExp(`\\b\\d{1,2} (?:${monthNames.join('|')}) \\d{4}\\b`, 'g');
const SPACES = / /g;

/** The tokens of a text, in order, codes whole first and then by parts. */
export function tokenize(text: string): string[] {
  const tokens: string[] = [];
  if (HAS_APOSTROPHE.test(text)) return tokensOfFolded(foldWithJoints(text)).map((token) => token.text);
  for (const chain of joinDays(fold(text)).match(CHAIN) ?? []) {
    // Nearly every chain of a text is a plain word; only the others are looked at closely.
    if (isPlainWord(chain)) tokens.push(chain);
    else for (const piece of chains(chain)) for (const token of plainTokens(piece)) tokens.push(token.text);
  }
  return tokens;
}

const ASCII_ONLY = /^[\p{ASCII}]*$/u;

/**
 * A text in which the signs between words separate them, and which has the same tokens, some more than once: what a full-text index is
 * given. Most of a text are plain words, which stay as they are written.
 */
export function tokenText(text: string): string {
  if (HAS_APOSTROPHE.test(text) || !ASCII_ONLY.test(text)) return tokenize(text).join(' ');
  const folded = joinDays(fold(text));
  let [joined, from, begin] = ['', 0, 0];
  let isWord = true;
  for (let at = 0; at <= folded.length; at++) {
    const kind = kindOf(folded.charCodeAt(at));
    if (kind !== BORDER) {
      isWord &&= kind === LETTER;
      continue;
    }
    if (!isWord || at - begin > LONGEST_TOKEN) {
      joined += folded.slice(from, begin) + tokensWritten(folded.slice(begin, at));
      from = at;
    }
    begin = at + 1;
    isWord = true;
  }
  return from === 0 ? folded : joined + folded.slice(from);
}

const [BORDER, LETTER, FIGURE_OR_SIGN] = [0, 1, 2];

/** What a unit of a folded ASCII text is; NaN, after its end, is a border. */
function kindOf(unit: number): number {
  if (unit >= LETTER_A && unit <= LETTER_Z) return LETTER;
  const isFigure = unit >= FIGURE_0 && unit <= FIGURE_9;
  return isFigure || unit === DOT || unit === SLASH || unit === HYPHEN || unit === LOW_LINE ? FIGURE_OR_SIGN : BORDER;
}

/** The tokens of what is written together. */
const tokensWritten = (written: string): string =>
  chains(written)
    .flatMap(plainTokens)
    .map((token) => token.text)
    .join(' ');

/** The same tokens with their places in the folded text. */
function tokensOfFolded({ text, joints }: JoinedText): Token[] {
  return chains(joinDays(text)).flatMap((chain) => [...plainTokens(chain), ...tails(chain, joints)]);
}

const plainTokens = (chain: Token): Token[] => (isCode(chain.text) ? codeTokens(chain) : words(chain));

/** As many characters as before, so that places stay. */
const joinDays = (folded: string): string => folded.replace(DAY_IN_WORDS, (day) => day.replace(SPACES, '-'));

/** What follows an apostrophe, as a token of its own. */
function tails(chain: Token, joints: readonly number[]): Token[] {
  const inside = joints.filter((at) => at > chain.at && at < chain.at + chain.text.length);
  return inside.map((at) => {
    const rest = chain.text.slice(at - chain.at);
    return { text: cut(isCode(chain.text) ? rest : (rest.match(WORD)?.[0] ?? rest)), at };
  });
}

/** Tokens with their places in the source text as people see it. */
export function tokensInSource(
  text: string,
): { readonly text: string; readonly placeOf: (from: number, to: number) => [number, number] }[] {
  const folded = foldWithSource(text);
  return tokensOfFolded(folded).map((token) => ({
    text: token.text,
    placeOf: (from, to) => [folded.starts[token.at + from] ?? 0, folded.ends[token.at + to - 1] ?? 0],
  }));
}

/**
 * What a query asks for: each term must begin a token of what is found. Words like "nomor" before a code are left out, and
 * terms that begin another one.
 */
export function queryTerms(text: string): string[] {
  const terms: string[] = [];
  for (const chain of chains(joinDays(fold(text)))) {
    if (isCode(chain.text)) terms.push(cut(chain.text));
    else terms.push(...words(chain).map((word) => word.text));
  }
  const hasCode = terms.some((term) => HAS_FIGURE.test(term));
  const wanted = terms.filter((term) => !(hasCode && /^(?:no|nomor|nomer|nr)$/u.test(term)));
  return wanted
    .filter((term, index) => wanted.indexOf(term) === index && !wanted.some((other) => other !== term && other.startsWith(term)))
    .slice(0, MOST_TERMS);
}

/** Whether a token answers a term. */
export const answers = (token: string, term: string): boolean => token.startsWith(term);

function chains(folded: string): Token[] {
  return [...folded.matchAll(CHAIN)].flatMap(({ 0: text, index: at }) => {
    const prefix = NUMBER_WORD.exec(text)?.[0].length ?? 0;
    const rest = { text: text.slice(prefix), at: at + prefix };
    return prefix > 0 ? [{ text: text.slice(0, prefix - 1), at }, rest] : [rest];
  });
}

function isPlainWord(chain: string): boolean {
  if (chain.length > LONGEST_TOKEN) return false;
  for (let index = 0; index < chain.length; index++) {
    const unit = chain.charCodeAt(index);
    if (unit < LETTER_A || unit > LETTER_Z) return false;
  }
  return true;
}

const isCode = (chain: string): boolean => HAS_FIGURE.test(chain);

function codeTokens(chain: Token): Token[] {
  const parts = [...chain.text.matchAll(PART)].slice(0, MOST_PARTS);
  return parts.map((part) => ({ text: cut(chain.text.slice(part.index)), at: chain.at + part.index }));
}

function words(chain: Token): Token[] {
  return [...chain.text.matchAll(WORD)].map((word) => ({ text: cut(word[0]), at: chain.at + word.index }));
}

/** Cut without halving a character. */
function cut(token: string): string {
  if (token.length <= LONGEST_TOKEN) return token;
  const end = (token.charCodeAt(LONGEST_TOKEN - 1) & 0xfc00) === 0xd800 ? LONGEST_TOKEN - 1 : LONGEST_TOKEN;
  return token.slice(0, end);
}
