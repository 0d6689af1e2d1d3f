/**
 * Register numbers made offline: a template per register, a sequence per register, desk and year (architecture.md 4).
 * No law prescribes a pattern (domain.md 1.6). A number that was released is final: it is never used again, also not after
 * voiding, so the next one follows the highest ever issued and never a count of rows.
 */
import { assert } from '#shared/lib/assert.ts';
import type { Brand } from '#shared/lib/brand.ts';
import { type CalendarDate, monthOf, yearOf } from '#shared/lib/calendar-date.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { DESK_CODE_PATTERN, isDeskCode } from './desk-code.ts';
import { parseRoman, romanNumeral } from './roman.ts';

/** A number as it stands on paper: `007/KEB/A/VI/2026`. Never a JavaScript number. */
export type RegisterNumber = Brand<string, 'RegisterNumber'>;

type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'seq'; readonly width: number }
  | { readonly kind: 'desk' | 'romanMonth' | 'month' | 'year' };

export interface NumberTemplate {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly showsDesk: boolean;
}

export type TemplateError =
  | { readonly code: 'template.braces' }
  | { readonly code: 'template.unknownToken'; readonly token: string }
  | { readonly code: 'template.repeatedToken'; readonly token: string }
  | { readonly code: 'template.missingToken'; readonly token: 'seq' | 'year' }
  /** Two tokens touch, or a text between them could be part of either: the number could not be read back. */
  | { readonly code: 'template.unclear'; readonly before: string };

export interface NumberParts {
  readonly seq: number;
  readonly desk: string;
  readonly date: CalendarDate;
}

/** What a number says about itself; a part that the template leaves out is absent. */
export interface ReadNumber {
  readonly seq: number;
  readonly year: number;
  readonly desk?: string;
  readonly month?: number;
}

/** The number that a fresh office starts with. */
export const defaultTemplates = {
  objection: '{seq:003}/KEB/{desk}/{romanMonth}/{year}',
  request: '{seq:003}/PMH/{desk}/{romanMonth}/{year}',
  loan: '{seq:003}/PJM/{desk}/{romanMonth}/{year}',
  /** Of receptions (penerimaan arsip). */
  reception: '{seq:003}/TRM/{desk}/{romanMonth}/{year}',
  complaint: '{seq:003}/ADU/{desk}/{romanMonth}/{year}',
} as const;

/** Reads a template such as `{seq:003}/KEB/{desk}/{romanMonth}/{year}`; the zeros after `seq` give its width. */
export function parseTemplate(text: string): Result<NumberTemplate, TemplateError> {
  const tokens: Token[] = [];
  for (const part of text.split(/(\{[^{}]*\})/).filter((piece) => piece !== '')) {
    if (!/^\{[^{}]*\}$/.test(part)) {
      if (/[{}]/.test(part)) return err({ code: 'template.braces' });
      tokens.push({ kind: 'text', text: part });
      continue;
    }
    const token = tokenOf(part.slice(1, -1));
    if (!token) return err({ code: 'template.unknownToken', token: part });
    if (tokens.some((known) => known.kind === token.kind)) return err({ code: 'template.repeatedToken', token: part });
    tokens.push(token);
  }
  // The sequence starts again each year, so a number without its year would come twice.
  for (const token of ['seq', 'year'] as const) {
    if (!tokens.some((known) => known.kind === token)) return err({ code: 'template.missingToken', token });
  }
  const unclear = unclearToken(tokens);
  if (unclear) return err({ code: 'template.unclear', before: unclear });
  return ok({ text, tokens, showsDesk: tokens.some((token) => token.kind === 'desk') });
}

/**
 * The template that new numbers must use: the desk code may stay away only while desk A is the only one that ever printed
 * numbers. Pads of pre-numbered forms and reinstalled desks (A2) are desks of their own.
 */
export function templateForDesk(template: NumberTemplate, desk: string, desksInUse: readonly string[]): NumberTemplate {
  const alone = desk === 'A' && desksInUse.every((code) => code === 'A');
  if (alone || template.showsDesk) return template;
  const at = template.tokens.findIndex((token) => token.kind === 'romanMonth' || token.kind === 'month' || token.kind === 'year');
  const before = template.tokens[at - 1];
  const separator = before?.kind === 'text' ? before.text.slice(-1) : '/';
  const tokens: Token[] = template.tokens.toSpliced(at, 0, { kind: 'desk' }, { kind: 'text', text: separator });
  const parsed = parseTemplate(tokens.map(tokenText).join(''));
  assert(parsed.ok, `a desk code fits into ${template.text}`);
  return parsed.value;
}

