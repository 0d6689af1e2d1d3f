/**
 * Slips of typing and scanning in lists ("Miusnah", "Tshun", "tin da k"), found by the closest word of a known vocabulary.
 * A suggestion is only offered: a person accepts it, and only then is the text changed.
 */
export interface TypoSuggestion {
  /** As it stands in the text, in lower case. */
  readonly found: string;
  readonly suggestion: string;
  /** 0 to 1: one minus the share of letters that differ. */
  readonly confidence: number;
}

/** The words of a vocabulary, in lower case. */
export type Vocabulary = ReadonlySet<string>;

const WORD = /\p{L}+/gu;
const LONGEST_SPLIT = 3;

/** What in this text looks like a slip of one of the words. */
export function findTypos(text: string, vocabulary: Vocabulary): TypoSuggestion[] {
  const words = (text.toLowerCase().match(WORD) ?? []) as readonly string[];
  const found: TypoSuggestion[] = [];
  for (let index = 0; index < words.length; ) {
    const split = splitWord(words, index, vocabulary);
    if (split) {
      found.push({ found: split.parts.join(' '), suggestion: split.parts.join(''), confidence: 1 });
      index += split.parts.length;
      continue;
    }
    const word = words[index] ?? '';
    const closest = closestWord(word, vocabulary);
    if (closest) found.push({ found: word, ...closest });
    index += 1;
  }
  return found;
}

/** Puts accepted corrections (lower case -> word) into a text, keeping a capital at the beginning. */
export function correctTypos(text: string, accepted: ReadonlyMap<string, string>): string {
  let corrected = text;
  for (const [found, suggestion] of accepted) {
    const pattern = new RegExp(`(?<!\\p{L})${found.split(' ').join('\\s+')}(?!\\p{L})`, 'giu');
    corrected = corrected.replace(pattern, (match) =>
      /^\p{Lu}/u.test(match) ? suggestion.charAt(0).toUpperCase() + suggestion.slice(1) : suggestion,
    );
  }
  return corrected;
}

/** The nearest word within one slip (two for words of eight letters and more); undefined where the word is known or far from all. */
export function closestWord(word: string, vocabulary: Vocabulary): { suggestion: string; confidence: number } | undefined {
  if (vocabulary.has(word) || word.length < 4) return undefined;
  const reach = word.length >= 8 ? 2 : 1;
  let best: { suggestion: string; distance: number } | undefined;
  for (const known of vocabulary) {
    if (known.length < 4 || Math.abs(known.length - word.length) > reach) continue;
    const distance = editDistance(word, known);
    if (distance <= reach && (!best || distance < best.distance)) best = { suggestion: known, distance };
  }
  return best && { suggestion: best.suggestion, confidence: 1 - best.distance / word.length };
}

/** Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

/** Two or three pieces that make one known word and are not all words themselves: "tin da k". */
function splitWord(words: readonly string[], at: number, vocabulary: Vocabulary): { parts: readonly string[] } | undefined {
  for (let length = LONGEST_SPLIT; length >= 2; length -= 1) {
    const parts = words.slice(at, at + length);
    if (parts.length === length && vocabulary.has(parts.join('')) && parts.some((part) => !vocabulary.has(part))) return { parts };
  }
  return undefined;
}
