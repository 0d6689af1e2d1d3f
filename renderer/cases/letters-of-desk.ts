/** A letter that is made and not issued yet: the kind that it will be kept under, and its view model. */
import { lettersOfPaper } from '#renderer/pdf/letters-of-paper.ts';
import type { UncodedLetter } from '#renderer/pdf/parts/letter.ts';

export interface DeskLetter {
  readonly kind: string;
  readonly model: { readonly template: string };
}

/** With the title of its file. */
export function lettersIn({ model }: DeskLetter): readonly { readonly letter: UncodedLetter; readonly title: string }[] {
  const found = lettersOfPaper(model.template, model);
  return found ? found.letters.map((letter) => ({ letter, title: titleOf(found.title, model) })) : [];
}

/** Who gets a copy where nothing else is said: of the first letter that names somebody. */
export const copiesOf = (letters: readonly DeskLetter[]): readonly string[] =>
  letters.flatMap(lettersIn).find(({ letter }) => letter.copies.length > 0)?.letter.copies ?? [];

/** Whom the letters are addressed to where nothing else is said, line for line: of the first one that is addressed to somebody. */
export const addresseeOf = (letters: readonly DeskLetter[]): readonly string[] =>
  letters.map(linesTo).find((lines) => lines.length > 0) ?? [];

/** An order names its addressees in its text, a letter above it; a decision or a cover sheet has none to change. */
function linesTo(letter: DeskLetter): readonly string[] {
  const { model } = letter;
  if ('to' in model && Array.isArray(model.to)) return model.to.map(String);
  const [found] = lettersIn(letter);
  return found?.letter.head?.to.slice(1).filter((line) => line.trim() !== '') ?? [];
}

/** What is changed at the desk beside the form; null while the usual stands. */
export interface DeskWords {
  readonly to: string | null;
  readonly copies: string | null;
}

/** Where they stand among the values of the form: kept with its draft, and no part of what is recorded. */
export const deskFields = { to: 'letterTo', copies: 'letterCopies' } as const satisfies Record<keyof DeskWords, string>;

export const deskWordsOf = (values: Readonly<Record<string, unknown>>): DeskWords => ({
  to: typedIn(values[deskFields.to]),
  copies: typedIn(values[deskFields.copies]),
});

const typedIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The values without what belongs to the desk. */
export function withoutDesk<V extends Readonly<Record<string, unknown>>>(values: V): Omit<V, 'letterTo' | 'letterCopies'> {
  const { letterTo: _to, letterCopies: _copies, ...said } = values;
  return said;
}

const parts = (typed: string, between: string): readonly string[] =>
  typed
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The same letter to whom and with copies for whom the desk says. A letter that is addressed to nobody keeps its usual addressee. */
export function withDeskWords<L extends DeskLetter>(letter: L, { to, copies }: DeskWords): L {
  const lines = to === null || linesTo(letter).length === 0 ? [] : parts(to, '\n');
  const addressed = lines.length === 0 ? {} : { to: lines };
  const copied = copies === null ? {} : { copies: parts(copies, ';') };
  return { ...letter, model: { ...letter.model, ...addressed, ...copied } };
}

/** With the number of the case, which every letter of a case keeps. */
export const titleOf = (title: string, model: unknown): string =>
  typeof model === 'object' && model !== null && 'number' in model && typeof model.number === 'string' ? `${title} ${model.number}` : title;
