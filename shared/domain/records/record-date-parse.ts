/**
 * Reads a record date as people type it, in Indonesian, English or ISO: "11 Maret 2025", "11/3/2025", "Des 2025", "±2023",
 * "2022–2024", "11-13 Maret 2025", "tanpa tanggal". Day comes before month. Of a time of day behind it ("2024-02-29T00:00:00", as
 * programs write dates) only the day counts. Nothing is guessed: years of two digits and days that do not exist are refused with a reason.
 */
import { type CalendarDate, firstOfMonth, lastOfMonth, parseCalendarDate } from '#shared/lib/calendar-date.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { dayDate, monthDate, type RecordDate, rangeDate, undated, yearDate } from './record-date.ts';

export type RecordDateError = {
  readonly code:
    | 'recordDate.empty'
    /** Cannot be read at all. */
    | 'recordDate.form'
    /** Reads like a date, but there is no such day. */
    | 'recordDate.none'
    /** A year of two digits. */
    | 'recordDate.shortYear'
    /** The end lies before the beginning. */
    | 'recordDate.order'
    /** A day with a time of day that no clock shows. */
    | 'recordDate.time'
    /** A time of UTC: which day that was here is another question. */
    | 'recordDate.zone';
};

/** A date with as many parts as were written. */
interface Point {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

const MONTHS = [
  ['januari', 'january', 'jan'],
  ['februari', 'pebruari', 'february', 'feb', 'peb'],
  ['maret', 'march', 'mar', 'mrt'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agu', 'ags', 'agt', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'december', 'des', 'dec'],
] as const;
const monthOfName = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name as string, index + 1] as const)));

const UNDATED = /^(?:tanpa (?:tanggal|tahun)|tidak bertanggal|tdk bertanggal|t\.? ?t\.?|undated|no date|n\.? ?d\.?|s\.? ?d\.?)$/;
const CIRCA = /^(?:±|\+\/-|\+-|~|sekitar|kira-kira|kurang lebih|k\.?l\.?|circa|about|ca?\.?)\s*(?=[\d\p{L}])/u;
const WEEKDAY = /^(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|monday|tuesday|wednesday|thursday|friday|saturday|sunday),?\s+/;
const RANGE = /\s*(?:[–—]|\bs\.?\s*\/?\s*d\.?(?=[\s\d])|\bsampai(?: dengan)?\b|\bhingga\b|\bto\b|\buntil\b|(?<=\s)-(?=\s))\s*/;
const REFUSED: RecordDateError = { code: 'recordDate.form' };

/** Reads one date; the same text that `formatRecordDate` writes comes back as the same date. */
export function parseRecordDate(text: string): Result<RecordDate, RecordDateError> {
  const clean = text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  if (clean === '') return err({ code: 'recordDate.empty' });
  if (UNDATED.test(clean)) return ok(undated);
  const circa = CIRCA.test(clean);
  const dated = circa ? clean.replace(CIRCA, '') : clean;
  const ends = rangeEnds(dated);
  return ends ? parseRange(ends[0], ends[1], circa) : parseSingle(dated, circa);
}

function parseSingle(text: string, circa: boolean): Result<RecordDate, RecordDateError> {
  const point = parsePoint(text);
  if (!point.ok) return point;
  const { year, month, day } = point.value;
  if (year === undefined) return err(REFUSED);
  if (month === undefined) return ok(yearDate(year, circa));
  if (day === undefined) return ok(monthDate(year, month, circa));
  const on = dayOf(year, month, day);
  return on ? ok(dayDate(on, circa)) : err({ code: 'recordDate.none' });
}

/** The first end borrows month and year from the second where it leaves them out: "11-13 Maret 2025". */
function parseRange(first: string, second: string, circa: boolean): Result<RecordDate, RecordDateError> {
  const to = parsePoint(second);
  if (!to.ok) return to;
  const from = parsePoint(first, to.value);
  if (!from.ok) return from;
  const [start, end] = [edge(from.value, 'first'), edge(to.value, 'last')];
  if (!start || !end)
    return err({ code: from.value.year === undefined || to.value.year === undefined ? 'recordDate.form' : 'recordDate.none' });
  if (start > end) return err({ code: 'recordDate.order' });
  return ok(rangeDate(start, end, circa));
}

