/** The report as a CSV file that a double click opens. */
import { CSV_MARK, csvLine } from '#shared/exchange/table/csv-cell.ts';
import type { ReportSection, ReportText } from './report-lines.ts';
import { reportRows } from './report-rows.ts';
import type { ReportedCase } from './use-report.ts';

export const reportCsv = (
  title: string,
  sections: readonly ReportSection[],
  caseOf: (id: string) => ReportedCase | undefined,
  t: ReportText,
): string => [CSV_MARK, csvLine([title]), ...reportRows(sections, caseOf, t).map(csvLine)].join('');
