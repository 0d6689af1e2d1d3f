/**
 * Whether the clock of this PC may be wrong, asked before it gives a number its day: a register entry stands for good, and day H of a
 * case runs from it (SOP-PPID-04 J.2). What is known of the clock is what it said when this PC last wrote something down, and what the
 * server says, where this PC talks to one. A gap is counted in working days: a weekend, a holiday and joint leave explain themselves.
 */
import { daysBetween } from '#shared/lib/calendar-date.ts';
import { civilDateOf, type Instant, type OfficeZone } from '#shared/lib/civil-time.ts';
import { isClockBack } from '#shared/lib/clock-back.ts';
import type { OfficeCalendar } from '../calendar/calendar.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';

/** So many working days may pass between two entries without a word. */
export const QUIET_WORKING_DAYS = 2;

/** From so many calendar days on, a clock that differs from the server's is spoken of. */
export const LOUD_SERVER_DAYS = 2;

export type ClockDoubt = TrailDoubt | ServerDoubt;

/** What the entries of this PC say against its clock. */
export type TrailDoubt =
  /** Something was written down later than it is now. */
  | { readonly kind: 'back'; readonly last: Instant }
  /** More working days than usual lie after the last entry: nobody worked on this PC, or its clock ran ahead. */
  | { readonly kind: 'ahead'; readonly last: Instant; readonly workingDays: number };

/** The server has another date. `days` from its date to that of this PC: below zero where this PC lags. */
export interface ServerDoubt {
  readonly kind: 'server';
  readonly server: Instant;
  readonly days: number;
}

/** `server`: what the server says the time is; null where there is none, or where it does not answer. */
export function serverDoubt(server: Instant | null, now: Instant, zone: OfficeZone): ServerDoubt | null {
  if (server === null) return null;
  const days = daysBetween(civilDateOf(server, zone), civilDateOf(now, zone));
  return Math.abs(days) < LOUD_SERVER_DAYS ? null : { kind: 'server', server, days };
}

/**
 * `trail`: what the clock said at each entry since a number was last given here, the oldest first. A leap between two of them is not
 * forgotten because somebody logged in on the wrong day.
 */
export function clockDoubt(
  trail: readonly Instant[],
  now: Instant,
  { zone, calendar }: { readonly zone: OfficeZone; readonly calendar: OfficeCalendar },
): TrailDoubt | null {
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

/** The time of a server passes while a person reads what is said of it: there the days between count. */
export function isSameDoubt(one: ClockDoubt, other: ClockDoubt | null): boolean {
  if (one.kind === 'server') return other?.kind === 'server' && one.days === other.days;
  return one.kind === other?.kind && one.last === other.last;
}
