/** The documentation report as one sheet: the lines of the paper, in its words. */
import { writeXlsx } from '#shared/exchange/xlsx/write-xlsx.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { type DocumentationPaper, documentationParts } from './documentation-report.ts';

export function documentationSheet(report: DocumentationPaper): Uint8Array<ArrayBuffer> {
  const { title, scope, figures, total, texts, instructions } = documentationParts(report);
  const rows = [
    ...figures.rows,
    ...(total ? [total] : []),
    [],
    ['Kurun waktu', `${formatDate(report.from, 'id')} sampai ${formatDate(report.to, 'id')}`],
    [scope.label, scope.value],
    ...texts.map(({ heading, text }) => [heading, text]),
    ['Petugas dokumentasi', report.preparedBy],
    ...(instructions ? [[], [instructions.heading], instructions.head, ...instructions.rows] : []),
  ];
  return writeXlsx({ name: title, heading: figures.head, rows });
}
