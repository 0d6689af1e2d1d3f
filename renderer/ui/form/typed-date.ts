import { monthName, shortMonthName } from '#shared/i18n/format.ts';
import { type CalendarDate, dateFromParts, daysInMonth, parseCalendarDate, yearOf } from '#shared/lib/calendar-date.ts';

/**
 * A date as people type it: "10/6/2026", "10-6-26", "10 Juni 2026", "10 jun", "2026-06-10". Day before month, as on Indonesian papers;
 * a year of two digits lies within fifty years of today; without a year it is the present one. Null where it cannot be read.
 */
export function readTypedDate(text: string, today: CalendarDate | undefined): CalendarDate | null {
  const written = text.trim().toLowerCase();
  const iso = parseCalendarDate(written);
  if (iso.ok) return iso.value;
  // A weekday in front ("Rab, 10 Juni 2026") is what the field itself shows.
  const parts = written
    .replace(/^[a-z]+,\s*/u, '')
    .split(/[\s/.\-,]+/u)
    .filter(Boolean);
  const [dayText, monthText, yearText] = parts;
  if (!dayText || !monthText || parts.length > 3) return null;
  const day = readNumber(dayText);
  const month = readNumber(monthText) ?? monthFromName(monthText);
  const year = yearText === undefined ? today && yearOf(today) : readYear(yearText, today);
  if (!day || !month || !year || month > 12 || day > daysInMonth(year, month)) return null;
  return dateFromParts(year, month, day);
}

const readNumber = (text: string): number | undefined => (/^\d{1,2}$/.test(text) ? Number(text) : undefined);

function readYear(text: string, today: CalendarDate | undefined): number | undefined {
  if (/^\d{4}$/.test(text)) return Number(text) || undefined;
  if (!/^\d{2}$/.test(text) || !today) return undefined;
  const present = yearOf(today);
  const near = present - (present % 100) + Number(text);
  if (near - present > 50) return near - 100;
  return present - near > 50 ? near + 100 : near;
}

/** Whole or shortened month names of both languages: "juni", "jun", "agu", "agust", "may". */
function monthFromName(text: string): number | undefined {
  if (!/^[a-z]{3,}$/.test(text)) return undefined;
  for (let month = 1; month <= 12; month += 1) {
    const names = (['id', 'en'] as const).flatMap((locale) => [monthName(month, locale), shortMonthName(month, locale)]);
    if (names.some((name) => name.toLowerCase().startsWith(text))) return month;
  }
  return undefined;
}

/** The calendar offers no day outside; what was typed is told so at once. */
export function outsideOf(date: CalendarDate, min?: CalendarDate, max?: CalendarDate) {
  if (min && date < min) return { word: 'errorDateEarly', date: min } as const;
  if (max && date > max) return { word: 'errorDateLate', date: max } as const;
  return null;
}