/** `007/KEB/A/VI/2026`. */
export function formatRegisterNumber(template: NumberTemplate, parts: NumberParts): RegisterNumber {
  assert(Number.isInteger(parts.seq) && parts.seq >= 1, `a sequence number, not ${parts.seq}`);
  assert(isDeskCode(parts.desk), `a desk code, not ${parts.desk}`);
  // The one place that makes the brand: from a template that can be read back.
  return template.tokens.map((token) => written(token, parts)).join('') as RegisterNumber;
}

/** The number of a blank form of a pre-numbered pad: the month is not known yet and is written by hand. */
export function formatPadNumber(
  template: NumberTemplate,
  parts: { readonly seq: number; readonly desk: string; readonly year: number },
): string {
  return template.tokens
    .map((token) => {
      if (token.kind === 'romanMonth' || token.kind === 'month') return '....';
      if (token.kind === 'seq') return padded(parts.seq, token.width);
      if (token.kind === 'desk') return parts.desk;
      return token.kind === 'text' ? token.text : String(parts.year);
    })
    .join('');
}

/** Reads a number back; the inverse of `formatRegisterNumber` for the same template. */
export function parseRegisterNumber(template: NumberTemplate, text: string): Result<ReadNumber, { readonly code: 'number.otherForm' }> {
  const match = new RegExp(`^${template.tokens.map(pattern).join('')}$`).exec(text.trim());
  const groups = match?.groups;
  if (!groups) return err({ code: 'number.otherForm' });
  const month = monthIn(groups);
  if (month === 0) return err({ code: 'number.otherForm' });
  const seq = Number(groups.seq);
  const width = template.tokens.find((token) => token.kind === 'seq')?.width ?? 0;
  // `0007` in a three-digit template is not a number that was printed here.
  if (seq < 1 || padded(seq, width) !== groups.seq) return err({ code: 'number.otherForm' });
  return ok({
    seq,
    year: Number(groups.year),
    ...(groups.desk === undefined ? {} : { desk: groups.desk }),
    ...(month === undefined ? {} : { month }),
  });
}

/** The next of one register, desk and year, from the highest that any store remembers (database, journal, a restored set). */
export const nextSequence = (...lastIssued: readonly (number | null | undefined)[]): number =>
  Math.max(0, ...lastIssued.map((last) => last ?? 0)) + 1;

/** Numbers that were never issued below the highest one: each needs an explanation. A void entry keeps its number and is no gap. */
export function sequenceGaps(issued: readonly number[]): number[] {
  const known = new Set(issued);
  const highest = nextSequence(...issued) - 1;
  return Array.from({ length: highest }, (_, index) => index + 1).filter((seq) => !known.has(seq));
}

function tokenOf(name: string): Token | undefined {
  const seq = /^seq(?::(0+\d?))?$/.exec(name);
  if (seq) return { kind: 'seq', width: seq[1]?.length ?? 1 };
  return name === 'desk' || name === 'romanMonth' || name === 'month' || name === 'year' ? { kind: name } : undefined;
}

function tokenText(token: Token): string {
  if (token.kind === 'text') return token.text;
  if (token.kind !== 'seq') return `{${token.kind}}`;
  return token.width === 1 ? '{seq}' : `{seq:${'3'.padStart(token.width, '0')}}`;
}

/** The name of a token that follows another one, or a text of letters and digits only, so that reading back would be a guess. */
function unclearToken(tokens: readonly Token[]): string | undefined {
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (!before || token.kind === 'text') continue;
    const separated = before.kind === 'text' && (index === 1 || /[^A-Za-z0-9]/.test(before.text));
    if (!separated) return token.kind;
  }
  return undefined;
}

function written(token: Token, { seq, desk, date }: NumberParts): string {
  switch (token.kind) {
    case 'text':
      return token.text;
    case 'seq':
      return padded(seq, token.width);
    case 'desk':
      return desk;
    case 'romanMonth':
      return romanNumeral(monthOf(date));
    case 'month':
      return padded(monthOf(date), 2);
    case 'year':
      return padded(yearOf(date), 4);
  }
}

/** 1 to 12; 0 where what stands in its place is no month; undefined where the template has none. */
function monthIn(groups: Readonly<Record<string, string | undefined>>): number | undefined {
  if (groups.romanMonth === undefined && groups.month === undefined) return undefined;
  const month = groups.romanMonth === undefined ? Number(groups.month) : (parseRoman(groups.romanMonth) ?? 0);
  return month <= 12 ? month : 0;
}

function pattern(token: Token): string {
  switch (token.kind) {
    case 'text':
      return token.text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
    case 'seq':
      return '(?<seq>\\d+)';
    case 'desk':
      return `(?<desk>${DESK_CODE_PATTERN})`;
    case 'romanMonth':
      return '(?<romanMonth>[IVX]+)';
    case 'month':
      return '(?<month>\\d{2})';
    case 'year':
      return '(?<year>\\d{4})';
  }
}

const padded = (value: number, width: number): string => String(value).padStart(width, '0');
