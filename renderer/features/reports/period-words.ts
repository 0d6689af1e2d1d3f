import type { ReportPeriod } from '#shared/domain/reports/report-period.ts';
import type { MessageKey } from '#shared/i18n/catalogue.ts';
import { formatDate, formatMonth, type Locale } from '#shared/i18n/format.ts';
import { monthOf, yearOf } from '#shared/lib/calendar-date.ts';
import type { ReportText } from './report-lines.ts';

export const kindWords: Readonly<Record<ReportPeriod['kind'], MessageKey<'reports'>>> = {
  week: 'kindWeek',
  month: 'kindMonth',
  quarter: 'kindQuarter',
  halfYear: 'kindHalfYear',
  year: 'kindYear',
  range: 'kindRange',
};

const roman = ['I', 'II', 'III', 'IV'] as const;

/** "Laporan bulanan November 2026", "Laporan 3 Maret 2026 sampai 5 April 2026": what a report is called on the screen and as a file. */
export const reportName = (period: ReportPeriod, t: ReportText, locale: Locale): string =>
  [t('title'), period.kind === 'range' ? '' : t(kindWords[period.kind]).toLowerCase(), periodName(period, t, locale)]
    .filter(Boolean)
    .join(' ');

/** "November 2026", "16 November 2026 sampai 22 November 2026", "Triwulan IV 2026", "Semester II 2026", "Tahun 2026". */
export function periodName({ kind, from, to }: ReportPeriod, t: ReportText, locale: Locale): string {
  const year = yearOf(from);
  switch (kind) {
    case 'week':
    case 'range':
      return t('week', { from: formatDate(from, locale), to: formatDate(to, locale) });
    case 'month':
      return formatMonth(year, monthOf(from), locale);
    case 'quarter':
      return t('quarter', { part: roman[Math.floor(monthOf(from) / 3)] ?? '', year });
    case 'halfYear':
      return t('halfYear', { part: roman[Math.floor(monthOf(from) / 6)] ?? '', year });
    case 'year':
      return t('year', { year });
  }
}
