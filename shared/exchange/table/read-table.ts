/**
 * A list of any kind that offices send, as rows of text: CSV, one sheet of an XLSX workbook, JSON Lines, or EAD 2002. What is no CSV is turned into
 * CSV text first, so that everything behind it (chunks, columns, continuing a stopped import) is the same for all.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { ok, type Result } from '#shared/lib/result.ts';
import { looksLikeZip, openXlsx, type XlsxError } from '../xlsx/read-xlsx.ts';
import { csvLine } from './csv-cell.ts';
import { type CsvEncoding, type CsvText, readCsv } from './csv-text.ts';
import { eadTable, isEad } from './ead-table.ts';
import { jsonLinesTable } from './json-lines.ts';

export interface Workbook {
  readonly sheets: readonly string[];
  /** The one that was read. */
  readonly sheet: number;
  /** Formulas that were stored without a value. */
  readonly withoutValue: number;
}

export interface Table extends Omit<CsvText, 'encoding'> {
  readonly encoding: CsvEncoding | 'xlsx' | 'json' | 'ead';
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
  const ead = isEad(csv.text);
  const rows = ead ? eadTable(csv.text) : jsonLinesTable(csv.text);
  if (!rows) return ok({ ...csv, workbook: null });
  return ok({ ...known, text: rows.map(csvLine).join(''), encoding: ead ? 'ead' : 'json', sha256: csv.sha256, workbook: null });
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
