/**
 * The report of a period from the registers as they are kept in memory, reckoned in slices: with 100,000 cases stored a key typed meanwhile
 * is on the screen at once.
 */
import type { OfficeCalendar } from '#shared/domain/calendar/calendar.ts';
import { concernsPeriod, joinedCourse, joinedReport } from '#shared/domain/reports/joined-report.ts';
import {
  type ClosedMonth,
  laterChangesOf,
  type MonthChange,
  type MonthCorrections,
  monthCorrections,
} from '#shared/domain/reports/later-corrections.ts';
import { type MonthCourse, monthlyCourse } from '#shared/domain/reports/monthly-course.ts';
import { type OfficerAct, type OfficerFigures, officerFigures } from '#shared/domain/reports/officer-figures.ts';
import { isWithin, type ReportPeriod } from '#shared/domain/reports/report-period.ts';
import { isInScope, type ReportScope } from '#shared/domain/reports/report-scope.ts';
import { type ServiceReport, serviceReport } from '#shared/domain/reports/service-report.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { OfficeZone } from '#shared/lib/civil-time.ts';
import type { ObjectionFile } from '../../db/queries/objections.ts';
import type { RequestFile } from '../../db/queries/requests.ts';
import { inSlices } from '../in-slices.ts';

export interface CasesOfPeriod {
  readonly requests: readonly RequestFile[];
  readonly objections: readonly ObjectionFile[];
}

export interface ReckonedReport {
  readonly report: ServiceReport;
  /** The unit whose cases it counts; null for the whole office. */
  readonly scope: ReportScope | null;
  /** Month by month in a longer period; empty in a month or a week. */
  readonly course: readonly MonthCourse[];
  /** Null where nobody is judged by the period. */
  readonly officers: readonly OfficerFigures[] | null;
  /** Every case that the figures may count, in the order of registration. */
  readonly cases: CasesOfPeriod;
  /** What was changed in the period of months closed before it. */
  readonly corrections: readonly MonthCorrections[];
  /** The cases of which something was changed so; figures of the period count them only where they are among its own too. */
  readonly corrected: CasesOfPeriod;
}

/** Staff is judged half-yearly (SOP-PPID-04 U); the year shows both halves together, and a range what was asked for. */
const judgesOfficers: readonly ReportPeriod['kind'][] = ['halfYear', 'year', 'range'];

/** Cases that are reckoned in one go: some milliseconds. */
const AT_A_TIME = 40;

interface Day {
  readonly calendar: OfficeCalendar;
  readonly today: CalendarDate;
  readonly zone: OfficeZone;
  /** Months whose report was given. */
  readonly closed: readonly ClosedMonth[];
  readonly scope: ReportScope | null;
  readonly signal?: AbortSignal;
}

/** Null where it was stopped. */
export async function reckonReport(all: CasesOfPeriod, period: ReportPeriod, day: Day): Promise<ReckonedReport | null> {
  const cases = {
    requests: await concerned(all.requests, period, day),
    objections: await concerned(all.objections, period, day),
  };
  const parts = partsOf(cases);
  const reports: ServiceReport[] = [];
  const courses: (readonly MonthCourse[])[] = [];
  const acts: OfficerAct[] = [];
  const work = (part: CasesOfPeriod) => {
    const asked = part.requests.map(({ row, known }) => ({ id: row.id, known }));
    const objected = part.objections.map(({ row, grounds, known }) => ({ id: row.id, receivedOn: row.receivedOn, grounds, known }));
    reports.push(serviceReport(asked, objected, period, day.calendar, day.today));
    courses.push(monthlyCourse(asked, objected, period, day.calendar, day.today));
    for (const { row, events, known } of [...part.requests, ...part.objections]) {
      if (known.voidReason !== undefined) continue;
      for (const { kind, on, personId } of events)
        if (isWithin(on, period) && isInScope(day.scope, [{ personId }]))
          acts.push({ caseId: row.id, kind, on, personId: personId ?? null });
    }
  };
  if (!(await inSlices(parts, work, day.signal ? { signal: day.signal } : {}))) return null;
  const changes: MonthChange[] = [];
  const corrected = {
    requests: await changed(all.requests, period, day, changes),
    objections: await changed(all.objections, period, day, changes),
  };
  if (day.signal?.aborted) return null;
  const [first = serviceReport([], [], period, day.calendar, day.today), ...rest] = reports;
  const report = joinedReport([first, ...rest]);
  const late = [...report.requests.answeredLate, ...report.objections.repliedLate];
  return {
    report,
    scope: day.scope,
    course: parts.length === 0 ? monthlyCourse([], [], period, day.calendar, day.today) : joinedCourse(courses),
    officers: judgesOfficers.includes(period.kind) ? officerFigures(acts, { ...period, to: report.asOf }, late) : null,
    cases,
    corrections: monthCorrections(changes),
    corrected,
  };
}

/** The cases that changed a month which was closed; how, is noted in `changes`. */
async function changed<File extends RequestFile | ObjectionFile>(
  files: readonly File[],
  period: ReportPeriod,
  { closed, zone, scope, signal }: Day,
  changes: MonthChange[],
): Promise<readonly File[]> {
  const found: File[] = [];
  const work = (file: File) => {
    if (!isInScope(scope, file.events)) return;
    const made = laterChangesOf({ id: file.row.id, known: file.known, events: file.events }, closed, period, zone);
    if (made.length > 0) found.push(file);
    changes.push(...made);
  };
  await inSlices(files, work, signal ? { signal } : {});
  return found;
}

async function concerned<File extends RequestFile | ObjectionFile>(
  files: readonly File[],
  period: ReportPeriod,
  { scope, signal }: Day,
): Promise<readonly File[]> {
  const found: File[] = [];
  const work = (file: File) => {
    const days = file.events.map(({ on }) => on);
    if (concernsPeriod(file.known, days, period) && isInScope(scope, file.events)) found.push(file);
  };
  await inSlices(files, work, signal ? { signal } : {});
  return found.toSorted((a, b) => order(a.known.registeredOn, b.known.registeredOn));
}

const order = (a: CalendarDate | undefined, b: CalendarDate | undefined): number => {
  const [one, other] = [a ?? '', b ?? ''];
  if (one === other) return 0;
  return one < other ? -1 : 1;
};

function partsOf({ requests, objections }: CasesOfPeriod): readonly CasesOfPeriod[] {
  const parts: CasesOfPeriod[] = [];
  for (let at = 0; at < Math.max(requests.length, objections.length); at += AT_A_TIME)
    parts.push({ requests: requests.slice(at, at + AT_A_TIME), objections: objections.slice(at, at + AT_A_TIME) });
  return parts;
}
