/** Rows of a register as a file that a spreadsheet opens. */
import { CSV_MARK, csvLine } from '#shared/exchange/table/csv-cell.ts';
import { writeXlsx } from '#shared/exchange/xlsx/write-xlsx.ts';

export interface FileColumn<Row> {
  readonly label: string;
  readonly text: (row: Row) => string | number | null | undefined;
}

export type TableKind = 'csv' | 'xlsx';

export const tableTypes: Readonly<Record<TableKind, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export function tableFile<Row>(
  kind: TableKind,
  name: string,
  columns: readonly FileColumn<Row>[],
  rows: readonly Row[],
): Uint8Array<ArrayBuffer> {
  const heading = columns.map(({ label }) => label);
  const lines = rows.map((row) => columns.map(({ text }) => String(text(row) ?? '')));
  if (kind === 'xlsx') return writeXlsx({ name, heading, rows: lines });
  return new TextEncoder().encode(CSV_MARK + [heading, ...lines].map(csvLine).join(''));
}