/** Splits at a range word or dash; a plain hyphen only where it can't be part of one date ("2022-2024", "jan-mar 2025", "11-13 maret 2025"). */
function rangeEnds(text: string): readonly [string, string] | undefined {
  const [first, second, ...more] = text.split(RANGE);
  if (first && second && more.length === 0) return [first, second];
  const tight = /^(\d{4}|\d{1,2}(?: \p{L}+\.?(?: \d{4})?)?|\p{L}+\.?(?: \d{4})?)-(\d{4}|\d{1,2} \p{L}+\.? \d{4}|\p{L}+\.? \d{4})$/u.exec(
    text,
  );
  return tight?.[1] && tight[2] ? [tight[1], tight[2]] : undefined;
}

/** A day of figures with a time behind it; the zone may stand there as Z or as hours. */
const TIMED =
  /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})(?:t| t?)(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?( ?(?:z|utc|gmt)|[+-]\d{2}:?\d{2})?$/;

function parsePoint(text: string, lender?: Point): Result<Point, RecordDateError> {
  const [, day, hour, minute, second = '0', zone = ''] = TIMED.exec(text) ?? [];
  if (day === undefined) return parseDay(text, lender);
  const time = [hour, minute, second].map(Number);
  if ((time[0] ?? 0) > 23 || time.slice(1).some((part) => part > 59)) return err({ code: 'recordDate.time' });
  if (/[a-z]/.test(zone) && time.some((part) => part > 0)) return err({ code: 'recordDate.zone' });
  return parseDay(day);
}

function parseDay(text: string, lender?: Point): Result<Point, RecordDateError> {
  const bare = text
    .replace(WEEKDAY, '')
    .replace(/^(?:tgl\.?|tanggal|tahun|thn\.?|th\.?|bulan|year) /, '')
    .trim();
  const numeric = parseNumeric(bare);
  if (numeric) return numeric;
  const words = /^(?:(\d{1,2})[ .-]+)?(\p{L}+)\.?(?:[ ,.-]+(\d{2,4}))?$/u.exec(bare) ?? englishOrder(bare);
  const month = words ? monthOfName.get(words[2] ?? '') : undefined;
  if (words && month !== undefined) {
    const year = words[3] ?? (lender?.year === undefined ? undefined : String(lender.year));
    if (year !== undefined && year.length < 4) return err({ code: 'recordDate.shortYear' });
    return ok({ year: year === undefined ? undefined : Number(year), month, day: words[1] === undefined ? undefined : Number(words[1]) });
  }
  if (/^\d{1,2}$/.test(bare) && lender?.month !== undefined) return ok({ ...lender, day: Number(bare) });
  return err(REFUSED);
}

/** "March 11, 2025" with the groups in the order of the other form. */
function englishOrder(text: string): readonly (string | undefined)[] | undefined {
  const match = /^(\p{L}+) (\d{1,2}), (\d{4})$/u.exec(text);
  return match ? [match[0], match[2], match[1], match[3]] : undefined;
}

/** ISO (2025, 2025-03, 2025-03-11), or day first (11/3/2025, 11.03.2025, 11-03-2025, 03/2025). */
function parseNumeric(text: string): Result<Point, RecordDateError> | undefined {
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
  if (iso) return numericPoint(iso[1], iso[2], iso[3]);
  const dayFirst = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (dayFirst) return numericPoint(dayFirst[4], dayFirst[3], dayFirst[1]);
  const monthFirst = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  return monthFirst ? numericPoint(monthFirst[2], monthFirst[1], undefined) : undefined;
}

function numericPoint(year = '', month: string | undefined, day: string | undefined): Result<Point, RecordDateError> {
  if (year.length < 4) return err({ code: 'recordDate.shortYear' });
  const point = {
    year: Number(year),
    month: month === undefined ? undefined : Number(month),
    day: day === undefined ? undefined : Number(day),
  };
  return edge(point, 'first') ? ok(point) : err({ code: 'recordDate.none' });
}

/** The first or last day that a point may mean; undefined where it has no year or no such day. */
function edge({ year, month, day }: Point, which: 'first' | 'last'): CalendarDate | undefined {
  if (year === undefined || year < 1) return undefined;
  if (day !== undefined && month !== undefined) return dayOf(year, month, day);
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  return which === 'first' ? firstOfMonth(year, month ?? 1) : lastOfMonth(year, month ?? 12);
}

function dayOf(year: number, month: number, day: number): CalendarDate | undefined {
  const parsed = parseCalendarDate([String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'));
  return parsed.ok ? parsed.value : undefined;
}
