/** A period of renewal and when it ends, in words. */
import type { Text } from '#renderer/ui/use-text.ts';
import type { UpdateDue, UpdateRule } from '#shared/domain/records/update-period.ts';
import { formatDate, type Locale } from '#shared/i18n/format.ts';

export function periodWords(t: Text<'updates'>, { months }: UpdateRule, unit: string | null): string {
  const every = t('every', { count: months });
  return unit ? t('everyBy', { every, unit }) : every;
}

export function dueWords(t: Text<'updates'>, { state, dueOn }: UpdateDue, locale: Locale): string {
  if (dueOn === null) return t('dueNow');
  return t(state === 'late' ? 'dueLate' : 'dueOn', { date: formatDate(dueOn, locale) });
}
