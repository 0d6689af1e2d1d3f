/**
 * When an entry must be announced. Periodic information at least every six months (UU 14/2008 Art. 9(3); domain.md 3.2); what threatens
 * life or public order without delay (Art. 10). What is always available is given on request and has no date.
 */
import { addMonths, type CalendarDate, daysBetween } from '#shared/lib/calendar-date.ts';
import type { DipCase } from './dip-case.ts';

export const PERIODIC_MONTHS = 6;
/** From here on the screens warn. */
export const SOON_DAYS = 30;

export interface AnnouncementDue {
  readonly dueOn: CalendarDate;
  /** The last announcement; null where there was none. */
  readonly last: CalendarDate | null;
  readonly state: 'later' | 'soon' | 'overdue';
  /** Days to go; negative where overdue. */
  readonly daysLeft: number;
}

/** Null where nothing is due: always available, announced as it happened, withdrawn. */
export function announcementDue(known: DipCase, today: CalendarDate): AnnouncementDue | null {
  const dueOn = known.state === 'listed' ? dueDay(known) : null;
  if (!dueOn) return null;
  const daysLeft = daysBetween(today, dueOn);
  const state = daysLeft < 0 ? 'overdue' : daysLeft <= SOON_DAYS ? 'soon' : 'later';
  return { dueOn, last: lastAnnounced(known), state, daysLeft };
}

export const lastAnnounced = ({ announcements }: DipCase): CalendarDate | null => announcements.at(-1)?.on ?? null;

function dueDay(known: DipCase): CalendarDate | null {
  const last = lastAnnounced(known);
  const from = last ?? known.classSince;
  if (!from) return null;
  switch (known.class) {
    case 'periodic':
      return addMonths(from, PERIODIC_MONTHS);
    case 'immediate':
      return last ? null : from;
    default:
      return null;
  }
}
