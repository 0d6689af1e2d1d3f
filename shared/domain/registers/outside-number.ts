/**
 * Numbers that a case has elsewhere: in an online portal, on the letter that it came with. The same one twice is most often the same case
 * entered twice; it is warned of and never refused, for a portal may number again from one.
 */
import { fold } from '../search/fold.ts';

/** What two ways of writing a number have in common: letters and digits, without dots, dashes and blanks. */
export const outsideKey = (number: string | null): string => fold(number ?? '').replace(/[^\p{L}\p{N}]/gu, '');

export interface OutsideNumbered {
  readonly caseId: string;
  readonly outsideNumber: string | null;
}

/** Cases that bear the number already, `except` the one that is asked about and what it was before. */
export function bearsAlready<C extends OutsideNumbered>(
  cases: readonly C[],
  number: string | null,
  except: readonly string[] = [],
): readonly C[] {
  const key = outsideKey(number);
  return key === '' ? [] : cases.filter(({ caseId, outsideNumber }) => !except.includes(caseId) && outsideKey(outsideNumber) === key);
}
