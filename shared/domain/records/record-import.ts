/**
 * One row of an archive list on its way in: the same check as the form, and a report by row number. The worker that reads the
 * file calls this row by row and stores nothing until the person has seen the report (dry run).
 */

import type { Category } from '../archive-lists/archive-lists.ts';
import { parseSecurityClass } from '../retention/retention.ts';
import type { RecordColumns, RecordImportField } from './record-import-columns.ts';
import {
  type AccessClass,
  type CheckedRecord,
  optionalTextFields,
  type RecordFieldErrorCode,
  validateRecordInput,
} from './record-input.ts';
import { type PlacePath, parsePlace, placeKinds, placeText } from './record-place.ts';
import { type TermField, termMeant } from './term-synonyms.ts';

export interface RecordImportOptions {
  readonly columns: RecordColumns;
  /** Cells of the heading line: a filled cell beyond them is a slip of quoting. */
  readonly width: number;
  /** For rows whose own cell is empty. */
  readonly defaults: { readonly unit: string; readonly place: string };
  /** Codes of the classification in force; undefined where none is imported yet. */
  readonly classCodes?: ReadonlySet<string>;
  /** Terms of the editable lists, in lower case. */
  readonly terms?: Partial<Record<TermField, ReadonlySet<string>>>;
}

const termFields = ['level', 'state', 'extentUnit', 'condition', 'medium'] as const satisfies readonly TermField[];

/** Empty; on several rows of the list; carried by several records. */
export type RowKeyError = 'key.empty' | 'key.repeated' | 'key.several';

export type RowIssue =
  | {
      readonly severity: 'error';
      readonly code: RecordFieldErrorCode | 'row.extraCells' | 'place.form' | RowKeyError;
      readonly field: RecordImportField | null;
      readonly text: string;
    }
  | {
      readonly severity: 'warning';
      readonly code: /** No date given: taken as "tanpa tanggal". */
        | 'date.assumedUndated'
        /** Not in the classification: left for kodefikasi. */
        | 'classCode.unknown'
        | 'term.unknown'
        | 'place.guessed';
      readonly field: RecordImportField;
      readonly text: string;
    };

export type ImportedRow =
  | { readonly kind: 'blank'; readonly row: number }
  | { readonly kind: 'refused'; readonly row: number; readonly issues: readonly RowIssue[] }
  | {
      readonly kind: 'ready';
      readonly row: number;
      readonly record: CheckedRecord;
      readonly place: PlacePath;
      readonly issues: readonly RowIssue[];
    };

/** Checks one row; `row` counts from 1 as a spreadsheet shows it. */
export function importRow(cells: readonly string[], row: number, options: RecordImportOptions): ImportedRow {
  if (cells.every((cell) => cell.trim() === '')) return { kind: 'blank', row };
  const cell = (field: RecordImportField): string => cellValue(cells, options.columns, field);
  const issues: RowIssue[] = [];
  const warn = (code: Extract<RowIssue, { severity: 'warning' }>['code'], field: RecordImportField) =>
    issues.push({ severity: 'warning', code, field, text: cell(field) });
  const extra = extraCells(cells, options.width);
  if (extra) issues.push(extra);

  const placeWritten = placeOf(cell);
  const place = parsePlace(placeWritten || options.defaults.place);
  const placeGiven = (placeWritten || options.defaults.place) !== '';
  if (!place && placeGiven) issues.push({ severity: 'error', code: 'place.form', field: 'place', text: placeWritten });
  if (place?.guessed) warn('place.guessed', 'place');
  if (cell('date') === '') warn('date.assumedUndated', 'date');
  const classCode = cell('classCode');
  const codeKnown = classCode === '' || options.classCodes === undefined || options.classCodes.has(classCode);
  if (!codeKnown) warn('classCode.unknown', 'classCode');
  const [extent, unitInExtent] = splitExtent(cell('extent'));
  const term = (field: TermField): string => {
    const written = cell(field) || (field === 'extentUnit' ? unitInExtent : '');
    const known = options.terms?.[field];
    const meant = termMeant(field, written, known);
    if (known && cell(field) !== '' && !known.has(meant.toLowerCase())) warn('term.unknown', field);
    return meant;
  };
  const checked = validateRecordInput({
    ...Object.fromEntries(optionalTextFields.map((field) => [field, cell(field)])),
    description: cell('description'),
    date: cell('date') || 'tanpa tanggal',
    unit: cell('unit') || options.defaults.unit,
    place: place ? placeText(place.parts) : placeGiven ? placeWritten : '',
    classCode: codeKnown ? classCode : '',
    ...Object.fromEntries(termFields.map((field) => [field, term(field)])),
    extent,
    securityClass: cell('securityClass') === '' ? '' : (parseSecurityClass(cell('securityClass')) ?? cell('securityClass')),
    accessClass: cell('accessClass') === '' ? '' : (parseAccessClass(cell('accessClass')) ?? cell('accessClass')),
    category: cell('category') === '' ? '' : (parseCategory(cell('category')) ?? cell('category')),
    protection: cell('protection'),
    secondCopy: cell('secondCopy'),
  });
  if (!checked.ok) {
    for (const { field, code } of checked.error) issues.push({ severity: 'error', code, field, text: cell(field) });
  }
  const refused = issues.some(({ severity }) => severity === 'error');
  return refused || !checked.ok || !place ? { kind: 'refused', row, issues } : { kind: 'ready', row, record: checked.value, place, issues };
}

