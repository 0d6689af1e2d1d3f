/**
 * A month whose report was given (SOP-PPID-04 Q.4) keeps the figures that were given: they are frozen line by line, and what a later
 * entry makes of them stands beside them as a correction.
 */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { ReportPeriod } from './report-period.ts';

/** What a line of the report said: its figure as a text, and the cases behind it. */
export interface FrozenFigure {
  readonly value: string;
  readonly ids: readonly string[];
}
export type FrozenFigures = Readonly<Record<string, FrozenFigure>>;

export type ClosingRefusal =
  /** Weeks run on and a year is made of its months. */
  { readonly code: 'closing.month' } | { readonly code: 'closing.running'; readonly endsOn: CalendarDate };

/** Only a month that is over can be closed. */
export function mayClose(period: ReportPeriod, today: CalendarDate): Result<null, ClosingRefusal> {
  if (period.kind !== 'month') return err({ code: 'closing.month' });
  return today > period.to ? ok(null) : err({ code: 'closing.running', endsOn: period.to });
}

/** What the line says now, where it is no longer what was given; null where it still is, or where the line came with a later version. */
export function correctionOf(frozen: FrozenFigure | undefined, now: FrozenFigure): string | null {
  return frozen !== undefined && frozen.value !== now.value ? now.value : null;
}
