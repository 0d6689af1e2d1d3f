/** The deadlines of the product beside those of the other calendar, case by case, over many tables. */
import { deadlineJson, deadlinesOf, parseCase } from '#electron/cli/deadline-batch.ts';
import { officeCalendar } from '#shared/domain/calendar/calendar.ts';
import { parseHolidayTable } from '#shared/domain/calendar/holiday-table.ts';
import { addCalendarDays } from '#shared/domain/calendar/working-days.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { dayNumber, otherCalendar } from './other-calendar.ts';
import { chance, type RandomCase, randomCase, randomHolidayFile } from './random-cases.ts';

export interface Difference {
  readonly seed: number;
  readonly given: RandomCase;
  readonly product: string;
  readonly other: string;
}

export interface Comparison {
  readonly cases: number;
  /** Due dates compared; a case has up to ten, and one in days of the wall calendar. */
  readonly dates: number;
  /** At most ten. */
  readonly differences: readonly Difference[];
}

const CASES_PER_TABLE = 500;
const MOST_DIFFERENCES = 10;

export function compareCalendars(cases: number, firstSeed: number): Comparison {
  const differences: Difference[] = [];
  let [done, dates] = [0, 0];
  for (let seed = firstSeed; done < cases; seed += 1) {
    const below = chance(seed);
    const file = randomHolidayFile(below);
    const table = expectOk(parseHolidayTable(file));
    const product = officeCalendar(table);
    const other = otherCalendar({
      decreed: new Map([...table.years].map(([year, { status }]) => [year, status === 'decree'])),
      free: new Set([...table.years.values()].flatMap(({ days }) => days.map(({ on }) => dayNumber(on)))),
    });
    for (let n = 0; n < CASES_PER_TABLE && done < cases; n += 1, done += 1) {
      const given = randomCase(below);
      const ours = deadlinesOf(expectOk(parseCase(given.register, given.events)), product).map((one) => deadlineJson(one, false));
      const { dueOn, provisional } = addCalendarDays(calendarDate(given.wall.from), given.wall.days, product);
      const theirs = other[given.register](given.events);
      dates += theirs.length + 1;
      const left = JSON.stringify([ours, { dueOn, provisional }]);
      const right = JSON.stringify([theirs, other.wall(given.wall.from, given.wall.days)]);
      if (left !== right && differences.length < MOST_DIFFERENCES) differences.push({ seed, given, product: left, other: right });
    }
  }
  return { cases: done, dates, differences };
}
