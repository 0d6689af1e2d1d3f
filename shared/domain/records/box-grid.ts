/**
 * The contents of a box typed row by row (SOP-PPID-06 step 4, deskripsi): what a row of the grid is, what it takes from the row above, and
 * how it becomes a record. The check is the one of the form and of the import; unit and place stand in the head of the grid.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import { splitExtent } from './record-import.ts';
import { type CheckedRecord, type RecordField, type RecordFieldErrorCode, validateRecordInput } from './record-input.ts';

/** Columns in the order of the paper list of a box. */
export const gridFields = [
  'itemNumber',
  'description',
  'date',
  'classCode',
  'letterNumber',
  'state',
  'extent',
  'extentUnit',
  'condition',
  'note',
] as const satisfies readonly RecordField[];
export type GridField = (typeof gridFields)[number];

/** Everything as text, as it is typed; the code as its own text. */
export type GridCells = Readonly<Record<GridField, string>>;

export const blankCells: GridCells = {
  itemNumber: '',
  description: '',
  date: '',
  classCode: '',
  letterNumber: '',
  state: '',
  extent: '',
  extentUnit: '',
  condition: '',
  note: '',
};

/** A row that is not saved yet. Its id is the id that the record will have, so that it is stored once whatever happens in between. */
export interface GridRow {
  readonly id: string;
  readonly cells: GridCells;
  /** Somebody tried to save it, or pasted it: from then on what is missing is said too. */
  readonly tried: boolean;
}

export interface GridHead {
  readonly unit: string;
  readonly place: string;
}

export interface GridIssue {
  readonly field: RecordField;
  readonly code: RecordFieldErrorCode | 'classCode.unknown';
}

/** The record of a row, or what has to be looked at. `knows` tells whether a code stands in the classification. */
export function checkedGridRow(
  cells: GridCells,
  head: GridHead,
  knows: (code: string) => boolean,
): Result<CheckedRecord, readonly GridIssue[]> {
  const [extent, unitInExtent] = splitExtent(cells.extent.trim());
  const code = cells.classCode.trim();
  const checked = validateRecordInput({ ...cells, ...head, extent, extentUnit: cells.extentUnit.trim() || unitInExtent });
  const unknown: readonly GridIssue[] = code === '' || knows(code) ? [] : [{ field: 'classCode', code: 'classCode.unknown' }];
  if (checked.ok && unknown.length === 0) return ok(checked.value);
  return err([...(checked.ok ? [] : checked.error), ...unknown]);
}

const MISSING: ReadonlySet<GridIssue['code']> = new Set(['field.required', 'recordDate.empty']);

/** What is said of a row: nothing is called missing while it is still being typed. */
export const shownIssues = (issues: readonly GridIssue[], tried: boolean): readonly GridIssue[] =>
  tried ? issues : issues.filter(({ code }) => !MISSING.has(code));

/**
 * What a new row begins with: the next number, and the values of the columns that stay the same. The first row of a box is number 1. The row
 * above may be an old one that still waits to be mended: the number follows the last of the box where that one is higher.
 */
export function carriedCells(above: GridCells | null, sticky: ReadonlySet<GridField>, lastNumber = ''): GridCells {
  if (!above) return { ...blankCells, itemNumber: '1' };
  const kept = Object.fromEntries([...sticky].map((field) => [field, above[field]]));
  return { ...blankCells, ...kept, itemNumber: nextNumber(above.itemNumber, lastNumber) };
}

const plainNumber = (text: string): number | null => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : null);

/** "7" -> "8", "007" -> "008"; what is no plain number has no next one. */
function nextNumber(above: string, last: string): string {
  const [here, before] = [plainNumber(above), plainNumber(last)];
  if (here === null) return '';
  const base = before !== null && before > here ? last : above;
  return String(Math.max(here, before ?? here) + 1).padStart(base.trim().length, '0');
}

/** "ba" -> "Baik" where one term of the list begins so; what is none of them stays as it was typed. */
export function completedTerm(text: string, terms: readonly string[]): string {
  const typed = text.trim().toLowerCase();
  if (typed === '') return '';
  const same = terms.find((term) => term.toLowerCase() === typed);
  const begun = terms.filter((term) => term.toLowerCase().startsWith(typed));
  return same ?? (begun.length === 1 ? begun[0] : undefined) ?? text.trim();
}

/** The value of the topmost row in every one below it. */
export function filledDown(rows: readonly GridRow[], field: GridField): readonly GridRow[] {
  const value = rows[0]?.cells[field] ?? '';
  return rows.map((row, index) => (index === 0 ? row : withCell(row, field, value)));
}

export const withCell = (row: GridRow, field: GridField, text: string): GridRow =>
  row.cells[field] === text ? row : { ...row, cells: { ...row.cells, [field]: text } };
