/**
 * Dates, hours, figures and lists as people read them. The tables are ours rather than the machine's ICU data,
 * so that a printed paper reads the same on every PC and in every version of the runtime.
 */

import { assert } from '#shared/lib/assert.ts';
import { type CalendarDate, dayOfMonth, daysBetween, monthOf, weekdayOf, yearOf } from '#shared/lib/calendar-date.ts';
import { civilDateOf, civilTimeOf, type Instant, isCivilTime, type OfficeZone, type ZoneLabel, zoneLabel } from '#shared/lib/civil-time.ts';

export type Locale = 'id' | 'en';

const months: Readonly<Record<Locale, readonly string[]>> = {
  id: ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

const shortMonths: Readonly<Record<Locale, readonly string[]>> = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

const weekdays: Readonly<Record<Locale, readonly string[]>> = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

const shortWeekdays: Readonly<Record<Locale, readonly string[]>> = {
  id: ['Min', 'Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

const separators: Readonly<Record<Locale, { readonly thousands: string; readonly decimal: string }>> = {
  id: { thousands: '.', decimal: ',' },
  en: { thousands: ',', decimal: '.' },
};

/** Name of a month, 1 = January. */
export const monthName = (month: number, locale: Locale): string => nameAt(months[locale], month - 1);

export const shortMonthName = (month: number, locale: Locale): string => nameAt(shortMonths[locale], month - 1);

export const weekdayName = (date: CalendarDate, locale: Locale): string => nameAt(weekdays[locale], weekdayOf(date));

/** "7 Januari 2027". */
export const formatDate = (date: CalendarDate, locale: Locale): string =>
  `${dayOfMonth(date)} ${monthName(monthOf(date), locale)} ${yearOf(date)}`;

/** "Kamis, 7 Januari 2027": the form on papers and beside every deadline. */
export const formatLongDate = (date: CalendarDate, locale: Locale): string => `${weekdayName(date, locale)}, ${formatDate(date, locale)}`;

/** "Rab 10 Jun": for dense lists where the year is clear. */
export const formatShortDate = (date: CalendarDate, locale: Locale): string =>
  `${nameAt(shortWeekdays[locale], weekdayOf(date))} ${dayOfMonth(date)} ${shortMonthName(monthOf(date), locale)}`;

/** Half a year: beyond it a day without its year may be taken for one of another year. */
const NEAR_DAYS = 183;

/** "Rab 10 Jun" near today, "10 Jun 2025" farther away: for lists and histories that reach back over the years. */
export const formatNearDate = (date: CalendarDate, today: CalendarDate, locale: Locale): string =>
  Math.abs(daysBetween(date, today)) <= NEAR_DAYS ? formatShortDate(date, locale) : formatMediumDate(date, locale);

/** "10 Jun 2026": for dense lists across years. */
export const formatMediumDate = (date: CalendarDate, locale: Locale): string =>
  `${dayOfMonth(date)} ${shortMonthName(monthOf(date), locale)} ${yearOf(date)}`;

/** "Juni 2026". */
export const formatMonth = (year: number, month: number, locale: Locale): string => `${monthName(month, locale)} ${year}`;

/** "09.42 WITA" (id), "09:42 WITA" (en), from `HH:MM` on the wall. */
export function formatTime(time: string, zone: ZoneLabel | OfficeZone, locale: Locale): string {
  assert(isCivilTime(time), `civil time ${time}`);
  const label = zone.includes('/') ? zoneLabel(zone as OfficeZone) : zone;
  return `${locale === 'id' ? time.replace(':', '.') : time} ${label}`;
}

/** "7 Juli 2026, 07.45 WITA": an instant as the office saw it. */
export const formatInstant = (at: Instant, zone: OfficeZone, locale: Locale): string =>
  `${formatDate(civilDateOf(at, zone), locale)}, ${formatTime(civilTimeOf(at, zone), zone, locale)}`;

/** "12.345,6" (id), "12,345.6" (en). Decimals are rounded to the number asked for. */
export function formatNumber(value: number, locale: Locale, decimals = 0): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, separators[locale].thousands);
  const sign = value < 0 && /[1-9]/.test(`${whole}${fraction ?? ''}`) ? '-' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `${separators[locale].decimal}${fraction}`}`;
}

/** "1.240", or "10.000+" where there are more than were counted. */
export const formatCount = (value: number, more: boolean, locale: Locale): string => `${formatNumber(value, locale)}${more ? '+' : ''}`;

/** "4,6 GB": decimal units, as drives are sold and as Windows users read them on the package. */
export function formatBytes(bytes: number, locale: Locale): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  // 999.95 is where one decimal would round up to 1000.0 of the unit below.
  while (value >= (unit === 0 ? 1000 : 999.95) && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${formatNumber(value, locale, unit === 0 || value >= 100 ? 0 : 1)} ${units[unit]}`;
}

/** "a, c dan d" for prose, "a, c, d" for cells. */
export function formatList(items: readonly string[], locale: Locale, style: 'prose' | 'plain' = 'prose'): string {
  if (style === 'plain' || items.length < 2) return items.join(', ');
  const word = locale === 'id' ? 'dan' : 'and';
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

function nameAt(names: readonly string[], index: number): string {
  const name = names[index];
  assert(name !== undefined, `no name at ${index}`);
  return name;
}
