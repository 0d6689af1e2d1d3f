/**
 * What a day is for the office: counted, weekend, or holiday with its decree. Working days are Monday to Friday
 * (Perpres 21/2023 Art. 3) less national holidays and joint leave (Art. 6) and the regional and election days of the table.
 * A closure of the office stops the desk but moves no statutory limit, so it is asked for apart.
 */
import { type CalendarDate, isWeekend } from '#shared/lib/calendar-date.ts';
import type { DeadlineRule } from '../deadlines/deadline-rules.ts';
import type { Holiday, HolidayKind, HolidayTable } from './holiday-table.ts';
import type { HoursPeriod } from './service-timetable.ts';

export interface OfficeClosure {
  readonly on: CalendarDate;
  readonly reason: string;
}

/** A holiday as the derivation shows it: `source` is its own decree, or that of its year. */
export interface HolidayOnDay {
  readonly name: string;
  readonly kind: HolidayKind;
  readonly source: string;
}

/** `missing`: no table of that year, so its days are counted by weekends alone. */
export type YearCoverage = 'decree' | 'provisional' | 'missing';

export type DayStatus =
  | { readonly kind: 'workingDay' }
  | { readonly kind: 'weekend'; readonly holiday?: HolidayOnDay }
  | { readonly kind: 'holiday'; readonly holiday: HolidayOnDay };

/** What the office sets beside the days: rules of its own, hours of its desks. */
export interface OfficeTimes {
  readonly rules?: readonly DeadlineRule[];
  readonly hours?: readonly HoursPeriod[];
}

export interface OfficeCalendar extends OfficeTimes {
  readonly version: number;
  readonly coverage: (year: number) => YearCoverage;
  readonly holidayOn: (date: CalendarDate) => HolidayOnDay | undefined;
  readonly closureOn: (date: CalendarDate) => OfficeClosure | undefined;
}

/** Makes the table fast to ask, day by day. */
export function officeCalendar(table: HolidayTable, closures: readonly OfficeClosure[] = [], times: OfficeTimes = {}): OfficeCalendar {
  const holidays = new Map<CalendarDate, HolidayOnDay>();
  for (const year of table.years.values()) {
    for (const day of year.days) holidays.set(day.on, joined(holidays.get(day.on), day, year.source));
  }
  const shut = new Map(closures.map((closure) => [closure.on, closure]));
  return {
    ...times,
    version: table.version,
    coverage: (year) => table.years.get(year)?.status ?? 'missing',
    holidayOn: (date) => holidays.get(date),
    closureOn: (date) => shut.get(date),
  };
}

/** Counted, weekend or holiday. A holiday on a Saturday or Sunday stays a weekend that names it. */
export function dayStatus(date: CalendarDate, calendar: OfficeCalendar): DayStatus {
  const holiday = calendar.holidayOn(date);
  if (isWeekend(date)) return holiday ? { kind: 'weekend', holiday } : { kind: 'weekend' };
  return holiday ? { kind: 'holiday', holiday } : { kind: 'workingDay' };
}

export const isWorkingDay = (date: CalendarDate, calendar: OfficeCalendar): boolean => dayStatus(date, calendar).kind === 'workingDay';

/** Whether the desk serves people on that day: a working day without a closure. */
export const isDeskOpenOn = (date: CalendarDate, calendar: OfficeCalendar): boolean =>
  isWorkingDay(date, calendar) && calendar.closureOn(date) === undefined;

/** Two feasts on one day are shown together; the kind is that of the first. */
function joined(known: HolidayOnDay | undefined, day: Holiday, yearSource: string): HolidayOnDay {
  const source = day.decree ?? yearSource;
  if (!known) return { name: day.name, kind: day.kind, source };
  return { name: `${known.name} / ${day.name}`, kind: known.kind, source: known.source === source ? source : `${known.source}; ${source}` };
}
