/**
 * What a row of a list does to the records that are there: a key finds the record, and only what the row says otherwise is changed.
 * A cell that is empty leaves the field as it is, so a list with a few columns can be given; a dash empties it.
 */
import {
  cellValue,
  extraCells,
  type ImportedRow,
  importRow,
  placeOf,
  type RecordImportOptions,
  type RowIssue,
  splitExtent,
  writtenCell,
} from '#shared/domain/records/record-import.ts';
import type { RecordColumns, RecordImportField } from '#shared/domain/records/record-import-columns.ts';
import { keyFields, keyText, type RecordKey } from '#shared/domain/records/record-key.ts';
import { exactPlaceText, placeKinds } from '#shared/domain/records/record-place.ts';
import { dateText, type ExportField, type ExportTexts, exportFields } from './exported-record.ts';

/** A record as it stands, by the texts of an export. */
export interface KnownRecord {
  readonly id: string;
  readonly texts: ExportTexts;
  /** Identifier of the berkas that it lies in; empty where in none. */
  readonly parent: string;
}

export interface FieldChange {
  readonly field: ExportField | 'parent';
  readonly before: string;
  readonly after: string;
}

type Ready = Extract<ImportedRow, { kind: 'ready' }>;

export type RowDecision =
  | Exclude<ImportedRow, Ready>
  | (Omit<Ready, 'kind'> & { readonly kind: 'insert' })
  | (Omit<Ready, 'kind'> & { readonly kind: 'update'; readonly known: KnownRecord; readonly changes: readonly FieldChange[] })
  | { readonly kind: 'same'; readonly row: number; readonly known: KnownRecord; readonly issues: readonly RowIssue[] };

export interface KeyedOptions extends RecordImportOptions {
  readonly key: RecordKey;
  /** Keys that stand on several rows of the list: which one counts, nobody can know. */
  readonly repeated: ReadonlySet<string>;
}

export const keyOfRow = (cells: readonly string[], columns: RecordColumns, key: RecordKey): string | null =>
  keyText(key, (field) => cellValue(cells, columns, field));

/** `found`: the record that carries the key of the row, or that several do. `filed`: what the row changes in where that one lies. */
export function decideRow(
  cells: readonly string[],
  row: number,
  options: KeyedOptions,
  found: KnownRecord | 'several' | undefined,
  filed: FieldChange | null = null,
): RowDecision {
  if (cells.every((cell) => cell.trim() === '')) return { kind: 'blank', row };
  const key = keyOfRow(cells, options.columns, options.key);
  const code =
    key === null ? 'key.empty' : options.repeated.has(key) ? 'key.repeated' : found === 'several' ? ('key.several' as const) : null;
  if (code !== null) {
    const [field] = keyFields[options.key];
    return { kind: 'refused', row, issues: [{ severity: 'error', code, field, text: cellValue(cells, options.columns, field) }] };
  }
  if (found === undefined || found === 'several') {
    const checked = importRow(cells, row, options);
    return checked.kind === 'ready' ? { ...checked, kind: 'insert' } : checked;
  }
  return compared(cells, row, options, found, filed);
}

/** Column of each field in a row of texts. */
const ownColumns: RecordColumns = Object.fromEntries(exportFields.map((field, column) => [field, column]));

function compared(
  cells: readonly string[],
  row: number,
  options: KeyedOptions,
  known: KnownRecord,
  filed: FieldChange | null,
): RowDecision {
  const extra = extraCells(cells, options.width);
  if (extra) return { kind: 'refused', row, issues: [extra] };
  const given = givenTexts(cells, options.columns);
  const own = { ...options, columns: ownColumns, width: exportFields.length, defaults: { unit: '', place: '' } };
  const textsOf = (texts: ExportTexts) => exportFields.map((field) => texts[field]);
  const after = importRow(textsOf({ ...known.texts, ...given }), row, own);
  if (after.kind !== 'ready') return after;
  // What the record already says is no finding of this list.
  const issues = after.issues.filter(({ field }) => field !== null && field in given);
  const before = importRow(textsOf(known.texts), row, own);
  const unknownCode = issues.some(({ code }) => code === 'classCode.unknown');
  // The key is the same number, in whatever letters: it finds the record and changes nothing in it.
  const isKey = (field: ExportField): boolean => keyFields[options.key].includes(field);
  const fields = exportFields.filter((field) => field in given && !isKey(field) && !(field === 'classCode' && unknownCode));
  const now = textOfReady(after);
  const then = before.kind === 'ready' ? textOfReady(before) : known.texts;
  const told = fields
    .filter((field) => !sameText(field, now[field], then[field]))
    .map((field): FieldChange => ({ field, before: then[field], after: now[field] }));
  const changes = filed ? [...told, filed] : told;
  return changes.length === 0 ? { kind: 'same', row, known, issues } : { ...after, kind: 'update', known, changes, issues };
}

/** Units and places are the same in letters of either case: their ids come from their names. */
const sameText = (field: ExportField, one: string, other: string): boolean =>
  field === 'unit' || field === 'place' ? one.toLowerCase() === other.toLowerCase() : one === other;

/** What the row says: filled cells, dashes as nothing. */
function givenTexts(cells: readonly string[], columns: RecordColumns): Partial<Record<ExportField, string>> {
  const written = (field: RecordImportField): boolean => writtenCell(cells, columns, field) !== '';
  const value = (field: RecordImportField): string => cellValue(cells, columns, field);
  const given: Partial<Record<ExportField, string>> = {};
  for (const field of exportFields) if (written(field)) given[field] = value(field);
  if (placeKinds.some(written)) given.place = placeOf(value);
  if (given.extentUnit === undefined && splitExtent(given.extent ?? '')[1] !== '') given.extentUnit = splitExtent(given.extent ?? '')[1];
  if (given.extent !== undefined) given.extent = splitExtent(given.extent)[0];
  return given;
}

/** The texts of a checked row, in one form whatever the list wrote. */
function textOfReady({ record, place }: Ready): ExportTexts {
  const { date, extent, ...rest } = record;
  const texts = Object.fromEntries(Object.entries(rest).map(([field, value]) => [field, value ?? '']));
  // Every field of an export is one of a checked record.
  return {
    ...(texts as ExportTexts),
    date: dateText(date),
    extent: extent === null ? '' : String(extent).replace('.', ','),
    place: exactPlaceText(place.parts),
  };
}
