/**
 * Civil dates without a clock, a time zone or `Date`: a legal "day" is a date on the wall, written `YYYY-MM-DD`.
 * Arithmetic runs over day numbers of the proleptic Gregorian calendar (day 0 = 1 January 1970, algorithm of H. Hinnant,
 * "chrono-compatible low-level date algorithms"), so nothing here can shift by the zone of the machine.
 * Years 0001 to 9999 only, so that text order is date order.
 */
import { assert } from './assert.ts';
import type { Brand } from './brand.ts';
import { err, ok, type Result } from './result.ts';

/** A valid civil date, `YYYY-MM-DD`; compares as text. */
export type CalendarDate = Brand<string, 'CalendarDate'>;

/** 0 = Sunday ... 6 = Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export type CalendarDateError = { readonly code: 'date.form' | 'date.none'; readonly text: string };

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_IN_ERA = 146_097;
const DAYS_TO_1970 = 719_468;

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month, 1 = January. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Reads `YYYY-MM-DD`; `date.form` where it is written otherwise, `date.none` where no such day exists (30 February). */
export function parseCalendarDate(text: string): Result<CalendarDate, CalendarDateError> {
  const match = FORM.exec(text);
  if (!match) return err({ code: 'date.form', text });
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  // The form and the calendar were both checked above: this is the one place that makes the brand from text.
  return exists ? ok(text as CalendarDate) : err({ code: 'date.none', text });
}

/** The same for constants of the program and of tests: throws where the date is not one. */
export function calendarDate(text: string): CalendarDate {
  const parsed = parseCalendarDate(text);
  assert(parsed.ok, `calendar date ${text}`);
  return parsed.value;
}

export const isCalendarDate = (text: unknown): text is CalendarDate => typeof text === 'string' && parseCalendarDate(text).ok;

/** A date from its parts; throws where it does not exist. */
export function dateFromParts(year: number, month: number, day: number): CalendarDate {
  return calendarDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

export const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4));

/** 1 = January. */
export const monthOf = (date: CalendarDate): number => Number(date.slice(5, 7));

export const dayOfMonth = (date: CalendarDate): number => Number(date.slice(8, 10));

export function addDays(date: CalendarDate, days: number): CalendarDate {
  assert(Number.isInteger(days), `whole days, not ${days}`);
  return fromDayNumber(toDayNumber(date) + days);
}

/** The same day of a later (or earlier) year; 29 February becomes 28 February where that year has none. */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  const year = yearOf(date) + years;
  return dateFromParts(year, monthOf(date), Math.min(dayOfMonth(date), daysInMonth(year, monthOf(date))));
}

/** The same day of a later (or earlier) month; a day that this month lacks becomes its last one. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  assert(Number.isInteger(months), `whole months, not ${months}`);
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return dateFromParts(year, month, Math.min(dayOfMonth(date), daysInMonth(year, month)));
}

/** Days from `from` to `to`; negative where `to` lies before. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => toDayNumber(to) - toDayNumber(from);

/** For sorting: negative, zero, positive. */
export const compareDates = (a: CalendarDate, b: CalendarDate): number => (a < b ? -1 : a > b ? 1 : 0);

/** 1 January 1970 was a Thursday (4). */
export function weekdayOf(date: CalendarDate): Weekday {
  return ((((toDayNumber(date) + 4) % 7) + 7) % 7) as Weekday;
}

export const isWeekend = (date: CalendarDate): boolean => weekdayOf(date) === 0 || weekdayOf(date) === 6;

/** Every day from `from` to `to`, both included; empty where `to` lies before `from`. */
export function dateRange(from: CalendarDate, to: CalendarDate): CalendarDate[] {
  const length = Math.max(0, daysBetween(from, to) + 1);
  return Array.from({ length }, (_, index) => addDays(from, index));
}

export const firstOfMonth = (year: number, month: number): CalendarDate => dateFromParts(year, month, 1);

export const lastOfMonth = (year: number, month: number): CalendarDate => dateFromParts(year, month, daysInMonth(year, month));

function toDayNumber(date: CalendarDate): number {
  const month = monthOf(date);
  // Years begin in March here, so that the leap day is the last one of its year.
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth(date) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - DAYS_TO_1970;
}

function fromDayNumber(dayNumber: number): CalendarDate {
  const shifted = dayNumber + DAYS_TO_1970;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / (DAYS_IN_ERA - 1))) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return dateFromParts(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
