import { useMemo } from 'react';
import { shelfText } from '#renderer/cases/shelf-text.ts';
import { TwoLine } from '#renderer/ui/list/cells.tsx';
import type { ListColumn } from '#renderer/ui/list/columns.ts';
import { type Text, useLocale, useText } from '#renderer/ui/use-text.ts';
import { type Locale, monthName, shortMonthName } from '#shared/i18n/format.ts';
import { formatRecordDate } from '#shared/i18n/format-record-date.ts';
import { DescriptionCell } from './description-cell.tsx';
import { MarkedText } from './marked-text.tsx';
import { securityLabel } from './record-labels.ts';
import type { ListedRecord, RecordHit } from './use-record-list.ts';

/** "11 Mar 2025", "Des 2025", "5 Jan–9 Feb 2021": short, for a dense list. */
export function shortRecordDate(date: RecordHit['card']['date'], locale: Locale): string {
  const whole = formatRecordDate(date, locale);
  // Months by their short names, in the text that is the same everywhere.
  return Array.from({ length: 12 }, (_, index) => index + 1).reduce(
    (text, month) => text.replaceAll(monthName(month, locale), shortMonthName(month, locale)),
    whole,
  );
}

export function useRecordColumns(): readonly ListColumn<ListedRecord>[] {
  const t = useText('archive');
  const locale = useLocale();
  return useMemo(() => columnsOf(t, locale), [t, locale]);
}

const columnsOf = (t: Text<'archive'>, locale: Locale): readonly ListColumn<ListedRecord>[] => [
  {
    id: 'description',
    label: t('columnDescription'),
    fixed: true,
    sortable: true,
    cell: (row) => <DescriptionCell row={row} />,
  },
  {
    id: 'code',
    label: t('columnCodeTime'),
    width: 96,
    sortable: true,
    cell: ({ card, asked }) => (
      <TwoLine
        first={card.classCode ? <MarkedText text={card.classCode} query={asked.text} /> : '—'}
        second={shortRecordDate(card.date, locale)}
        title={card.classTitle ?? t('noCode')}
      />
    ),
  },
  {
    id: 'place',
    label: t('columnPlace'),
    width: 112,
    cell: ({ card }) => {
      if (card.outcome) return <TwoLine first="—" second={t(card.outcome === 'destroyed' ? 'destroyedTag' : 'handedOverTag')} warn />;
      const shelf = shelfText(card.location);
      return <TwoLine first={shelf?.spot ?? t('placeGone')} second={shelf?.way ?? ''} warn={!shelf} title={card.location ?? ''} />;
    },
  },
  { id: 'unit', label: t('columnUnit'), width: 168, hiddenAtFirst: true, cell: ({ card }) => <TwoLine first={card.unit ?? ''} /> },
  {
    id: 'number',
    label: t('columnNumber'),
    width: 168,
    hiddenAtFirst: true,
    cell: ({ card }) => <TwoLine first={card.letterNumber ?? ''} />,
  },
  {
    id: 'security',
    label: t('columnSecurity'),
    width: 128,
    hiddenAtFirst: true,
    cell: ({ card }) => {
      const label = securityLabel(card.securityClass);
      return <TwoLine first={label ? t(label) : card.securityClass} />;
    },
  },
  {
    id: 'copies',
    label: t('columnCopies'),
    width: 104,
    hiddenAtFirst: true,
    cell: ({ card }) => <TwoLine first={card.softcopies > 0 ? t('copies', { count: card.softcopies }) : '—'} />,
  },
];
