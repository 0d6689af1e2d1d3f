/** The period that a list is about: what any day of a record's dates falls into. A record without a date falls into none, and is counted. */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { type RecordDate, undated } from '../records/record-date.ts';

/** Either end may be open. */
export interface ListPeriod {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

export type InPeriod = 'in' | 'out' | 'undated';

export function inPeriod({ from, to }: RecordDate, period: ListPeriod): InPeriod {
  if (period.from === null && period.to === null) return 'in';
  if (from === null || to === null) return 'undated';
  return (period.to === null || from <= period.to) && (period.from === null || to >= period.from) ? 'in' : 'out';
}

/** The inclusive dates of a berkas with all that lies in it. */
export function spanOf(dates: readonly RecordDate[]): RecordDate {
  const from = dates.flatMap((one) => one.from ?? []).toSorted()[0];
  const to = dates
    .flatMap((one) => one.to ?? [])
    .toSorted()
    .at(-1);
  if (from === undefined || to === undefined) return undated;
  // As it was written, where nothing widens it.
  const whole = dates.find((one) => one.from === from && one.to === to);
  return whole ?? { kind: 'range', from, to, circa: dates.some(({ circa }) => circa) };
}
