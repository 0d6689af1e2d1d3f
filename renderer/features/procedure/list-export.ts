/** Lines of identification lists as a file: whose turn it is, what is missing, how often each line came back. */

import type { FileColumn } from '#renderer/cases/table-file.ts';
import type { IdentificationFile, ListedLine } from '#renderer/db/queries/identification.ts';
import { holderWords, listStateWords } from './list-words.ts';
import type { ProcedureText } from './reception-words.ts';

export interface LineOfList {
  readonly file: IdentificationFile;
  readonly line: ListedLine;
  readonly number: number;
}

export const linesOf = (files: readonly IdentificationFile[]): readonly LineOfList[] =>
  files.flatMap((file) => file.lines.map((line, index) => ({ file, line, number: index + 1 })));

export const lineColumns = (t: ProcedureText): readonly FileColumn<LineOfList>[] => [
  { label: t('listColTitle'), text: ({ file }) => file.row.title },
  { label: t('listPeriod'), text: ({ file }) => file.row.period },
  { label: t('listColState'), text: ({ file }) => t(listStateWords[file.known.state]) },
  { label: t('holder'), text: ({ file }) => t(holderWords[file.known.state]) },
  { label: t('lineNumber'), text: ({ number }) => number },
  { label: t('lineInformation'), text: ({ line }) => line.row.information },
  { label: t('lineOffice'), text: ({ line }) => line.row.office },
  { label: t('lineKind'), text: ({ line }) => t(line.row.kind === 'dip' ? 'lineDip' : 'lineService') },
  { label: t('recNote'), text: ({ line }) => line.row.note },
  { label: t('lineRecordCount'), text: ({ line }) => line.recordIds.length },
  { label: t('lineRemarkHead'), text: ({ file, line }) => file.known.remarks.get(line.row.id) },
  { label: t('timesReturned'), text: ({ file, line }) => file.known.timesReturned.get(line.row.id) ?? 0 },
];
