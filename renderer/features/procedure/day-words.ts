/** What is wrong with the day of a step, beside its date. */
import { formatDate, type Locale } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { ProcedureText } from './reception-words.ts';

export function dayText(t: ProcedureText, code: string, since: CalendarDate | null, locale: Locale): string {
  if (code === 'futureDate') return t('errFuture');
  return code === 'tooEarly' && since ? t('errEarly', { date: formatDate(since, locale) }) : t('errInvalid');
}
