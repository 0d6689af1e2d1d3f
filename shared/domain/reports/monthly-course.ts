/** How the months of a longer period went, for the chart beside its figures: what came in, what was answered, what was answered late. */
import { addDays, type CalendarDate, monthOf, yearOf } from '#shared/lib/calendar-date.ts';
import type { OfficeCalendar } from '../calendar/calendar.ts';
import { periodAround, type ReportPeriod } from './report-period.ts';
import { type CaseIds, type ReportedObjection, type ReportedRequest, serviceReport } from './service-report.ts';

export interface MonthCourse {
  readonly from: CalendarDate;
  readonly received: CaseIds;
  readonly answered: CaseIds;
  readonly late: CaseIds;
}

/** Bars that fit side by side, each with a month of its own. */
const MOST_MONTHS = 12;

/**
 * The months of a period that have begun, requests and objections together; of a month that the period holds in part only its days. None of
 * a week or a month, nor of a range within one month or over more than twelve.
 */
export function monthlyCourse(
  requests: readonly ReportedRequest[],
  objections: readonly ReportedObjection[],
  period: ReportPeriod,
  calendar: OfficeCalendar,
  today: CalendarDate,
): readonly MonthCourse[] {
  const months = monthsBetween(period);
  if (period.kind === 'week' || months === 1 || months > MOST_MONTHS) return [];
  const course: MonthCourse[] = [];
  for (let month = periodAround('month', period.from); month.from <= period.to && month.from <= today; month = after(month)) {
    const report = serviceReport(requests, objections, within(month, period), calendar, today);
    course.push({
      from: month.from,
      received: [...report.requests.received, ...report.objections.received],
      answered: [...(report.requests.time?.cases ?? []), ...(report.objections.time?.cases ?? [])].map(({ id }) => id),
      late: [...report.requests.answeredLate, ...report.objections.repliedLate],
    });
  }
  return course;
}

const monthsBetween = ({ from, to }: ReportPeriod): number => (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from) + 1;

const within = (month: ReportPeriod, { from, to }: ReportPeriod): ReportPeriod => ({
  ...month,
  from: month.from < from ? from : month.from,
  to: month.to > to ? to : month.to,
});

const after = ({ to }: ReportPeriod): ReportPeriod => periodAround('month', addDays(to, 1));
