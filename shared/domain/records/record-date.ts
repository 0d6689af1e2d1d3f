/**
 * The date of a record as archivists write it (kurun waktu, domain.md 4.3): a day, a month, a year, a range, roughly (±), or
 * "tanpa tanggal". Stored as the first and the last day that it may mean, so that it sorts and filters like any date; the
 * kind keeps how precisely it was given.
 */
import { type CalendarDate, firstOfMonth, lastOfMonth, monthOf, yearOf } from '#shared/lib/calendar-date.ts';

export type RecordDateKind = 'day' | 'month' | 'year' | 'range' | 'undated';

export interface RecordDate {
  readonly kind: RecordDateKind;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly circa: boolean;
}

export const undated: RecordDate = { kind: 'undated', from: null, to: null, circa: false };

export const dayDate = (on: CalendarDate, circa = false): RecordDate => ({ kind: 'day', from: on, to: on, circa });

export const monthDate = (year: number, month: number, circa = false): RecordDate => ({
  kind: 'month',
  from: firstOfMonth(year, month),
  to: lastOfMonth(year, month),
  circa,
});

export const yearDate = (year: number, circa = false): RecordDate => ({
  kind: 'year',
  from: firstOfMonth(year, 1),
  to: lastOfMonth(year, 12),
  circa,
});

/** From one day to another; where they span exactly one day, month or year it is that one. */
export function rangeDate(from: CalendarDate, to: CalendarDate, circa = false): RecordDate {
  const month = monthDate(yearOf(from), monthOf(from), circa);
  const candidates = [dayDate(from, circa), month, yearDate(yearOf(from), circa)];
  return candidates.find((whole) => whole.from === from && whole.to === to) ?? { kind: 'range', from, to, circa };
}

/** Sorts by first day, then last; undated ones stand at the end. Plain text order. */
export const recordDateSortKey = ({ from, to }: RecordDate): string => `${from ?? '~'} ${to ?? '~'}`;

/** Whether any day of the record's date lies between two days, both included; an undated record never does. */
export const overlaps = ({ from, to }: RecordDate, first: CalendarDate, last: CalendarDate): boolean =>
  from !== null && to !== null && from <= last && to >= first;
