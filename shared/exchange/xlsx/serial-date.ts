/**
 * Dates of spreadsheets by integers: a serial number is a count of days, and no time zone has a say in it (peers.md C-39). Excel counts from
 * 1 January 1900 and believes in a 29 February 1900; workbooks of old Macs count from 1 January 1904.
 */
import { addDays, calendarDate } from '#shared/lib/calendar-date.ts';

/** 31 December 9999. */
const LAST_SERIAL = 2_958_465;

/** `YYYY-MM-DD`; null where the number is no day. */
export function dateOfSerial(serial: number, from1904: boolean): string | null {
  const day = Math.floor(serial);
  if (!Number.isFinite(serial) || day < 0 || day > LAST_SERIAL - (from1904 ? 1462 : 0)) return null;
  if (from1904) return addDays(calendarDate('1904-01-01'), day);
  if (day === 0) return null;
  // The day that never was; what reads it as a date will say so.
  if (day === 60) return '1900-02-29';
  return addDays(calendarDate('1899-12-31'), day < 60 ? day : day - 1);
}

/** `HH:MM` of the fraction of a day, to the nearest second. */
export function timeOfSerial(serial: number): string {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${two(seconds / 3600)}:${two((seconds % 3600) / 60)}`;
}

export type NumberShape =
  | { readonly kind: 'plain' }
  /** What of a date the format shows: a cell that shows "Maret 2025" says no day. */
  | { readonly kind: 'day' | 'month' | 'year' | 'time' }
  /** "000": leading zeros are part of what is shown. */
  | { readonly kind: 'padded'; readonly width: number };

const BUILT_IN: readonly (readonly [from: number, to: number, kind: 'day' | 'month' | 'time'])[] = [
  [14, 16, 'day'],
  [17, 17, 'month'],
  [18, 21, 'time'],
  [22, 22, 'day'],
  [27, 36, 'day'],
  [45, 47, 'time'],
  [50, 58, 'day'],
];

/** By the number of a format, and by its code where the workbook brings its own. */
export function shapeOfFormat(id: number, code: string | undefined): NumberShape {
  if (code === undefined) {
    const found = BUILT_IN.find(([from, to]) => id >= from && id <= to);
    return { kind: found?.[2] ?? 'plain' };
  }
  // Literal text, escapes, padding, colours and locales are no part of the pattern.
  const pattern = (code.split(';')[0] ?? '')
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase();
  if (/^0{2,}$/.test(pattern)) return { kind: 'padded', width: pattern.length };
  if (/general|[#?0%e]/.test(pattern.replace(/[ymdhs]\.0+/g, ''))) return { kind: 'plain' };
  if (/d/.test(pattern)) return { kind: 'day' };
  if (/y/.test(pattern)) return { kind: /m/.test(pattern) ? 'month' : 'year' };
  return { kind: /[hs]/.test(pattern) ? 'time' : /m/.test(pattern) ? 'month' : 'plain' };
}

/** A number as the cell shows it. */
export function numberText(value: number, shape: NumberShape, from1904: boolean): string {
  if (shape.kind === 'padded' && Number.isInteger(value) && value >= 0) return String(value).padStart(shape.width, '0');
  if (shape.kind === 'time') return value < 1 ? timeOfSerial(value) : plainNumber(value);
  if (shape.kind !== 'plain' && shape.kind !== 'padded') {
    const on = dateOfSerial(value, from1904);
    if (on !== null) return shape.kind === 'day' ? on : on.slice(0, shape.kind === 'month' ? 7 : 4);
  }
  return plainNumber(value);
}

/** Fifteen figures, as a spreadsheet keeps them. Three decimals get a comma: "1.234" would be a thousand in an Indonesian list. */
function plainNumber(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return /^-?\d{1,3}\.\d{3}$/.test(text) ? text.replace('.', ',') : text;
}
