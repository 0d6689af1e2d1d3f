/**
 * The periods of the service reports: weekly by the staff, monthly by the head of division, quarterly as the periodic report to the Pembina
 * (SOP-PPID-04 Q.4), half-yearly for the indicators of the staff (SOP-PPID-04 U), yearly for the annual service report (Perki 1/2021 Art. 56).
 * A week is Monday to Sunday. Both ends belong to the period.
 */
import {
  addDays,
  type CalendarDate,
  dateFromParts,
  firstOfMonth,
  lastOfMonth,
  monthOf,
  weekdayOf,
  yearOf,
} from '#shared/lib/calendar-date.ts';

export const reportPeriodKinds = ['week', 'month', 'quarter', 'halfYear', 'year'] as const;
export type ReportPeriodKind = (typeof reportPeriodKinds)[number];

export interface ReportPeriod {
  readonly kind: ReportPeriodKind;
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

export const periodBefore = ({ kind, from }: ReportPeriod): ReportPeriod => periodAround(kind, addDays(from, -1));

export const periodAfter = ({ kind, to }: ReportPeriod): ReportPeriod => periodAround(kind, addDays(to, 1));

export const isWithin = (day: CalendarDate | undefined, { from, to }: ReportPeriod): boolean =>
  day !== undefined && day >= from && day <= to;
