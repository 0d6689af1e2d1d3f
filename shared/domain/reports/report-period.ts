/**
 * The periods of the service reports: weekly by the staff, monthly by the head of division, quarterly as the periodic report to the Pembina
 * (SOP-PPID-04 Q.4), half-yearly for the indicators of the staff (SOP-PPID-04 U), yearly for the annual service report (Perki 1/2021 Art. 56),
 * and from any day to any other. A week is Monday to Sunday. Both ends belong to the period.
 */
import {
  addDays,
  type CalendarDate,
  dateFromParts,
  daysBetween,
  firstOfMonth,
  lastOfMonth,
  monthOf,
  weekdayOf,
  yearOf,
} from '#shared/lib/calendar-date.ts';

export const reportPeriodKinds = ['week', 'month', 'quarter', 'halfYear', 'year'] as const;
/** Periods that follow each other over the whole calendar. */
export type ReportPeriodKind = (typeof reportPeriodKinds)[number];

export interface ReportPeriod {
  readonly kind: ReportPeriodKind | 'range';
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** The period of a kind in which a day lies. */
export function periodAround(kind: ReportPeriodKind, day: CalendarDate): ReportPeriod {
  switch (kind) {
    case 'week': {
      const from = addDays(day, -((weekdayOf(day) + 6) % 7));
      return { kind, from, to: addDays(from, 6) };
    }
    case 'month':
      return { kind, from: firstOfMonth(yearOf(day), monthOf(day)), to: lastOfMonth(yearOf(day), monthOf(day)) };
    case 'quarter':
      return monthsAround(kind, day, 3);
    case 'halfYear':
      return monthsAround(kind, day, 6);
    case 'year':
      return { kind, from: dateFromParts(yearOf(day), 1, 1), to: dateFromParts(yearOf(day), 12, 31) };
  }
}

/** The part of the year with so many months in which a day lies. */
function monthsAround(kind: ReportPeriodKind, day: CalendarDate, months: number): ReportPeriod {
  const first = Math.floor((monthOf(day) - 1) / months) * months + 1;
  return { kind, from: firstOfMonth(yearOf(day), first), to: lastOfMonth(yearOf(day), first + months - 1) };
}

/** From a day to another, whichever of the two is the first. */
export const rangeBetween = (one: CalendarDate, other: CalendarDate): ReportPeriod =>
  one <= other ? { kind: 'range', from: one, to: other } : { kind: 'range', from: other, to: one };

/** The period that ends on the day before this one; of a range one of as many days. */
export const periodBefore = ({ kind, from, to }: ReportPeriod): ReportPeriod =>
  kind === 'range' ? rangeBetween(addDays(from, -daysBetween(from, to) - 1), addDays(from, -1)) : periodAround(kind, addDays(from, -1));

/** The period that begins on the day after this one; of a range one of as many days. */
export const periodAfter = ({ kind, from, to }: ReportPeriod): ReportPeriod =>
  kind === 'range' ? rangeBetween(addDays(to, 1), addDays(to, daysBetween(from, to) + 1)) : periodAround(kind, addDays(to, 1));

export const isSamePeriod = (one: ReportPeriod, other: ReportPeriod): boolean =>
  one.kind === other.kind && one.from === other.from && one.to === other.to;

export const isWithin = (day: CalendarDate | undefined, { from, to }: ReportPeriod): boolean =>
  day !== undefined && day >= from && day <= to;
