import { lockText, statusText } from '#renderer/state/disposal-words.ts';
import { TwoLine } from '#renderer/ui/list/cells.tsx';
import type { ListColumn } from '#renderer/ui/list/columns.ts';
import { formatMediumDate, type Locale } from '#shared/i18n/format.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import type { DisposalText } from './disposal-words.ts';
import { questionOf } from './due-rows.ts';
import type { DueRow } from './use-due-view.ts';

/** What stands in the way of a proposal beside what holds the record: the proposal that it stands on, what lies in it and is not due. */
export const standingOf = ({ proposal, early }: DueRow, t: DisposalText): readonly string[] => [
  ...(proposal ? [t('inProposal', { title: proposal.title })] : []),
  ...(early
    ? [t('earlyContents', { count: early.count, names: early.names.join('; ') + (early.count > early.names.length ? '; …' : '') })]
    : []),
];

/** The columns of a due list: what, whose, since when, and what is to be said of it first. */
export const dueColumns = (t: DisposalText, locale: Locale, narrow: boolean): readonly ListColumn<DueRow>[] => [
  {
    id: 'record',
    label: t('colRecord'),
    fixed: true,
    sortable: true,
    cell: (row) => <TwoLine first={row.description} second={[row.code, row.place].filter(Boolean).join(', ')} title={row.description} />,
  },
  {
    id: 'unit',
    label: t('colUnit'),
    width: 176,
    sortable: true,
    hiddenAtFirst: true,
    cell: ({ unit }) => <TwoLine first={unit} title={unit} />,
  },
  {
    id: 'since',
    label: t('colSince'),
    width: 108,
    sortable: true,
    cell: ({ since }) => <TwoLine first={since && isCalendarDate(since) ? formatMediumDate(since, locale) : '—'} />,
  },
  {
    id: 'state',
    label: t('colState'),
    // The reason of a hold is read at one glance where there is room.
    width: narrow ? 200 : 440,
    cell: (row) => {
      const [lock] = row.locks;
      const status = statusText(row.status, t, locale);
      const question = questionOf(row);
      const second = lock ? lockText(lock, t, locale) : (standingOf(row, t)[0] ?? question ?? '');
      return <TwoLine first={status} second={second} warn={lock !== undefined} title={[status, second].filter(Boolean).join('. ')} />;
    },
  },
];
