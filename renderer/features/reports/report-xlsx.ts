/** The report as a workbook: every line with its figure, and the cases behind it by number. */
import { writeXlsx } from '#shared/exchange/xlsx/write-xlsx.ts';
import type { ReportSection, ReportText } from './report-lines.ts';
import { reportRows } from './report-rows.ts';
import type { ReportedCase } from './use-report.ts';

export function reportXlsx(
  title: string,
  sections: readonly ReportSection[],
  caseOf: (id: string) => ReportedCase | undefined,
  t: ReportText,
): Uint8Array<ArrayBuffer> {
  const [heading = [], ...rows] = reportRows(sections, caseOf, t);
  return writeXlsx({ name: title, heading, rows });
}
