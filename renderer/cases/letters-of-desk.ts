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

/** The same letter with others who get a copy, typed between semicolons. */
export const withCopies = <L extends DeskLetter>(letter: L, typed: string): L => ({
  ...letter,
  model: {
    ...letter.model,
    copies: typed
      .split(';')
      .map((copy) => copy.trim())
      .filter((copy) => copy !== ''),
  },
});

/** With the number of the case, which every letter of a case keeps. */
export const titleOf = (title: string, model: unknown): string =>
  typeof model === 'object' && model !== null && 'number' in model && typeof model.number === 'string' ? `${title} ${model.number}` : title;
