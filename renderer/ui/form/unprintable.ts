/** A character that papers cannot be printed with, said beside the field that holds it. */
import type { FormRefusal } from './use-submit.ts';

const CODE = 'ui.errorUnprintable:';

export const unprintableCode = (character: string): string => `${CODE}${character}`;

/** The character that a code names; undefined for every other code. */
export const unprintableIn = (code: string): string | undefined => (code.startsWith(CODE) ? code.slice(CODE.length) : undefined);

/** Field -> the first character of it that cannot be printed, as the refusal of a form; null where there is none. */
export function unprintableRefusal(found: ReadonlyMap<string, string>): FormRefusal | null {
  if (found.size === 0) return null;
  return { fields: Object.fromEntries([...found].map(([field, character]) => [field, unprintableCode(character)])) };
}
