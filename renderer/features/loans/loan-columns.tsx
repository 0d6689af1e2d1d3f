/** Columns of the loan register. */
import { placeLine } from '#renderer/db/queries/shelf-items.ts';
import { DueCell, TwoLine } from '#renderer/ui/list/cells.tsx';
import type { OrderedColumn } from '#renderer/ui/list/ordered.ts';
import { formatShortDate, type Locale } from '#shared/i18n/format.ts';
import { leftText, toneOf } from './due-words.ts';
import type { LoanOrder, LoanRow } from './loan-rows.ts';
import { type LoanText, stateWords } from './loan-words.ts';
import css from './loans.module.css';

export const loanColumns = (t: LoanText, locale: Locale): readonly OrderedColumn<LoanRow, LoanOrder>[] => [
  {
    id: 'item',
    label: t('colItem'),
    // All four fit beside an open loan.
    minWidth: 200,
    fixed: true,
    sortable: true,
    cell: ({ item }) => (
      <TwoLine
        first={item?.name ?? t('itemGone')}
        second={[item?.code, item && placeLine(item.path.slice(-3))].filter(Boolean).join(', ')}
        title={item?.name ?? ''}
      />
    ),
  },
  {
    id: 'borrower',
    label: t('colBorrower'),
    width: 136,
    sortable: true,
    cell: ({ file }) => <TwoLine first={file.row.borrower.name} second={file.row.borrower.unit ?? t('outside')} />,
  },
  {
    id: 'number',
    label: t('colNumber'),
    width: 144,
    cell: ({ file, double }) => (
      <TwoLine
        first={<span className={css.number}>{file.known.number ?? '—'}</span>}
        second={double ? t('stateDouble') : t(stateWords[file.known.state])}
        warn={double || file.known.state === 'lost'}
      />
    ),
  },
  {
    id: 'due',
    label: t('colDue'),
    width: 144,
    sortable: true,
    cell: ({ file, due }) => {
      if (due) return <DueCell date={formatShortDate(due.on, locale)} left={leftText(t, due.judgement)} tone={toneOf(due.judgement)} />;
      const last = file.known.returnedOn ?? file.known.lostOn;
      return last ? <TwoLine first={formatShortDate(last, locale)} second={t(stateWords[file.known.state])} /> : null;
    },
  },
];
