/**
 * Where an office lets one person do two duties, each use says why and stands in the monthly report: the check of the Sekretaris and the
 * last check of what was prepared.
 */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { isWithin, type ReportPeriod } from './report-period.ts';
import type { CaseIds } from './service-report.ts';

interface CheckedCase {
  readonly id: string;
  readonly events: readonly {
    readonly on: CalendarDate;
    readonly data: unknown;
    readonly personId: string | null;
    readonly void?: string | null;
  }[];
}

/** One use: in which case, when, who, and why. */
export interface SelfCheck {
  readonly id: string;
  readonly on: CalendarDate;
  readonly personId: string | null;
  readonly reason: string;
}

/** In the order of their days. */
export const selfChecks = (cases: readonly CheckedCase[], period: ReportPeriod): readonly SelfCheck[] =>
  cases
    .flatMap(({ id, events }) =>
      events.flatMap(({ on, data, personId, void: withdrawn }): readonly SelfCheck[] => {
        const reason = reasonOf(data);
        return reason !== null && !withdrawn && isWithin(on, period) ? [{ id, on, personId, reason }] : [];
      }),
    )
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));

export const casesChecked = (checks: readonly SelfCheck[]): CaseIds => [...new Set(checks.map(({ id }) => id))];

function reasonOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('selfCheckReason' in data)) return null;
  const { selfCheckReason } = data;
  return typeof selfCheckReason === 'string' && selfCheckReason.trim() !== '' ? selfCheckReason.trim() : null;
}
