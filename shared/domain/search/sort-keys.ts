/** Keys by which lists are put in order as people expect it; compared as plain text. */
import { fold } from './fold.ts';

const LONGEST_KEY = 40;

/** `600.2` comes before `600.10`: each figure is padded to six digits. */
export const codeSortKey = (code: string): string => fold(code).replace(/\p{N}+/gu, (figures) => figures.padStart(6, '0'));

/** Case, diacritics and signs before the first letter do not count. */
export const textSortKey = (text: string): string =>
  fold(text.slice(0, 4 * LONGEST_KEY))
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, LONGEST_KEY);

/** Before and after everything that people type. */
const END_OF_PART = '\u0001';
const NOTHING = '\uffff';

/** By class, then by number of the berkas, then by number of the item in it; a record without a berkas stands after those with one. */
export const filingSortKey = (code: string, fileNumber: string | null, itemNumber: string | null): string =>
  [codeSortKey(code), fileNumber ? codeSortKey(fileNumber) : NOTHING, itemNumber ? codeSortKey(itemNumber) : ''].join(END_OF_PART);
