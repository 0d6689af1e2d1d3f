/** A limit in the words of a paper, by the rule in force on its day: "30 hari kerja". */
import { type DeadlineKey, type DeadlineRule, ruleInForce } from '#shared/domain/deadlines/deadline-rules.ts';
import { formatDays } from '#shared/i18n/day-count.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';

/** Empty for a limit that the law does not count in days. */
export function limitText(key: DeadlineKey, on: CalendarDate, rules?: readonly DeadlineRule[]): string {
  const { days, unit } = ruleInForce(key, on, rules);
  return days === null ? '' : formatDays(days, unit, 'id');
}
