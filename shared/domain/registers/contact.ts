/**
 * A contact by which the office can reach who stands at its desk: a telephone number or an e-mail address, or several of them (the form
 * of a request and of an objection asks for one, annex of Perki 1/2010; domain.md 2 and 4). It asks for the form only; whether
 * somebody answers is another matter. Rows that are stored already are read as they stand.
 */
const FEWEST_DIGITS = 6;
/** E.164; sixteen digits are a NIK in the wrong field. */
const MOST_DIGITS = 15;
const PHONE = /^[\d+\-(). /]+$/;
const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]{2,}$/;
const BETWEEN = /\s*(?:[,;]|\s\/\s|\s(?:atau|dan|or|and)\s)\s*/iu;
/** "(WA)", "(rumah)". */
const REMARK = /\([^()\d]*\)/g;

/** Whether each part of a contact is a telephone number or an e-mail address; "x" is neither. */
export function isContact(text: string): boolean {
  const parts = text
    .replace(REMARK, ' ')
    .trim()
    .split(BETWEEN)
    .map((part) => part.trim());
  return parts.every((part) => EMAIL.test(part) || isPhone(part));
}

function isPhone(part: string): boolean {
  const digits = part.replace(/\D/g, '').length;
  return PHONE.test(part) && digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
}

/** A contact that is typed now and cannot be one; what stood there before stays as it is. */
export const isWrongContact = (typed: string | null | undefined, before: string | null | undefined = null): boolean => {
  const text = (typed ?? '').trim();
  return text !== '' && text !== (before ?? '').trim() && !isContact(text);
};
