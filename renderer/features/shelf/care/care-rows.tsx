/** Rows of the care log: what is due, what is planned, what was done. */

import type { ListedRow } from '#renderer/cases/use-row-list.ts';
import type { CareEntry } from '#renderer/db/queries/care.ts';
import { DueCell, TwoLine } from '#renderer/ui/list/cells.tsx';
import type { OrderedColumn } from '#renderer/ui/list/ordered.ts';
import type { Text } from '#renderer/ui/use-text.ts';
import { type CareState, plannedCare } from '#shared/domain/care/care-log.ts';
import { fold } from '#shared/domain/search/fold.ts';
import { formatShortDate, type Locale } from '#shared/i18n/format.ts';
import { type CalendarDate, daysBetween } from '#shared/lib/calendar-date.ts';
import { PATH_SIGN } from '#shared/lib/path-text.ts';

export interface CareRow extends ListedRow {
  readonly entry: CareEntry;
  /** While nothing later of its kind was done. */
  readonly due: { readonly on: CalendarDate; readonly state: CareState } | null;
}

export function careRows(entries: readonly CareEntry[], today: CalendarDate, t: Text<'care'>): readonly CareRow[] {
  const due = new Map(plannedCare(entries, today).map(({ last, dueOn, state }) => [last.id, { on: dueOn, state }]));
  return entries.map((entry) => ({
    id: entry.id,
    entry,
    due: due.get(entry.id) ?? null,
    haystack: fold([entry.name, entry.place, t(`kind_${entry.kind}`), entry.row.doneBy, entry.row.note].filter(Boolean).join(' ')),
  }));
}

export const careTabs = {
  due: ({ due }: CareRow) => due !== null && due.state !== 'planned',
  planned: ({ due }: CareRow) => due?.state === 'planned',
  log: () => true,
};

export const careOrders = {
  item: ({ entry }: CareRow) => fold(entry.name),
  due: ({ due }: CareRow) => due?.on ?? '9999',
  done: ({ entry }: CareRow) => entry.on,
};

const tones = { overdue: 'late', soon: 'soon', planned: 'plain' } as const;

export function daysText(on: CalendarDate, today: CalendarDate, t: Text<'care'>): string {
  const left = daysBetween(today, on);
  if (left === 0) return t('dueToday');
  return left < 0 ? t('daysLate', { count: -left }) : t('daysLeft', { count: left });
}

export const careColumns = (
  t: Text<'care'>,
  locale: Locale,
  today: CalendarDate,
): readonly OrderedColumn<CareRow, keyof typeof careOrders>[] => [
  {
    id: 'item',
    label: t('colItem'),
    fixed: true,
    sortable: true,
    cell: ({ entry }) => (
      <TwoLine first={entry.name} second={entry.place} title={[entry.place, entry.name].filter(Boolean).join(PATH_SIGN)} />
    ),
  },
  {
    id: 'done',
    label: t('colKind'),
    width: 176,
    sortable: true,
    cell: ({ entry }) => (
      <TwoLine
        first={t(`kind_${entry.kind}`)}
        second={t('doneOn', { date: formatShortDate(entry.on, locale) })}
        title={entry.row.doneBy ?? ''}
      />
    ),
  },
  {
    id: 'due',
    label: t('colDue'),
    width: 136,
    sortable: true,
    cell: ({ due }) =>
      due ? <DueCell date={formatShortDate(due.on, locale)} left={daysText(due.on, today, t)} tone={tones[due.state]} /> : null,
  },
];
