/** The report as a file: every line with its figure, and the cases behind it by number. */
import { CSV_MARK, csvLine } from '#shared/exchange/table/csv-cell.ts';
import type { ReportSection, ReportText } from './report-lines.ts';
import type { ReportedCase } from './use-report.ts';

export function reportCsv(
  title: string,
  sections: readonly ReportSection[],
  caseOf: (id: string) => ReportedCase | undefined,
  t: ReportText,
): string {
  const lines = sections.flatMap((section) =>
    section.lines.map((line) =>
      csvLine([section.title, line.label, line.value, line.ids.map((id) => caseOf(id)?.number ?? t('noNumber')).join(', ')]),
    ),
  );
  return [CSV_MARK, csvLine([title]), csvLine(['', t('colFigure'), t('colCount'), t('cases')]), ...lines].join('');
}
