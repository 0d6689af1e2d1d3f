/**
 * The table of days that are no working days, by year: national holidays and joint leave of the ministers' joint decree (SKB),
 * and the regional holidays and election days that an office adds with their decree. It is data that people enter and import,
 * never computed: astronomical lists differ from the decree by days (domain.md 5.4).
 */
import { z } from 'zod';
import { type CalendarDate, parseCalendarDate, yearOf } from '#shared/lib/calendar-date.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

export const holidayKinds = ['national', 'jointLeave', 'regional', 'election'] as const;
export type HolidayKind = (typeof holidayKinds)[number];

export interface Holiday {
  readonly on: CalendarDate;
  readonly kind: HolidayKind;
  readonly name: string;
  /** Where the day rests on a decree of its own rather than on the year's. */
  readonly decree?: string;
}

export interface HolidayYear {
  /** `provisional`: the joint decree of that year is not entered yet, movable dates may shift. */
  readonly status: 'decree' | 'provisional';
  readonly source: string;
  readonly days: readonly Holiday[];
}

export interface HolidayTable {
  readonly version: number;
  readonly years: ReadonlyMap<number, HolidayYear>;
}

/** `at` is the place in the file: `years.2026.days.3.on`. */
export type HolidayTableError =
  | { readonly code: 'calendar.notJson' }
  | { readonly code: 'calendar.shape'; readonly at: string; readonly detail: string }
  | { readonly code: 'calendar.otherYear'; readonly at: string; readonly on: CalendarDate }
  | { readonly code: 'calendar.repeated'; readonly at: string; readonly on: CalendarDate };

const calendarDateText = z.string().transform((text, context): CalendarDate => {
  const parsed = parseCalendarDate(text);
  if (parsed.ok) return parsed.value;
  context.issues.push({ code: 'custom', message: 'no calendar date', input: text });
  return z.NEVER;
});

const daySchema = z.object({
  on: calendarDateText,
  kind: z.enum(holidayKinds),
  name: z.string().trim().min(1),
  decree: z.string().trim().min(1).optional(),
});

const fileSchema = z.object({
  version: z.number().int().positive(),
  years: z.record(
    z.string().regex(/^\d{4}$/),
    z.object({ status: z.enum(['decree', 'provisional']), source: z.string().trim().min(1), days: z.array(daySchema) }),
  ),
});

/** Reads the text of a file like `holidays-id.json`. */
export function parseHolidayFile(text: string): Result<HolidayTable, HolidayTableError> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // JSON.parse names a position in words of the engine only; the caller names the file.
    return err({ code: 'calendar.notJson' });
  }
  return parseHolidayTable(json);
}

/** Checks a table of any origin: every day exists, lies in its year, and no day is given twice with the same name. */
export function parseHolidayTable(json: unknown): Result<HolidayTable, HolidayTableError> {
  const parsed = fileSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return err({ code: 'calendar.shape', at: issue?.path.join('.') ?? '', detail: issue?.message ?? '' });
  }
  const years = new Map<number, HolidayYear>();
  for (const [name, year] of Object.entries(parsed.data.years)) {
    const problem = problemOfYear(Number(name), year.days);
    if (problem) return err(problem);
    years.set(Number(name), { ...year, days: year.days.map(withoutUndefined) });
  }
  return ok({ version: parsed.data.version, years });
}

/** The same table with days added or replaced (by date and name) in one year; used for regional days and late additions. */
export function withHolidays(table: HolidayTable, days: readonly Holiday[], yearWhereNew: Omit<HolidayYear, 'days'>): HolidayTable {
  const years = new Map(table.years);
  for (const day of days) {
    const year = years.get(yearOf(day.on)) ?? { ...yearWhereNew, days: [] };
    const others = year.days.filter((known) => known.on !== day.on || known.name !== day.name);
    years.set(yearOf(day.on), { ...year, days: [...others, day].toSorted((a, b) => (a.on < b.on ? -1 : 1)) });
  }
  return { version: table.version + 1, years };
}

/** A table from rows of the database: years with their status, days of all years. */
export function holidayTableOf(
  version: number,
  years: readonly { readonly year: number; readonly status: HolidayYear['status']; readonly source: string }[],
  days: readonly Holiday[],
): HolidayTable {
  return {
    version,
    years: new Map(
      years.map(({ year, status, source }) => [year, { status, source, days: days.filter((day) => yearOf(day.on) === year) }] as const),
    ),
  };
}

function problemOfYear(year: number, days: readonly { readonly on: CalendarDate; readonly name: string }[]): HolidayTableError | undefined {
  const seen = new Set<string>();
  for (const [index, day] of days.entries()) {
    const at = `years.${year}.days.${index}`;
    if (yearOf(day.on) !== year) return { code: 'calendar.otherYear', at, on: day.on };
    // Two feasts may fall on one day (1 May 2008: Labour Day and Ascension); the same one twice is a slip.
    if (seen.has(`${day.on} ${day.name}`)) return { code: 'calendar.repeated', at, on: day.on };
    seen.add(`${day.on} ${day.name}`);
  }
  return undefined;
}

const withoutUndefined = ({ decree, ...day }: z.infer<typeof daySchema>): Holiday => (decree === undefined ? day : { ...day, decree });
