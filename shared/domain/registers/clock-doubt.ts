/**
 * Whether the clock of this PC may be wrong, asked before it gives a number its day: a register entry stands for good, and day H of a
 * case runs from it (SOP-PPID-04 J.2). What is known of the clock is what it said when this PC last wrote something down.
 * A gap is counted in working days: a weekend, a holiday and joint leave explain themselves.
 */
import { civilDateOf, type Instant, type OfficeZone } from '#shared/lib/civil-time.ts';
import { isClockBack } from '#shared/lib/clock-back.ts';
import type { OfficeCalendar } from '../calendar/calendar.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';

/** So many working days may pass between two entries without a word. */
export const QUIET_WORKING_DAYS = 2;

export type ClockDoubt =
  /** Something was written down later than it is now. */
  | { readonly kind: 'back'; readonly last: Instant }
  /** More working days than usual lie after the last entry: nobody worked on this PC, or its clock ran ahead. */
  | { readonly kind: 'ahead'; readonly last: Instant; readonly workingDays: number };

/**
 * `trail`: what the clock said at each entry since a number was last given here, the oldest first. A leap between two of them is not
 * forgotten because somebody logged in on the wrong day.
 */
export function clockDoubt(
  trail: readonly Instant[],
  now: Instant,
  { zone, calendar }: { readonly zone: OfficeZone; readonly calendar: OfficeCalendar },
): ClockDoubt | null {
  const latest = trail.toSorted().at(-1);
  if (latest === undefined) return null;
  if (isClockBack(latest, now)) return { kind: 'back', last: latest };
  const after = [...trail.slice(1), now];
  for (const [index, last] of trail.entries()) {
    const next = civilDateOf(after[index] ?? now, zone);
    const workingDays = workingDaysBetween(civilDateOf(last, zone), next, calendar);
    if (workingDays > QUIET_WORKING_DAYS) return { kind: 'ahead', last, workingDays };
  }
  return null;
}

export const isSameDoubt = (one: ClockDoubt, other: ClockDoubt | null): boolean => one.kind === other?.kind && one.last === other.last;
