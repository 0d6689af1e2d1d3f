/**
 * A list of any kind that offices send, as rows of text: CSV, one sheet of an XLSX workbook, JSON Lines, EAD 2002 or Dublin Core. What is no CSV is turned into
 * CSV text first, so that everything behind it (chunks, columns, continuing a stopped import) is the same for all.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { ok, type Result } from '#shared/lib/result.ts';
import { looksLikeZip, openXlsx, type XlsxError } from '../xlsx/read-xlsx.ts';
import { csvLine } from './csv-cell.ts';
import { type CsvEncoding, type CsvText, readCsv } from './csv-text.ts';
import { dublinCoreTable, isDublinCore } from './dublin-core-table.ts';
import { eadTable, isEad } from './ead-table.ts';
import { jsonLinesTable } from './json-lines.ts';

export interface Workbook {
  readonly sheets: readonly string[];
  /** The one that was read. */
  readonly sheet: number;
  /** Formulas that were stored without a value. */
  readonly withoutValue: number;
}

/** Forms of text whose cells are cells already: no separator to ask for. */
export type CellForm = 'json' | 'ead' | 'dublinCore';

export interface Table extends Omit<CsvText, 'encoding'> {
  readonly encoding: CsvEncoding | 'xlsx' | CellForm;
  readonly workbook: Workbook | null;
}

/** `sheet`: which one; without it the first that has cells. `encoding`: of a text, as the person says; guessed without it. */
export function readTable(bytes: Uint8Array, sheet?: number, encoding?: CsvEncoding): Result<Table, XlsxError> {
  const known = { delimiter: ';' as const, sha256: '' };
  if (looksLikeZip(bytes) || bytes[0] === 0xd0) {
    const read = readBook(bytes, sheet);
    return read.ok ? ok({ ...known, ...read.value, encoding: 'xlsx', sha256: bytesToHex(sha256(bytes)) }) : read;
  }
  const csv = readCsv(bytes, encoding);
  const cells = cellsOf(csv.text);
  if (!cells) return ok({ ...csv, workbook: null });
  return ok({ ...known, text: cells.rows.map(csvLine).join(''), encoding: cells.form, sha256: csv.sha256, workbook: null });
}

function cellsOf(text: string): { readonly form: CellForm; readonly rows: readonly (readonly string[])[] } | null {
  if (isEad(text)) return { form: 'ead', rows: eadTable(text) };
  if (isDublinCore(text)) return { form: 'dublinCore', rows: dublinCoreTable(text) };
  const rows = jsonLinesTable(text);
  return rows && { form: 'json', rows };
}

function readBook(
  bytes: Uint8Array,
  wanted: number | undefined,
): Result<{ readonly text: string; readonly workbook: Workbook }, XlsxError> {
  const book = openXlsx(bytes);
  if (!book.ok) return book;
  const { sheets } = book.value;
  for (let sheet = wanted ?? 0; ; sheet += 1) {
    const read = book.value.sheet(sheet);
    if (!read.ok) return read;
    const { rows, withoutValue } = read.value;
    if (rows.length === 0 && wanted === undefined && sheet + 1 < sheets.length) continue;
    return ok({ text: rows.map(csvLine).join(''), workbook: { sheets, sheet, withoutValue } });
  }
}
