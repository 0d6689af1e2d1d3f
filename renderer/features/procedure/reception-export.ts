/** Columns of the register of deliveries as a file. */

import type { FileColumn } from '#renderer/cases/table-file.ts';
import type { ReceptionFile } from '#renderer/db/queries/receptions.ts';
import { type ProcedureText, receptionStateWords } from './reception-words.ts';

export const receptionColumns = (
  t: ProcedureText,
  nameOf: (id: string) => string,
): readonly FileColumn<{ readonly file: ReceptionFile }>[] => [
  { label: t('recNumber'), text: ({ file }) => file.number },
  { label: t('recOn'), text: ({ file }) => file.row.receivedOn },
  { label: t('recUnit'), text: ({ file }) => file.row.unit },
  { label: t('recHandedBy'), text: ({ file }) => file.row.handedBy.name },
  { label: t('recPosition'), text: ({ file }) => file.row.handedBy.position },
  { label: t('recReceivedBy'), text: ({ file }) => nameOf(file.row.receivedBy) },
  { label: t('recBoxes'), text: ({ file }) => file.row.boxes },
  { label: t('recFiles'), text: ({ file }) => file.row.files },
  { label: t('recCondition'), text: ({ file }) => file.row.condition },
  { label: t('recList'), text: ({ file }) => t(file.row.listAttached ? 'recListYes' : 'recListNo') },
  { label: t('listColState'), text: ({ file }) => t(receptionStateWords[file.state]) },
  { label: t('markRecord'), text: ({ file }) => file.figures.record },
  { label: t('markNonRecord'), text: ({ file }) => file.figures.nonRecord },
  { label: t('markDuplicate'), text: ({ file }) => file.figures.duplicate },
  { label: t('recStateToSort'), text: ({ file }) => file.figures.unsorted },
  { label: t('recNote'), text: ({ file }) => file.row.void ?? file.row.note },
];
