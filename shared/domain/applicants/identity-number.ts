/**
 * The number of an identity (UU 27/2022 Art. 35: no more is shown than the purpose needs). It is shown by its last four characters;
 * who needs the whole of it opens it for a purpose, which is written down.
 */
const SHOWN = 4;
const HIDDEN = '•';

/** `••••••••••••0007`: as long as the number, so that a missing digit is seen. A number of four or fewer is hidden whole. */
export function maskedNumber(number: string): string {
  const text = number.trim();
  const tail = text.length > SHOWN ? text.slice(-SHOWN) : '';
  return HIDDEN.repeat(text.length - tail.length) + tail;
}

/** What stays of a number when the paper it stood on is gone. */
export const lastDigits = (number: string | null): string | null => {
  const text = (number ?? '').trim();
  return text.length > SHOWN ? text.slice(-SHOWN) : null;
};

/** The purposes for which a number or a scan may be opened; each opening names one. */
export const identityPurposes = ['verify', 'dispute', 'correction', 'subjectRequest'] as const;
export type IdentityPurpose = (typeof identityPurposes)[number];

/** What is odd about a NIK: a hint beside the field, never in the way. Sixteen digits, the seventh to twelfth a date of birth (women: day + 40). */
export function nikDoubt(number: string): 'length' | 'date' | null {
  const digits = number.replace(/[\s.-]/g, '');
  if (!/^\d{16}$/.test(digits)) return 'length';
  const day = Number(digits.slice(6, 8));
  const month = Number(digits.slice(8, 10));
  const born = day > 40 ? day - 40 : day;
  return born >= 1 && born <= 31 && month >= 1 && month <= 12 ? null : 'date';
}
