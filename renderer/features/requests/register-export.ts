/** The register as it stands on the screen, as CSV: the same rows in the same order, the columns that are shown. */
import { CSV_MARK, csvLine } from '#shared/exchange/table/csv-cell.ts';
import { exportColumns, type RegisterColumnId } from './register-columns.tsx';
import type { RegisterEntry } from './register-rows.ts';
import type { RequestText } from './request-words.ts';

export function registerCsv(rows: readonly RegisterEntry[], columnIds: readonly string[], t: RequestText): string {
  const columns = columnIds.flatMap((id) => (Object.hasOwn(exportColumns, id) ? exportColumns[id as RegisterColumnId] : []));
  const head = csvLine(columns.map(({ label }) => t(label)));
  return CSV_MARK + head + rows.map((row) => csvLine(columns.map(({ text }) => text(row, t)))).join('');
}
