/** A record date as archivists write it; `parseRecordDate` of the domain reads the same text back. */
import { type CalendarDate, dayOfMonth, daysInMonth, monthOf, yearOf } from '#shared/lib/calendar-date.ts';
import { formatDate, formatMonth, type Locale } from './format.ts';

/** A record date as it is stored: i18n stands below the domain, so it names only the shape. */
export interface StoredRecordDate {
  readonly kind: 'day' | 'month' | 'year' | 'range' | 'undated';
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly circa: boolean;
}

const undatedText: Readonly<Record<Locale, string>> = { id: 'tanpa tanggal', en: 'undated' };

/** "11 Maret 2025", "Maret 2025", "2025", "±2023", "2022–2024", "Januari 2022–Maret 2024", "tanpa tanggal". */
export function formatRecordDate({ kind, from, to, circa }: StoredRecordDate, locale: Locale): string {
  if (kind === 'undated' || from === null || to === null) return undatedText[locale];
  const sign = circa ? '±' : '';
  if (kind !== 'range') return sign + pointText(from, kind, locale);
  const precision = precisionOfRange(from, to);
  return `${sign}${pointText(from, precision, locale)}–${pointText(to, precision, locale)}`;
}

/** Ends on the border of years or months are shown as those years or months: the span is the same. */
function precisionOfRange(from: CalendarDate, to: CalendarDate): 'day' | 'month' | 'year' {
  const wholeMonths = dayOfMonth(from) === 1 && dayOfMonth(to) === daysInMonth(yearOf(to), monthOf(to));
  if (!wholeMonths) return 'day';
  return monthOf(from) === 1 && monthOf(to) === 12 ? 'year' : 'month';
}

function pointText(on: CalendarDate, precision: 'day' | 'month' | 'year', locale: Locale): string {
  if (precision === 'year') return on.slice(0, 4);
  return precision === 'month' ? formatMonth(yearOf(on), monthOf(on), locale) : formatDate(on, locale);
}
