/** Late, today, this week; what falls due later is only counted. On a weekend "this week" is the one that comes. */
import { addDays, type CalendarDate, weekdayOf } from '#shared/lib/calendar-date.ts';
import type { DueTask } from './due-tasks.ts';

export interface DueGroups {
  readonly late: readonly DueTask[];
  readonly today: readonly DueTask[];
  readonly week: readonly DueTask[];
  readonly later: readonly DueTask[];
  /** The Friday that closes the week. */
  readonly weekEndsOn: CalendarDate;
}

const FRIDAY = 5;

export function groupByDue(tasks: readonly DueTask[], today: CalendarDate): DueGroups {
  const weekEndsOn = addDays(today, (FRIDAY - weekdayOf(today) + 7) % 7);
  return {
    late: tasks.filter(({ judgement }) => judgement.state === 'overdue'),
    today: tasks.filter(({ dueOn }) => dueOn === today),
    week: tasks.filter(({ dueOn }) => dueOn > today && dueOn <= weekEndsOn),
    later: tasks.filter(({ dueOn }) => dueOn > weekEndsOn),
    weekEndsOn,
  };
}
