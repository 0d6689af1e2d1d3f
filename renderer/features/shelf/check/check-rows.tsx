/** Rows of the list of checks: tabs, orders, columns. */

import type { ListedRow } from '#renderer/cases/use-row-list.ts';
import type { ShelfCheckFile } from '#renderer/db/queries/shelf-checks.ts';
import { TwoLine } from '#renderer/ui/list/cells.tsx';
import type { OrderedColumn } from '#renderer/ui/list/ordered.ts';
import { fold } from '#shared/domain/search/fold.ts';
import type { ShelfCheckState } from '#shared/domain/shelf-check/check-events.ts';
import { countsOf } from '#shared/domain/shelf-check/check-results.ts';
import { formatNumber, formatShortDate, type Locale } from '#shared/i18n/format.ts';
import { PATH_SIGN } from '#shared/lib/path-text.ts';
import type { CheckText } from './check-words.ts';

export interface CheckRow extends ListedRow {
  readonly file: ShelfCheckFile;
  readonly place: string;
  readonly by: string;
}

export const checkRow = (file: ShelfCheckFile, place: string, by: string): CheckRow => ({
  id: file.row.id,
  file,
  place,
  by,
  haystack: fold(`${place} ${by} ${file.known.signed?.number ?? ''}`),
});

export const tabWords = { running: 'tabRunning', closed: 'tabClosed', signed: 'tabSigned', voided: 'tabVoided' } as const;

const inState =
  (state: ShelfCheckState) =>
  ({ file }: CheckRow): boolean =>
    file.known.state === state;

export const checkTabs = { running: inState('running'), closed: inState('closed'), signed: inState('signed'), voided: inState('voided') };

export const checkOrders = {
  place: ({ place }: CheckRow) => fold(place),
  started: ({ file }: CheckRow) => file.row.startedAt,
};

export const checkColumns = (t: CheckText, locale: Locale): readonly OrderedColumn<CheckRow, keyof typeof checkOrders>[] => [
  {
    id: 'place',
    label: t('colPlace'),
    fixed: true,
    sortable: true,
    cell: ({ place }) => {
      const way = place.split(PATH_SIGN);
      return <TwoLine first={way.at(-1)} second={way.slice(0, -1).join(PATH_SIGN)} title={place} />;
    },
  },
  {
    id: 'result',
    label: t('colResult'),
    width: 176,
    cell: ({ file }) => {
      const { results } = file.known;
      if (!results) return <TwoLine first={t('notClosed')} />;
      const counts = countsOf(results);
      return (
        <TwoLine
          first={t('resultOf', { found: formatNumber(counts.found, locale), expected: formatNumber(counts.expected, locale) })}
          second={counts.missing > 0 ? t('resultLost', { count: counts.missing }) : t('resultWhole')}
          warn={counts.missing > 0}
        />
      );
    },
  },
  {
    id: 'started',
    label: t('factStarted'),
    width: 120,
    sortable: true,
    cell: ({ file, by }) => <TwoLine first={formatShortDate(file.row.on, locale)} second={by} title={by} />,
  },
];
