/**
 * The form in which texts are compared: NFKC, without case and diacritics, with one kind of hyphen and slash. "Jum'at" is
 * "jumat" and "620 / 118" is "620/118", because people write both. Changing it means raising TOKENIZER_VERSION.
 */

/** A folded text; `starts[i]` and `ends[i]` say which characters of the source its character `i` came from. */
export interface FoldedText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Where an apostrophe was written between two letters: the character that followed it. */
  readonly joints: readonly number[];
}

const ASCII_ONLY = /^[\p{ASCII}]*$/u;
const MARKS = /\p{Mn}+/gu;
const HYPHENS = /[\u2010-\u2015\u2212]/gu;
const SLASHES = /[\u2044\u2215]/gu;
export const HAS_APOSTROPHE = /['\u2019\u02bc\u2018`]/;
/** Between two letters only: the sign of a quotation stays a border. */
const APOSTROPHES = /(?<=\p{L})['\u2019\u02bc\u2018`](?=\p{L})/gu;
const SPACED_SLASH = /(?<=[\p{L}\p{N}]) {0,2}\/ {0,2}(?=[\p{L}\p{N}])/gu;

/** Folds a text: `fold('Jum’at, 620 / 118') === 'jumat, 620/118'`. */
export function fold(text: string): string {
  const letters = ASCII_ONLY.test(text) ? text.toLowerCase() : foldLetters(text);
  return joinWritings(letters);
}

/** Folds a text and remembers where each character came from, so that hits can be marked in the source. */
export function foldWithSource(text: string): FoldedText {
  if (ASCII_ONLY.test(text))
    return dropJoined(
      text.toLowerCase(),
      Array.from(text, (_, at) => at),
      Array.from(text, (_, at) => at + 1),
    );
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  for (const { from, to } of clusters(text)) {
    const letters = foldLetters(text.slice(from, to));
    folded += letters;
    for (let index = 0; index < letters.length; index++) {
      starts.push(from);
      ends.push(to);
    }
  }
  return dropJoined(folded, starts, ends);
}

/** A folded text without its apostrophes, and where they stood. */
export type JoinedText = Pick<FoldedText, 'text' | 'joints'>;

/** What all texts of an office look like, nearly: letters without marks, and the apostrophe of a keyboard or of a word processor. */
const PLAIN_WITH_APOSTROPHES = /^[\p{ASCII}\u2018\u2019]*$/u;
const SPACE_AT_SLASH = / \/|\/ /;

/** The same as `foldWithSource` where nobody asks for the source: a text of plain letters is not taken apart for it. */
export function foldWithJoints(text: string): JoinedText {
  if (!PLAIN_WITH_APOSTROPHES.test(text) || SPACE_AT_SLASH.test(text)) return foldWithSource(text);
  const joints: number[] = [];
  const letters = text.toLowerCase();
  let joined = '';
  let from = 0;
  for (const { index } of letters.matchAll(APOSTROPHES)) {
    joined += letters.slice(from, index);
    joints.push(joined.length);
    from = index + 1;
  }
  return { text: joined + letters.slice(from), joints };
}

/** Lower, upper, lower: the capital "ẞ" goes by way of "ß", and "ß" and "SS" meet; the final sigma is a matter of writing only. */
function foldLetters(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFKC');
  return plain.replace(HYPHENS, '-').replace(SLASHES, '/');
}

/** The two signs are rare, and looking for them with a pattern is not cheap. */
function joinWritings(text: string): string {
  const closed = HAS_APOSTROPHE.test(text) ? text.replace(APOSTROPHES, '') : text;
  return closed.includes('/') ? closed.replace(SPACED_SLASH, '/') : closed;
}

function dropJoined(text: string, starts: readonly number[], ends: readonly number[]): FoldedText {
  const dropped = new Set<number>();
  const apostrophes = HAS_APOSTROPHE.test(text) ? [...text.matchAll(APOSTROPHES)].map((match) => match.index) : [];
  for (const index of apostrophes) dropped.add(index);
  for (const match of text.includes('/') ? text.matchAll(SPACED_SLASH) : []) {
    for (let index = match.index; index < match.index + match[0].length; index++) if (text[index] !== '/') dropped.add(index);
  }
  if (dropped.size === 0) return { text, starts, ends, joints: [] };
  const kept = [...starts.keys()].filter((index) => !dropped.has(index));
  return {
    text: kept.map((index) => text[index]).join(''),
    starts: kept.map((index) => starts[index] ?? 0),
    ends: kept.map((index) => ends[index] ?? 0),
    joints: apostrophes.map((index) => kept.indexOf(index + 1)),
  };
}

/** A character with the marks that stand on it; what is folded together. */
function* clusters(text: string): Generator<{ readonly from: number; readonly to: number }> {
  for (const match of text.matchAll(/.\p{M}*/gsu)) yield { from: match.index, to: match.index + match[0].length };
}
