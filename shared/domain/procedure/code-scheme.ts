/**
 * Codes by the method of each unit (SOP-PPID-06 G, 4: "untuk mempermudah pencarian informasi yang dibutuhkan, maka dilakukan kodefikasi. Metode
 * pengkodean ditentukan masing-masing unit kerja"). A scheme is a pattern of parts in braces with text between them; the running number goes on
 * from the highest that records of the unit bear under the same pattern.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';

/** `kode`: a code of the unit's own list; `klasifikasi`: that of the office; `urut`: the running number, `{urut:000}` with leading zeros. */
export const codeParts = ['kode', 'klasifikasi', 'unit', 'urut', 'tahun'] as const;
export type CodePart = (typeof codeParts)[number];

type Piece = { readonly text: string } | { readonly part: CodePart; readonly width: number };
export type CodePattern = readonly Piece[];

export type PatternFault =
  | { readonly code: 'pattern.empty' }
  | { readonly code: 'pattern.unknown'; readonly part: string }
  /** Braces that do not close, or a part twice. */
  | { readonly code: 'pattern.braces' }
  | { readonly code: 'pattern.twice'; readonly part: string };

const isPart = (name: string): name is CodePart => (codeParts as readonly string[]).includes(name);

export function parseCodePattern(pattern: string): Result<CodePattern, PatternFault> {
  const trimmed = pattern.trim();
  if (trimmed === '') return err({ code: 'pattern.empty' });
  const pieces: Piece[] = [];
  for (const token of trimmed.match(/\{[^{}]*\}|[^{}]+|[{}]/g) ?? []) {
    if (token === '{' || token === '}') return err({ code: 'pattern.braces' });
    if (!token.startsWith('{')) {
      pieces.push({ text: token });
      continue;
    }
    const [name = '', zeros = ''] = token.slice(1, -1).split(':');
    if (!isPart(name) || !/^0*$/.test(zeros) || (zeros !== '' && name !== 'urut')) return err({ code: 'pattern.unknown', part: token });
    if (pieces.some((piece) => 'part' in piece && piece.part === name)) return err({ code: 'pattern.twice', part: token });
    pieces.push({ part: name, width: zeros.length });
  }
  return ok(pieces);
}

export const asks = (pattern: CodePattern, part: CodePart): boolean => pattern.some((piece) => 'part' in piece && piece.part === part);

/** What is known of a record when it is coded. */
export interface CodedRecord {
  readonly kode: string | null;
  readonly klasifikasi: string | null;
  readonly unit: string | null;
  readonly tahun: string | null;
}

export interface MissingPart {
  readonly code: 'code.missing';
  readonly part: Exclude<CodePart, 'urut'>;
}

function filled(pattern: CodePattern, record: CodedRecord, running: (width: number) => string): Result<string, MissingPart> {
  let code = '';
  for (const piece of pattern) {
    if ('text' in piece) code += piece.text;
    else if (piece.part === 'urut') code += running(piece.width);
    else {
      const value = record[piece.part];
      if (!value) return err({ code: 'code.missing', part: piece.part });
      code += value;
    }
  }
  return ok(code);
}

export const formatUnitCode = (pattern: CodePattern, record: CodedRecord, seq: number): Result<string, MissingPart> =>
  filled(pattern, record, (width) => String(seq).padStart(width, '0'));

const mark = '\u0000';

/** What stands before the running number: codes that are in use under it are asked for by this beginning. */
export function codePrefix(pattern: CodePattern, record: CodedRecord): string | null {
  const shape = filled(pattern, record, () => mark);
  return shape.ok ? (shape.value.split(mark)[0] ?? '') : null;
}

/** The number after the highest that is in use under the same pattern with the same other parts. */
export function nextRunningNumber(pattern: CodePattern, record: CodedRecord, used: readonly string[]): number {
  const shape = filled(pattern, record, () => mark);
  return shape.ok ? nextIn(shape.value, used) : 1;
}

function nextIn(shape: string, used: readonly string[]): number {
  const [before = '', after = ''] = shape.split(mark);
  let highest = 0;
  for (const code of used) {
    if (code.length <= before.length + after.length || !code.startsWith(before) || !code.endsWith(after)) continue;
    const middle = code.slice(before.length, code.length - after.length);
    if (/^\d+$/.test(middle)) highest = Math.max(highest, Number(middle));
  }
  return highest + 1;
}

/** A code for each record of a batch in its order; what is missing where it can have none. */
export function giveCodes(
  pattern: CodePattern,
  records: readonly CodedRecord[],
  used: readonly string[],
): readonly Result<string, MissingPart>[] {
  const next = new Map<string, number>();
  return records.map((record) => {
    const shape = filled(pattern, record, () => mark);
    if (!shape.ok) return shape;
    const seq = next.get(shape.value) ?? nextIn(shape.value, used);
    next.set(shape.value, seq + 1);
    return formatUnitCode(pattern, record, seq);
  });
}

export interface ListedCode {
  readonly code: string;
  readonly title: string;
}

export type CodeListFault =
  /** A line without a title; lines are counted from 1. */
  | { readonly code: 'codeList.noTitle'; readonly line: number }
  | { readonly code: 'codeList.twice'; readonly line: number; readonly value: string };

/** A unit's own list as it is typed or pasted from a spreadsheet: code, then a tab, a semicolon or a space, then the title. */
export function parseCodeList(text: string): Result<readonly ListedCode[], CodeListFault> {
  const codes: ListedCode[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [, code = '', title = ''] = /^\s*([^\t; ]+)\s*[\t; ]\s*(.*?)\s*$/.exec(line) ?? [];
    if (title === '') return err({ code: 'codeList.noTitle', line: index + 1 });
    if (codes.some((one) => one.code.toLowerCase() === code.toLowerCase()))
      return err({ code: 'codeList.twice', line: index + 1, value: code });
    codes.push({ code, title });
  }
  return ok(codes);
}

export const formatCodeList = (codes: readonly ListedCode[]): string => codes.map(({ code, title }) => `${code}\t${title}`).join('\n');
