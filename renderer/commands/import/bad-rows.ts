/** The rows that were not taken: as a list of their own, or written into a copy of the person's file, each with every reason. */

import { CSV_MARK, csvLine } from '#shared/exchange/table/csv-cell.ts';
import { csvChunks } from '#shared/exchange/table/csv-rows.ts';
import type { Table } from '#shared/exchange/table/read-table.ts';
import { annotateXlsx } from '#shared/exchange/xlsx/annotate-xlsx.ts';
import type { XlsxError } from '#shared/exchange/xlsx/read-xlsx.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { ReportWords } from './import-messages.ts';
import type { BadRow } from './import-report.ts';

export function badRowsCsv(bad: readonly BadRow[], heading: readonly string[], words: ReportWords): string {
  const lines = bad.map((row) => csvLine([String(row.row), reasonsOf(row, words), ...row.cells]));
  return CSV_MARK + csvLine([words.row, words.reasons, ...heading]) + lines.join('');
}

/** Every error of a row, with its column. */
const reasonsOf = ({ issues }: BadRow, words: ReportWords): string =>
  issues
    .filter(({ severity }) => severity === 'error')
    .map(({ field, code }) => [field === null ? '' : words.fields[field], words.issues[code] ?? code].filter(Boolean).join(': '))
    .join('; ');

/** What was opened: the bytes of the file and the table that was read from them. */
export interface OpenFile {
  readonly bytes: Uint8Array;
  readonly table: Pick<Table, 'text' | 'delimiter' | 'workbook'>;
}

/** The file with the reasons in a column behind its last one: a workbook stays the workbook that it is, a text becomes CSV with UTF-8. */
export function markedCopy(
  { bytes, table }: OpenFile,
  bad: readonly BadRow[],
  headingRow: number,
  words: ReportWords,
): Result<Uint8Array<ArrayBuffer>, XlsxError> {
  const notes = new Map(bad.map((row) => [row.row, reasonsOf(row, words)]));
  if (table.workbook) return annotateXlsx(bytes, { sheet: table.workbook.sheet, headingRow, heading: words.reasons, notes });
  const said = headingRow > 0 ? new Map([[headingRow, words.reasons], ...notes]) : notes;
  return ok(new TextEncoder().encode(CSV_MARK + markedCsv(table, said)));
}

function markedCsv({ text, delimiter }: OpenFile['table'], notes: ReadonlyMap<number, string>): string {
  let width = 0;
  for (const { rows } of csvChunks(text, delimiter)) for (const { cells } of rows) width = Math.max(width, cells.length);
  const lines: string[] = [];
  for (const { rows } of csvChunks(text, delimiter)) {
    for (const { row, cells } of rows) {
      const note = notes.get(row);
      const padding = note === undefined ? [] : [...Array.from({ length: width - cells.length }, () => ''), note];
      lines.push(csvLine([...cells, ...padding]));
    }
  }
  return lines.join('');
}
