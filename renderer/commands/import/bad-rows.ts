/** The rows that were not taken, as a list that a spreadsheet opens: the row number, every reason, and the row as it stood. */

import { CSV_MARK, csvLine } from '#shared/exchange/table/csv-cell.ts';
import type { CheckOutcome } from './check-records.ts';
import type { ReportWords } from './import-messages.ts';

export function badRowsCsv(bad: CheckOutcome['bad'], heading: readonly string[], words: ReportWords): string {
  const reasonsOf = ({ issues }: CheckOutcome['bad'][number]) =>
    issues
      .filter(({ severity }) => severity === 'error')
      .map(({ field, code }) => [field === null ? '' : words.fields[field], words.issues[code] ?? code].filter(Boolean).join(': '))
      .join('; ');
  const lines = bad.map((row) => csvLine([String(row.row), reasonsOf(row), ...row.cells]));
  return CSV_MARK + csvLine([words.row, words.reasons, ...heading]) + lines.join('');
}
