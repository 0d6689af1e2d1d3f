/** Columns of the register, and what each of them says in a spreadsheet. */

import { channelText } from '#renderer/cases/channel-text.ts';
import type { DayText } from '#renderer/cases/use-day-text.ts';
import { DueCell, TwoLine } from '#renderer/ui/list/cells.tsx';
import type { OrderedColumn } from '#renderer/ui/list/ordered.ts';
import { formatShortDate, type Locale } from '#shared/i18n/format.ts';
import css from './case.module.css';
import type { RegisterEntry, RegisterOrder } from './register-rows.ts';
import { decisionWords, leftText, type RequestText, stateWords, toneOf } from './request-words.ts';

/** A column on the screen is a column of the spreadsheet: one without the other does not compile. */
export type RegisterColumnId = 'number' | 'subject' | 'received' | 'channel' | 'due';

type RegisterColumn = OrderedColumn<RegisterEntry, RegisterOrder> & { readonly id: RegisterColumnId };

export const registerColumns = (t: RequestText, locale: Locale, day: DayText): readonly RegisterColumn[] => [
  {
    id: 'number',
    label: t('colNumber'),
    width: 176,
    fixed: true,
    sortable: true,
    cell: ({ file, due }) => (
      <TwoLine
        first={
          <span className={file.known.state === 'voided' ? `${css.number} ${css.voided}` : css.number}>
            {file.number ?? file.row.visitCode ?? t('unnumbered')}
          </span>
        }
        second={due?.judgement.state === 'overdue' ? t('tabLate') : t(stateWords[file.known.state])}
        title={due?.judgement.state === 'overdue' ? t('silence') : ''}
      />
    ),
  },
  {
    id: 'subject',
    label: t('colSubject'),
    sortable: true,
    cell: ({ file }) => <TwoLine first={file.row.information} second={file.row.applicant.name} title={file.row.information} />,
  },
  {
    id: 'received',
    label: t('colReceived'),
    width: 104,
    sortable: true,
    hiddenAtFirst: true,
    cell: ({ receivedOn }) => <TwoLine first={day(receivedOn)} />,
  },
  {
    id: 'channel',
    label: t('colChannel'),
    width: 140,
    hiddenAtFirst: true,
    cell: ({ file }) => <TwoLine first={channelText(file.row.channel)} />,
  },
  {
    id: 'due',
    label: t('colDue'),
    width: 148,
    sortable: true,
    cell: ({ file, due }) => {
      if (due)
        return (
          <DueCell date={formatShortDate(due.deadline.dueOn, locale)} left={leftText(t, due.judgement)} tone={toneOf(due.judgement)} />
        );
      return file.known.noticeOn ? <TwoLine first={day(file.known.noticeOn)} second={t('answered')} /> : null;
    },
  },
];

interface ExportColumn {
  readonly label: Parameters<RequestText>[0];
  readonly text: (entry: RegisterEntry, t: RequestText) => string;
}

/** A cell for each line of a column; dates as YYYY-MM-DD, which spreadsheets sort. */
export const exportColumns: Readonly<Record<RegisterColumnId, readonly ExportColumn[]>> = {
  number: [
    { label: 'exportNumber', text: ({ file }) => file.number ?? '' },
    { label: 'facetState', text: ({ file }, t) => t(stateWords[file.known.state]) },
    { label: 'exportDecision', text: ({ file }, t) => (file.known.decision ? t(decisionWords[file.known.decision]) : '') },
  ],
  subject: [
    { label: 'exportInformation', text: ({ file }) => file.row.information },
    { label: 'exportApplicant', text: ({ file }) => file.row.applicant.name },
  ],
  received: [{ label: 'colReceived', text: ({ receivedOn }) => receivedOn }],
  channel: [{ label: 'colChannel', text: ({ file }) => channelText(file.row.channel) }],
  due: [
    {
      label: 'colDue',
      text: ({ due, file }, t) => (due ? `${due.deadline.dueOn} (${leftText(t, due.judgement)})` : (file.known.noticeOn ?? '')),
    },
  ],
};
