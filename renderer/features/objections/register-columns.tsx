/** Columns of the register, and what each of them says in a spreadsheet. */
import type { DayText } from '#renderer/cases/use-day-text.ts';
import { DueCell, TwoLine } from '#renderer/ui/list/cells.tsx';
import type { OrderedColumn } from '#renderer/ui/list/ordered.ts';
import { formatShortDate, type Locale } from '#shared/i18n/format.ts';
import { toneOf } from './case-deadlines.ts';
import { leftText, type ObjectionText, stateWords } from './case-words.ts';
import css from './list.module.css';
import type { RegisterEntry, RegisterOrder } from './register-rows.ts';

/** A column on the screen is a column of the spreadsheet: one without the other does not compile. */
export type RegisterColumnId = 'number' | 'subject' | 'received' | 'request' | 'due';

type RegisterColumn = OrderedColumn<RegisterEntry, RegisterOrder> & { readonly id: RegisterColumnId };

export const registerColumns = (t: ObjectionText, locale: Locale, day: DayText): readonly RegisterColumn[] => [
  {
    id: 'number',
    label: t('colNumber'),
    width: 176,
    fixed: true,
    sortable: true,
    cell: ({ file }) => (
      <TwoLine
        first={
          <span className={file.known.state === 'voided' ? `${css.number} ${css.voided}` : css.number}>
            {file.known.number ?? file.row.visitCode}
          </span>
        }
        second={t(stateWords[file.known.state])}
      />
    ),
  },
  {
    id: 'subject',
    label: t('colSubject'),
    sortable: true,
    cell: ({ file }) => (
      <TwoLine
        first={file.row.information ?? t('noInformation')}
        second={
          file.grounds.length > 0
            ? t('subjectOf', { applicant: file.row.applicant.name, grounds: file.grounds.join(', ') })
            : file.row.applicant.name
        }
        title={file.row.information ?? ''}
      />
    ),
  },
  {
    id: 'received',
    label: t('colReceived'),
    width: 104,
    sortable: true,
    hiddenAtFirst: true,
    cell: ({ file }) => <TwoLine first={day(file.row.receivedOn)} />,
  },
  {
    id: 'request',
    label: t('colRequest'),
    width: 160,
    hiddenAtFirst: true,
    cell: ({ file }) => <TwoLine first={file.row.requestNumber ?? ''} />,
  },
  {
    id: 'due',
    label: t('colDue'),
    width: 148,
    sortable: true,
    cell: ({ due }) =>
      due ? <DueCell date={formatShortDate(due.deadline.dueOn, locale)} left={leftText(t, due.judgement)} tone={toneOf(due)} /> : null,
  },
];

interface ExportColumn {
  readonly label: Parameters<ObjectionText>[0];
  readonly text: (entry: RegisterEntry, t: ObjectionText) => string;
}

/** A cell for each line of the column; dates as YYYY-MM-DD, which spreadsheets sort. */
export const exportColumns: Readonly<Record<RegisterColumnId, readonly ExportColumn[]>> = {
  number: [
    { label: 'exportNumber', text: ({ file }) => file.known.number ?? file.row.visitCode },
    { label: 'facetState', text: ({ file }, t) => t(stateWords[file.known.state]) },
  ],
  subject: [
    { label: 'exportInformation', text: ({ file }) => file.row.information ?? '' },
    { label: 'exportApplicant', text: ({ file }) => file.row.applicant.name },
    { label: 'facetGround', text: ({ file }) => file.grounds.join(', ') },
  ],
  received: [{ label: 'colReceived', text: ({ file }) => file.row.receivedOn }],
  request: [{ label: 'colRequest', text: ({ file }) => file.row.requestNumber ?? '' }],
  due: [
    { label: 'colDue', text: ({ due }) => due?.deadline.dueOn ?? '' },
    { label: 'exportLeft', text: ({ due }, t) => (due ? leftText(t, due.judgement) : '') },
  ],
};
