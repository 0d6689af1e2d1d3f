import type { ReportPeriod, ReportPeriodKind } from '#shared/domain/reports/report-period.ts';
import type { MessageKey } from '#shared/i18n/catalogue.ts';
import { formatDate, formatMonth, type Locale } from '#shared/i18n/format.ts';
import { monthOf, yearOf } from '#shared/lib/calendar-date.ts';
import type { ReportText } from './report-lines.ts';

export const kindWords: Readonly<Record<ReportPeriodKind, MessageKey<'reports'>>> = {
  week: 'kindWeek',
  month: 'kindMonth',
  year: 'kindYear',
};

/** "November 2026", "16 November 2026 sampai 22 November 2026", "Tahun 2026". */
export function periodName({ kind, from, to }: ReportPeriod, t: ReportText, locale: Locale): string {
  if (kind === 'week') return t('week', { from: formatDate(from, locale), to: formatDate(to, locale) });
  return kind === 'month' ? formatMonth(yearOf(from), monthOf(from), locale) : t('year', { year: yearOf(from) });
}
