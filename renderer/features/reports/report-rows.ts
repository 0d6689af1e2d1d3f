/** The report as rows of text, heading first: one source for the workbook and the CSV. */
import type { ReportSection, ReportText } from './report-lines.ts';
import type { ReportedCase } from './use-report.ts';

export const reportRows = (
  sections: readonly ReportSection[],
  caseOf: (id: string) => ReportedCase | undefined,
  t: ReportText,
): readonly (readonly string[])[] => [
  ['', t('colFigure'), t('colCount'), t('colCorrection'), t('cases')],
  ...sections.flatMap((section) =>
    section.lines.map((line) => [
      section.title,
      line.label,
      line.value,
      line.correction ?? '',
      line.ids.map((id) => caseOf(id)?.number ?? t('noNumber')).join(', '),
    ]),
  ),
];
