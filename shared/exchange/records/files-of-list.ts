/**
 * The berkas that rows of a list lie in: a row names it by its identifier or by its number, wherever it stands in the list. A number that
 * several berkas have means that of the same unit, then that of the same class (domain.md 4.3).
 */
import { cellValue } from '#shared/domain/records/record-import.ts';
import type { RecordColumns } from '#shared/domain/records/record-import-columns.ts';
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
export const fileText = (text: string): string =>
  // Identifiers as the program writes them, and most numbers, are in that form already.
  /^[\x21-\x40\x5b-\x7e]*$/.test(text) ? text : text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

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
  const asks = new Map<number, FileAsk & { found: number | 'several' | null }>();
  const wanted = new Set<string>();
  const rowsOf = function* () {
    for (const { rows } of chunks()) for (const row of rows) if (row.row > headingRow && !left.has(row.row)) yield row;
  };
  const said = (cells: readonly string[]) => ({
    unit: cellValue(cells, columns, 'unit') || defaultUnit,
    classCode: cellValue(cells, columns, 'classCode'),
  });
  for (const { row, cells } of rowsOf()) {
    const text = cellValue(cells, columns, 'parent');
    if (text === '') continue;
    asks.set(row, { row, text, ...said(cells), found: null });
    wanted.add(fileText(text));
  }
  const byId = new Map<string, number | 'several'>();
  const byNumber = new Map<string, FileCandidate<number>[]>();
  for (const { row, cells } of wanted.size > 0 ? rowsOf() : []) {
    const id = fileText(cellValue(cells, columns, 'id'));
    if (wanted.has(id)) byId.set(id, byId.has(id) ? 'several' : row);
    const number = fileText(cellValue(cells, columns, 'fileNumber'));
    // An item has a number of its own and lies in something; what is left is a berkas.
    const isFile = wanted.has(number) && !asks.has(row) && cellValue(cells, columns, 'itemNumber') === '';
    if (isFile) listed(byNumber, number).push({ is: row, ...said(cells) });
  }
  const meant = fileFinder((text) => byNumber.get(text) ?? []);
  const files = new Set<number>();
  for (const ask of asks.values()) {
    ask.found = byId.get(fileText(ask.text)) ?? meant(ask);
    if (typeof ask.found === 'number' && ask.found !== ask.row) files.add(ask.found);
  }
  return { asks, files };
}
