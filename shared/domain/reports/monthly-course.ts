/** How the months of a longer period went, for the chart beside its figures: what came in, what was answered, what was answered late. */
import { addDays, type CalendarDate } from '#shared/lib/calendar-date.ts';
import type { OfficeCalendar } from '../calendar/calendar.ts';
import { periodAround, type ReportPeriod } from './report-period.ts';
import { type CaseIds, type ReportedObjection, type ReportedRequest, serviceReport } from './service-report.ts';

export interface MonthCourse {
  readonly from: CalendarDate;
  readonly received: CaseIds;
  readonly answered: CaseIds;
  readonly late: CaseIds;
}

/** The months of a period that have begun, requests and objections together; none of a week or a month. */
export function monthlyCourse(
  requests: readonly ReportedRequest[],
  objections: readonly ReportedObjection[],
  period: ReportPeriod,
  calendar: OfficeCalendar,
  today: CalendarDate,
): readonly MonthCourse[] {
  if (period.kind === 'week' || period.kind === 'month') return [];
  const course: MonthCourse[] = [];
  for (let month = periodAround('month', period.from); month.from <= period.to && month.from <= today; month = after(month)) {
    const report = serviceReport(requests, objections, month, calendar, today);
    course.push({
      from: month.from,
      received: [...report.requests.received, ...report.objections.received],
      answered: [...(report.requests.time?.cases ?? []), ...(report.objections.time?.cases ?? [])].map(({ id }) => id),
      late: [...report.requests.answeredLate, ...report.objections.repliedLate],
    });
  }
  return course;
}

const after = ({ to }: ReportPeriod): ReportPeriod => periodAround('month', addDays(to, 1));
