/**
 * The hours of a desk as the office sets them: a timetable per service and period (Ramadan has other hours, Perpres 21/2023), each on its
 * ground. Hours are typed as on the door: "09:00-12:00, 13:00-15:00".
 */
import { z } from 'zod';
import { type CalendarDate, type Weekday, weekdayOf } from '#shared/lib/calendar-date.ts';
import { isCivilTime } from '#shared/lib/civil-time.ts';
import { dateText, text } from '#shared/schema/values.ts';

export const deskServices = ['objection', 'request'] as const;
export type DeskService = (typeof deskServices)[number];

/** From (included) to (excluded), `HH:MM` on the wall. */
export interface ServiceInterval {
  readonly from: string;
  readonly to: string;
}

export type ServiceTimetable = Readonly<Record<Weekday, readonly ServiceInterval[]>>;

export const servedDays = [1, 2, 3, 4, 5] as const;

/** Hours of a service in a period; `until` null where it has no end. */
export interface HoursPeriod {
  readonly service: DeskService;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  /** As typed, Monday to Friday; empty where the desk is shut. */
  readonly days: readonly [string, string, string, string, string];
  readonly basis: string;
}

const hoursSchema = z.array(
  z.object({
    service: z.enum(deskServices),
    from: dateText,
    until: dateText.nullable(),
    days: z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()]),
    basis: text,
  }),
);

/** What stands in the setting; what cannot be read is left out, so that the shipped hours stand. */
export function readHours(json: unknown): readonly HoursPeriod[] {
  const parsed = hoursSchema.safeParse(json);
  return parsed.success ? parsed.data : [];
}

/** "9.00-12.00 dan 13:00–15:00" as intervals; null where it cannot be read or its times do not follow one another. */
export function parseIntervals(typed: string): readonly ServiceInterval[] | null {
  const clean = typed.trim();
  if (clean === '' || clean === '-' || /^tutup$/i.test(clean)) return [];
  const intervals: ServiceInterval[] = [];
  for (const part of clean.split(/\s*(?:,|;|\bdan\b|\band\b)\s*/)) {
    const times = part.match(/^(\d{1,2})[.:](\d{2})\s*(?:-|–|s\.?\/?d\.?)\s*(\d{1,2})[.:](\d{2})$/);
    if (!times) return null;
    const [from, to] = [`${times[1]?.padStart(2, '0')}:${times[2]}`, `${times[3]?.padStart(2, '0')}:${times[4]}`];
    if (!isCivilTime(from) || !isCivilTime(to) || from >= to || from < (intervals.at(-1)?.to ?? '')) return null;
    intervals.push({ from, to });
  }
  return intervals;
}

/** The hours on a day: of the period that began last among those that hold it; undefined where the office set none. */
export function hoursSetOn(
  periods: readonly HoursPeriod[],
  service: DeskService,
  on: CalendarDate,
): readonly ServiceInterval[] | undefined {
  const period = periods
    .filter((known) => known.service === service && known.from <= on && (known.until === null || on <= known.until))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1);
  const weekdays: readonly number[] = servedDays;
  const typed = period?.days[weekdays.indexOf(weekdayOf(on))];
  return period && (typed === undefined ? [] : (parseIntervals(typed) ?? []));
}
