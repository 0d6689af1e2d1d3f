/**
 * One line of `deadlines --batch`: JSON in, JSON out. Part of the command's contract: key names and their order are not changed.
 * A line that can't be read becomes an `error` line, so that the others still get their answer.
 */
import { z } from 'zod';
import type { OfficeCalendar } from '#shared/domain/calendar/calendar.ts';
import type { Register } from '#shared/domain/deadlines/deadline-rules.ts';
import { type Deadline, objectionDeadlines, requestDeadlines } from '#shared/domain/deadlines/deadlines.ts';
import { type CalendarDate, isCalendarDate, yearOf } from '#shared/lib/calendar-date.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

const dateEvents: Readonly<Record<Register, readonly string[]>> = {
  objection: ['groundFoundOn', 'receivedOn', 'declaredCompleteOn', 'orderedOn', 'replyReceivedOn'],
  request: ['registeredOn', 'extendedOn'],
};
const countEvents: Readonly<Record<Register, readonly string[]>> = { objection: ['orderWorkingDays'], request: [] };

/** Years in which the working week and the laws of the rules can mean anything; beyond them a date is a typing slip. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2999];
const MOST_ORDERED_DAYS = 1000;

export type CaseError =
  | { readonly code: 'line.notJson' | 'line.shape' }
  | { readonly code: 'register.unknown'; readonly value: string }
  | { readonly code: 'event.unknown'; readonly name: string }
  | { readonly code: 'event.date' | 'event.range' | 'event.count'; readonly name: string; readonly value: string };

export interface DeadlineCase {
  readonly register: Register;
  readonly dates: ReadonlyMap<string, CalendarDate>;
  readonly counts: ReadonlyMap<string, number>;
}

const lineSchema = z.object({ register: z.string(), events: z.record(z.string(), z.unknown()) });

export function parseLine(line: string): Result<DeadlineCase, CaseError> {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return err({ code: 'line.notJson' });
  }
  const parsed = lineSchema.safeParse(json);
  return parsed.success ? parseCase(parsed.data.register, parsed.data.events) : err({ code: 'line.shape' });
}

/** Checks the events of one case; null stands for an event that has not happened. */
export function parseCase(register: string, events: Readonly<Record<string, unknown>>): Result<DeadlineCase, CaseError> {
  if (register !== 'objection' && register !== 'request') return err({ code: 'register.unknown', value: register });
  const dates = new Map<string, CalendarDate>();
  const counts = new Map<string, number>();
  for (const [name, value] of Object.entries(events)) {
    const isDate = dateEvents[register].includes(name);
    if (!isDate && !countEvents[register].includes(name)) return err({ code: 'event.unknown', name });
    if (value === null) continue;
    if (isDate) {
      if (!isCalendarDate(value)) return err({ code: 'event.date', name, value: shown(value) });
      if (yearOf(value) < FIRST_YEAR || yearOf(value) > LAST_YEAR) return err({ code: 'event.range', name, value: String(yearOf(value)) });
      dates.set(name, value);
    } else {
      if (!isCount(value)) return err({ code: 'event.count', name, value: shown(value) });
      counts.set(name, value);
    }
  }
  return ok({ register, dates, counts });
}

export function deadlinesOf({ register, dates, counts }: DeadlineCase, calendar: OfficeCalendar): readonly Deadline[] {
  if (register === 'request') {
    return requestDeadlines({ registeredOn: dates.get('registeredOn'), extendedOn: dates.get('extendedOn') }, calendar);
  }
  return objectionDeadlines(
    {
      groundFoundOn: dates.get('groundFoundOn'),
      receivedOn: dates.get('receivedOn'),
      declaredCompleteOn: dates.get('declaredCompleteOn'),
      orderedOn: dates.get('orderedOn'),
      orderWorkingDays: counts.get('orderWorkingDays'),
      replyReceivedOn: dates.get('replyReceivedOn'),
    },
    calendar,
  );
}

/** The answer line of one deadline. */
export function deadlineJson(deadline: Deadline, explain: boolean) {
  const { key, dueOn, days, provisional } = deadline;
  const answer = { key, dueOn, workingDays: days, provisional };
  if (!explain) return answer;
  const { countsFrom, rule, uncertainYears, steps } = deadline;
  return { ...answer, countsFrom, law: rule.law, ruleVersion: rule.version, uncertainYears, derivation: steps };
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST_ORDERED_DAYS;

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
