/** Cases that came in and cases that were finished, by week, the current one last. */
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import type { RequestFile } from '#renderer/db/queries/requests.ts';
import { addDays, type CalendarDate, weekdayOf } from '#shared/lib/calendar-date.ts';

export interface WeekFlow {
  readonly monday: CalendarDate;
  readonly arrived: number;
  readonly finished: number;
}

const finishing = new Set(['closed', 'voided']);

export function weeklyFlow(
  objections: readonly ObjectionFile[],
  requests: readonly RequestFile[],
  today: CalendarDate,
  weeks: number,
): readonly WeekFlow[] {
  const events = [...objections.flatMap((file) => file.events), ...requests.flatMap((file) => file.events)];
  const arrivals = events.filter(({ kind }) => kind === 'registered').map(({ on }) => on);
  const ends = events.filter(({ kind }) => finishing.has(kind)).map(({ on }) => on);
  const thisMonday = addDays(today, -((weekdayOf(today) + 6) % 7));
  return Array.from({ length: weeks }, (_, index) => {
    const monday = addDays(thisMonday, (index - weeks + 1) * 7);
    const next = addDays(monday, 7);
    const within = (on: CalendarDate) => on >= monday && on < next;
    return { monday, arrived: arrivals.filter(within).length, finished: ends.filter(within).length };
  });
}
