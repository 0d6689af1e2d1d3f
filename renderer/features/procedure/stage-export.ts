/** Records in their stages as a file. */

import type { FileColumn } from '#renderer/cases/table-file.ts';
import type { ProcedureText } from './reception-words.ts';
import { stateWords } from './stage-words.ts';
import type { StageRow } from './use-stage-list.ts';

export const stageColumns = (t: ProcedureText): readonly FileColumn<StageRow>[] => [
  { label: t('stageColRecord'), text: ({ entry }) => entry.record.description },
  { label: t('stageClass'), text: ({ entry }) => entry.code },
  { label: t('unitCode'), text: ({ entry }) => entry.record.unitCode },
  { label: t('schemeUnit'), text: ({ entry }) => entry.unit },
  { label: t('stagePlace'), text: ({ entry }) => entry.place },
  { label: t('stageReception'), text: ({ entry }) => entry.record.receptionNumber },
  { label: t('stageColStage'), text: ({ entry }) => t(stateWords[entry.known.state]) },
  { label: t('stageSince'), text: ({ entry }) => entry.known.since },
  { label: t('stageColDue'), text: ({ due }) => due?.on },
  { label: t('stageTimesReturned'), text: ({ entry }) => entry.known.timesReturned },
  { label: t('stageReason'), text: ({ entry }) => entry.known.returned?.reason },
];
