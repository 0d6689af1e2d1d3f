/**
 * The berkas that rows of a list lie in: a row names it by its identifier or by its number, wherever it stands in the list. A number that
 * several berkas have means that of the same unit, then that of the same class (domain.md 4.3).
 */
import { cellValue } from '#shared/domain/records/record-import.ts';
import type { RecordColumns, RecordImportField } from '#shared/domain/records/record-import-columns.ts';
import type { CsvChunk } from '../table/csv-rows.ts';

/** What a row says of the berkas that it lies in. */
export interface FileAsk {
  readonly row: number;
  /** As the row writes it. */
  readonly text: string;
  readonly unit: string;
  readonly classCode: string;
}

/** A berkas that a number may mean. */
export interface FileCandidate<T> {
  readonly is: T;
  readonly unit: string;
  readonly classCode: string;
}

export interface FilesOfList {
  /** By row: what it asks for, and the row of the list that it means; null where no row of the list is meant. */
  readonly asks: ReadonlyMap<number, FileAsk & { readonly found: number | 'several' | null }>;
  /** Rows that others lie in. */
  readonly files: ReadonlySet<number>;
}

/** Identifiers and numbers are the same in letters of either case and with any white space. */
export const fileText = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** The only candidate, the only one of the same unit, or of the same unit and class. */
function fileMeant<T>(
  candidates: readonly FileCandidate<T>[],
  { unit, classCode }: Pick<FileAsk, 'unit' | 'classCode'>,
): T | 'several' | null {
  const ofUnit = candidates.filter((one) => fileText(one.unit) === fileText(unit));
  const ofClass = ofUnit.filter((one) => one.classCode === classCode);
  const [only, ...more] = candidates.length === 1 ? candidates : ofUnit.length === 1 ? ofUnit : ofClass;
  if (more.length > 0) return 'several';
  return only ? only.is : candidates.length > 0 ? 'several' : null;
}

/** Asks once for each number, unit and class: a list of 100,000 rows may name one berkas in all of them. */
export function fileFinder<T>(candidates: (text: string) => readonly FileCandidate<T>[]): (ask: FileAsk) => T | 'several' | null {
  const known = new Map<string, T | 'several' | null>();
  return (ask) => {
    const text = fileText(ask.text);
    const key = JSON.stringify([text, fileText(ask.unit), ask.classCode]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const meant = fileMeant(candidates(text), ask);
    known.set(key, meant);
    return meant;
  };
}

/** The list under a key, made where there is none. */
export function listed<K, V>(map: Map<K, V[]>, key: K): V[] {
  const list = map.get(key) ?? [];
  if (list.length === 0) map.set(key, list);
  return list;
}

/** Null where the list has no column for it. `left`: rows that are not stored. */
export function filesOfList(
  chunks: () => Iterable<CsvChunk>,
  headingRow: number,
  columns: RecordColumns,
  defaultUnit: string,
  left: ReadonlySet<number> = new Set(),
): FilesOfList | null {
  if (columns.parent === undefined) return null;
  const asks: FileAsk[] = [];
  const byId = new Map<string, number | 'several'>();
  const byNumber = new Map<string, FileCandidate<number>[]>();
  for (const { rows } of chunks()) {
    for (const { row, cells } of rows) {
      if (row <= headingRow || left.has(row)) continue;
      const cell = (field: RecordImportField): string => cellValue(cells, columns, field);
      const said = { unit: cell('unit') || defaultUnit, classCode: cell('classCode') };
      const [id, number, text] = [fileText(cell('id')), fileText(cell('fileNumber')), cell('parent')];
      if (text !== '') asks.push({ row, text, ...said });
      if (id !== '') byId.set(id, byId.has(id) ? 'several' : row);
      // An item has a number of its own and lies in something; what is left is a berkas.
      if (number !== '' && text === '' && cell('itemNumber') === '') listed(byNumber, number).push({ is: row, ...said });
    }
  }
  const meant = fileFinder((text) => byNumber.get(text) ?? []);
  const found = (ask: FileAsk): number | 'several' | null => byId.get(fileText(ask.text)) ?? meant(ask);
  const answered = asks.map((ask) => [ask.row, { ...ask, found: found(ask) }] as const);
  return {
    asks: new Map(answered),
    files: new Set(answered.flatMap(([row, ask]) => (typeof ask.found === 'number' && ask.found !== row ? [ask.found] : []))),
  };
}