/** A cell as it is written; empty where the list has no column for the field. */
export const writtenCell = (cells: readonly string[], columns: RecordColumns, field: RecordImportField): string => {
  const column = columns[field];
  return column === undefined ? '' : (cells[column] ?? '').trim();
};

/** A cell that is nothing but dashes says that there is nothing, as in the lists of offices. */
export const cellValue = (cells: readonly string[], columns: RecordColumns, field: RecordImportField): string => {
  const text = writtenCell(cells, columns, field);
  return /^[-–—]+$/.test(text) ? '' : text;
};

/** Filled cells beyond the heading: a slip of quoting. */
export const extraCells = (cells: readonly string[], width: number): RowIssue | null =>
  cells.slice(width).some((extra) => extra.trim() !== '')
    ? { severity: 'error', code: 'row.extraCells', field: null, text: cells.slice(width).join(' ').trim() }
    : null;

export interface RecordImportReport {
  readonly ready: number;
  readonly withWarnings: number;
  readonly refused: number;
  readonly blank: number;
  /** The first rows with something to look at; the counts go on beyond. */
  readonly rows: readonly { readonly row: number; readonly issues: readonly RowIssue[] }[];
  /** How often each code came up. */
  readonly byCode: ReadonlyMap<RowIssue['code'], number>;
}

const MOST_ROWS_KEPT = 1000;

/** Counts while rows stream by; `report()` may be asked at any time. */
export function recordImportReport(): { readonly add: (row: ImportedRow) => void; readonly report: () => RecordImportReport } {
  const counts = { ready: 0, withWarnings: 0, refused: 0, blank: 0 };
  const rows: { row: number; issues: readonly RowIssue[] }[] = [];
  const byCode = new Map<RowIssue['code'], number>();
  return {
    add: (row) => {
      counts[row.kind] += 1;
      if (row.kind === 'blank' || row.issues.length === 0) return;
      if (row.kind === 'ready') counts.withWarnings += 1;
      if (rows.length < MOST_ROWS_KEPT) rows.push({ row: row.row, issues: row.issues });
      for (const { code } of row.issues) byCode.set(code, (byCode.get(code) ?? 0) + 1);
    },
    report: () => ({ ...counts, rows: [...rows], byCode: new Map(byCode) }),
  };
}

const ACCESS: ReadonlyMap<string, AccessClass> = new Map([
  ['berkala', 'periodic'],
  ['serta merta', 'immediate'],
  ['sertamerta', 'immediate'],
  ['setiap saat', 'alwaysAvailable'],
  ['dikecualikan', 'excluded'],
  ['belum ditetapkan', 'undetermined'],
  ['periodic', 'periodic'],
  ['immediate', 'immediate'],
  ['always available', 'alwaysAvailable'],
  ['excluded', 'excluded'],
  ['undetermined', 'undetermined'],
]);

const parseAccessClass = (text: string): AccessClass | undefined => ACCESS.get(text.toLowerCase().replace(/[\s-]+/g, ' '));

const CATEGORY: ReadonlyMap<string, Category> = new Map([
  ['umum', 'general'],
  ['biasa', 'general'],
  ['general', 'general'],
  ['vital', 'vital'],
  ['terjaga', 'protected'],
  ['dilindungi', 'protected'],
  ['protected', 'protected'],
]);

/** "Arsip Vital" and "vital" are the same word; "v" and "t" of a narrow column too. */
function parseCategory(text: string): Category | undefined {
  const word = text
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .replace(/^arsip /, '');
  return CATEGORY.get({ u: 'umum', v: 'vital', t: 'terjaga' }[word] ?? word);
}

/** Columns of their own (rack, box, folder) go before one line of text. */
export function placeOf(cell: (field: RecordImportField) => string): string {
  const parts = placeKinds.flatMap((kind) => (cell(kind) === '' ? [] : [withKindWord(kind, cell(kind))]));
  return parts.length > 0 ? parts.join(' > ') : cell('place');
}

/** A bare "12" under the heading Boks is the box 12. */
function withKindWord(kind: (typeof placeKinds)[number], name: string): string {
  const words = { building: 'Gedung', room: 'Ruang', rack: 'Rak', row: 'Baris', box: 'Boks', folder: 'Folder' };
  const clean = name.replace(/[>/,;|»]+/g, '-');
  return parsePlace(clean)?.guessed === false ? clean : `${words[kind]} ${clean}`;
}

/** "3 lembar" -> 3 and lembar. */
export function splitExtent(text: string): readonly [string, string] {
  const match = /^([\d.,]+)\s+(\p{L}.*)$/u.exec(text);
  return match ? [match[1] ?? '', match[2] ?? ''] : [text, ''];
}
