/**
 * When data is to be renewed (SOP-PPID-06 G.4: data and information are updated continuously, by the period of each; domain.md 4.2: validity
 * follows the period of each item). A record may carry a period and the unit that answers for it, or its class, or a class above: the
 * nearest counts. It runs from the end of what the record is about, or from the day on which someone last found that it still holds. A
 * record that a new version replaces waits for nothing any more.
 */
import { addDays, addMonths, type CalendarDate } from '#shared/lib/calendar-date.ts';

export interface UpdateRule {
  readonly months: number;
  /** The unit that answers for it; null for the processing unit of the record. */
  readonly unitId: string | null;
}

/** Days before the day on which it is due from which it is said. */
const SOON_DAYS = 30;

export interface UpdateDue {
  readonly state: 'late' | 'soon' | 'current';
  /** Null for a record without a date that nobody looked at yet: it is due now. */
  readonly dueOn: CalendarDate | null;
  readonly since: CalendarDate | null;
}

/** `endsOn`: end of what the record is about; `checkedOn`: days on which someone found that it still holds. */
export function updateDue(
  { endsOn, checkedOn }: { readonly endsOn: CalendarDate | null; readonly checkedOn: readonly CalendarDate[] },
  months: number,
  today: CalendarDate,
): UpdateDue {
  const since = [...checkedOn, ...(endsOn ? [endsOn] : [])].toSorted().at(-1) ?? null;
  if (since === null) return { state: 'late', dueOn: null, since };
  const dueOn = addMonths(since, months);
  return { state: today > dueOn ? 'late' : today >= addDays(dueOn, -SOON_DAYS) ? 'soon' : 'current', dueOn, since };
}

/** The rule of the record itself, else of the nearest class from its own upwards. */
export function nearestRule(own: UpdateRule | null, classes: readonly (UpdateRule | null)[]): UpdateRule | null {
  return own ?? classes.find((rule) => rule !== null) ?? null;
}

export const MOST_MONTHS = 120;

/** Whole months, or null where the text is none. */
export function parseMonths(text: string): number | null {
  const months = /^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : 0;
  return months >= 1 && months <= MOST_MONTHS ? months : null;
}
