/** When a unit sends its active list to the records unit again (domain.md 4.3: at fixed intervals; the months are the office's own). */
import { addDays, addMonths, type CalendarDate } from '#shared/lib/calendar-date.ts';

export const DEFAULT_SENDING_MONTHS = 6;

/** Days before the day on which it is due from which it is said. */
const SOON_DAYS = 30;

export interface SendingDue {
  readonly state: 'never' | 'late' | 'soon' | 'sent';
  readonly lastOn: CalendarDate | null;
  /** Null where it was never sent: it is due now. */
  readonly dueOn: CalendarDate | null;
}

export function sendingDue(sentOn: readonly CalendarDate[], months: number, today: CalendarDate): SendingDue {
  const lastOn = sentOn.toSorted().at(-1) ?? null;
  if (lastOn === null) return { state: 'never', lastOn, dueOn: null };
  const dueOn = addMonths(lastOn, months);
  return { state: today > dueOn ? 'late' : today >= addDays(dueOn, -SOON_DAYS) ? 'soon' : 'sent', lastOn, dueOn };
}
