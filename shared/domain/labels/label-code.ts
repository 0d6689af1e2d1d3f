/**
 * The code on a label: `MLS-A-0000123-X`: prefix of the office, desk that printed it, running number, check character after ISO 7064
 * MOD 37,36, which finds every single wrong character. Made offline: two desks never give the same code, and a code is never given to
 * something else. Hyphens are for the eye; what a scanner or a hand leaves out or adds between the parts does not matter.
 */
import { assert } from '#shared/lib/assert.ts';
import type { Brand } from '#shared/lib/brand.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { DESK_CODE_PATTERN, isDeskCode } from '../numbering/desk-code.ts';

export type LabelCode = Brand<string, 'LabelCode'>;

export interface LabelParts {
  readonly prefix: string;
  readonly desk: string;
  readonly seq: number;
}

export type LabelError =
  /** Too short, too long, or of other signs: a code of something else. */
  | { readonly code: 'label.notALabel' }
  /** The check character does not fit: mistyped, or read from a damaged label. */
  | { readonly code: 'label.misread' };

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const SEQ_DIGITS = 7;
export const LAST_LABEL = 10 ** SEQ_DIGITS - 1;

const PREFIX = /^[A-Z]{3}$/;
const CODE = new RegExp(`^([A-Z]{3})(${DESK_CODE_PATTERN})(\\d{${SEQ_DIGITS}})([0-9A-Z])$`);

export const isLabelPrefix = (text: string): boolean => PREFIX.test(text);

/** `MLS-A-0000123-X`. */
export function formatLabelCode({ prefix, desk, seq }: LabelParts): LabelCode {
  assert(isLabelPrefix(prefix), `a prefix of three letters, not ${prefix}`);
  assert(isDeskCode(desk), `a desk code, not ${desk}`);
  assert(Number.isInteger(seq) && seq >= 1 && seq <= LAST_LABEL, `a label number, not ${seq}`);
  const digits = String(seq).padStart(SEQ_DIGITS, '0');
  // The one place that makes the brand: with the check character of its own.
  return [prefix, desk, digits, checkCharacter(prefix + desk + digits)].join('-') as LabelCode;
}

/** Reads what was scanned or typed, with look-alikes put right where only digits or only letters can stand. */
export function parseLabelCode(text: string): Result<LabelParts & { readonly label: LabelCode }, LabelError> {
  const signs = text.toUpperCase().replace(/[^0-9A-Z]/g, '');
  const deskEnd = signs.length - SEQ_DIGITS - 1;
  if (deskEnd < 4 || deskEnd > 10) return err({ code: 'label.notALabel' });
  // The first letter of a desk follows the prefix; what comes after it may be a letter or a figure.
  const head = asLetters(signs.slice(0, 4)) + signs.slice(4, deskEnd);
  const match = CODE.exec(head + asDigits(signs.slice(deskEnd, -1)) + signs.slice(-1));
  const [, prefix, desk, digits, check] = match ?? [];
  if (!prefix || !desk || !digits || !check) return err({ code: 'label.notALabel' });
  const seq = Number(digits);
  if (seq === 0) return err({ code: 'label.notALabel' });
  if (checkCharacter(prefix + desk + digits) !== check) return err({ code: 'label.misread' });
  return ok({ prefix, desk, seq, label: formatLabelCode({ prefix, desk, seq }) });
}

/** ISO 7064, hybrid system MOD 37,36. */
export function checkCharacter(text: string): string {
  let p = 36;
  for (const sign of text) {
    const value = ALPHABET.indexOf(sign);
    assert(value >= 0, `a sign of the alphabet, not ${sign}`);
    const sum = (p + value) % 36 || 36;
    p = (sum * 2) % 37;
  }
  return ALPHABET[(37 - p) % 36] ?? '';
}

const asDigits = (text: string): string => text.replaceAll('O', '0').replace(/[IL]/g, '1');
const asLetters = (text: string): string => text.replaceAll('0', 'O').replaceAll('1', 'I');

/** Words that half the offices of the country share. */
const COMMON = new Set(['PPID', 'KABUPATEN', 'KOTA', 'PROVINSI', 'DINAS', 'BADAN', 'KANTOR', 'PEMERINTAH', 'DAN', 'DI']);

/** Three letters from the name of the office: "PPID Kabupaten Muara Lestari" -> MLS. */
export function suggestedPrefix(officeName: string): string {
  const all = officeName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .split(/[^A-Z]+/)
    .filter(Boolean);
  const telling = all.filter((word) => !COMMON.has(word));
  const words = telling.length > 0 ? telling : all;
  const initials = words.map((word) => word.charAt(0)).join('');
  const rest = (words.at(-1) ?? '').slice(1);
  return `${initials}${rest.replace(/[AEIOU]/g, '')}${rest}XXX`.slice(0, 3);
}
