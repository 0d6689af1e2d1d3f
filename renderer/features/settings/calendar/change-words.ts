/** A change of the calendar in words. */
import type { CalendarChange, MovedEntry } from '#renderer/db/queries/calendar-changes.ts';
import type { Text } from '#renderer/ui/use-text.ts';
import { formatDate, formatList, type Locale } from '#shared/i18n/format.ts';

type CalendarText = Text<'calendar'>;

const named = [
  'receipt',
  'receiptReprint',
  'requestProof',
  'requestProofReprint',
  'derivation',
  'requestExtension',
  'incompleteSlip',
] as const;

export const paperName = (kind: string, t: CalendarText): string => {
  const known = named.find((name) => name === kind);
  return known ? t(`paper_${known}`) : t('paper_another');
};

export function changeWhat({ row, days }: CalendarChange, t: CalendarText, locale: Locale): string {
  const names = (list: CalendarChange['days']['put']) =>
    formatList(
      list.map(({ on, name }) => `${formatDate(on, locale)} ${name}`),
      locale,
    );
  switch (row.kind) {
    case 'add':
      return t('what_add', { days: names(days.put) });
    case 'remove':
      return t('what_remove', { days: names(days.gone) });
    case 'decree':
      return t('what_decree', { count: days.put.length + days.gone.length });
    case 'year':
      return t('what_year', { years: days.years.join(', ') });
    case 'rule':
      return t('what_rule');
  }
}

/** Papers of a report, each once. */
export const papersOf = (moved: readonly MovedEntry[]): number => new Set(moved.flatMap(({ papers }) => papers.map(({ id }) => id))).size;
