/**
 * The gate before the printer: every text of a view model is brought into printable form, and the first character without a
 * glyph is an error with the field that holds it. What passes here can be drawn in every face.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import { readFontFile } from './font-file.ts';
import type { PdfFonts } from './fonts.ts';
import type { PdfError } from './pdf-error.ts';

type MissingGlyph = Extract<PdfError, { code: 'missingGlyph' }>;

/** A copy of the view model whose texts can all be printed, or the first character that cannot. */
export function printable<T>(model: T, fonts: PdfFonts): Result<T, MissingGlyph> {
  const undrawable = undrawableBy(fonts);
  const problems: MissingGlyph[] = [];
  const copy = walk(model, '', (text, field) => {
    const clean = cleanText(text);
    const character = undrawable(clean);
    if (character !== undefined) problems.push({ code: 'missingGlyph', character, field });
    return clean;
  });
  const [first] = problems;
  // The walk keeps the shape: it maps texts to texts and leaves everything else.
  return first ? err(first) : ok(copy as T);
}

/** Field -> its first character that no paper could show: for names that are typed long before the paper that carries them. */
export function unprintableFields(values: Readonly<Record<string, unknown>>, fonts: PdfFonts): ReadonlyMap<string, string> {
  const undrawable = undrawableBy(fonts);
  const found = new Map<string, string>();
  for (const [field, value] of Object.entries(values)) {
    const character = typeof value === 'string' ? undrawable(cleanText(value)) : undefined;
    if (character !== undefined) found.set(field, character);
  }
  return found;
}

function undrawableBy(fonts: PdfFonts): (clean: string) => string | undefined {
  const faces = [fonts.regular, fonts.semibold, fonts.bold, fonts.italic].map(readFontFile);
  const drawable = (codePoint: number) => codePoint === 0x0a || faces.every((face) => face.has(codePoint));
  return (clean) => [...clean].find((one) => !drawable(one.codePointAt(0) ?? 0));
}

/**
 * One form for what looks the same: composed letters, one kind of line break, plain spaces, and none of the invisible marks
 * (zero-width characters, soft hyphens, direction marks) that come along when text is pasted from Word or a browser.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replaceAll('\u2011', '-');
}

/** A copy of plain data with every text in its printable form. */
export const cleanTexts = <T>(value: T): T => walk(value, '', cleanText) as T;

function walk(value: unknown, path: string, visit: (text: string, path: string) => string): unknown {
  if (typeof value === 'string') return visit(value, path);
  if (Array.isArray(value)) return value.map((item, index) => walk(item, join(path, String(index)), visit));
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, join(path, key), visit)]));
}

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
