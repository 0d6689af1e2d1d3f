/**
 * Where an office lets one person do two duties, each use says why and stands in the monthly report: the check of the Sekretaris and the
 * last check of what was prepared.
 */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { isWithin, type ReportPeriod } from './report-period.ts';
import type { CaseIds } from './service-report.ts';

interface CheckedCase {
  readonly id: string;
  readonly events: readonly { readonly on: CalendarDate; readonly data: unknown; readonly void?: string | null }[];
}

export const selfCheckedCases = (cases: readonly CheckedCase[], period: ReportPeriod): CaseIds =>
  cases.flatMap(({ id, events }) => (events.some((event) => !event.void && isWithin(event.on, period) && saysWhy(event.data)) ? [id] : []));

function saysWhy(data: unknown): boolean {
  if (typeof data !== 'object' || data === null || !('selfCheckReason' in data)) return false;
  return typeof data.selfCheckReason === 'string' && data.selfCheckReason.trim() !== '';
}
