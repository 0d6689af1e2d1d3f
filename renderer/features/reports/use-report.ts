/** The report of a period from the registers as they stand, and the cases by their id. */
import { useMemo } from 'react';
import { readObjections } from '#renderer/db/queries/objections.ts';
import { type MonthClosing, readAnswers, readClosing } from '#renderer/db/queries/report-book.ts';
import { readRequests } from '#renderer/db/queries/requests.ts';
import { useCalendar, useToday } from '#renderer/state/office.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import {
  type PublishedObjection,
  type PublishedRequest,
  publishedObjections,
  publishedRequests,
} from '#shared/domain/registers/published-register.ts';
import { type MonthCourse, monthlyCourse } from '#shared/domain/reports/monthly-course.ts';
import { officerFigures } from '#shared/domain/reports/officer-figures.ts';
import type { ReportPeriod, ReportPeriodKind } from '#shared/domain/reports/report-period.ts';
import { serviceReport, type TimeTaken } from '#shared/domain/reports/service-report.ts';
import type { OfficerLine, ReportSource } from './report-lines.ts';

export interface ReportedCase {
  readonly id: string;
  readonly number: string | null;
  readonly information: string;
  readonly applicant: string;
  /** Address inside the window; null for a questionnaire, which has no page. */
  readonly href: string | null;
  readonly time: TimeTaken | undefined;
}

export interface ReportView extends ReportSource {
  /** Month by month in a longer period; empty in a month or a week. */
  readonly course: readonly MonthCourse[];
  /** Where the month was closed. */
  readonly closing: MonthClosing | null;
  readonly caseOf: (id: string) => ReportedCase | undefined;
  /** The registers of the period as they may be announced; worked out when they are asked for. */
  readonly published: () => Published;
}

export interface Published {
  readonly requests: readonly PublishedRequest[];
  readonly objections: readonly PublishedObjection[];
}

/** Staff is judged half-yearly (SOP-PPID-04 U); the year shows both halves together. */
const judgesOfficers: readonly ReportPeriodKind[] = ['halfYear', 'year'];

/** Null while the registers are read for the first time. */
export function useReport(period: ReportPeriod): ReportView | null {
  const { gate } = useServices();
  const calendar = useCalendar();
  const today = useToday();
  const { from, to } = period;
  const registers = useLive(
    async () => ({
      requests: await readRequests(gate.db),
      objections: await readObjections(gate.db),
      answers: await readAnswers(gate.db, { from, to }),
      people: await gate.db.rows('person').toArray(),
      closing: period.kind === 'month' ? await readClosing(gate.db, from) : null,
    }),
    [gate.db, from, to, period.kind],
  );
  return useMemo(() => {
    if (registers.status !== 'ready') return null;
    const { requests, objections, answers, people, closing } = registers.data;
    const asked = requests.map(({ row, known }) => ({ id: row.id, known }));
    const objected = objections.map(({ row, grounds, known }) => ({ id: row.id, receivedOn: row.receivedOn, grounds, known }));
    const report = serviceReport(asked, objected, period, calendar, today);
    const acts = [...requests, ...objections].flatMap(({ row, events, known }) =>
      known.voidReason === undefined
        ? events.map(({ kind, on, personId }) => ({ caseId: row.id, kind, on, personId: personId ?? null }))
        : [],
    );
    const late = [...report.requests.answeredLate, ...report.objections.repliedLate];
    const names = new Map(people.map(({ id, fullName }) => [id, fullName]));
    const officers = judgesOfficers.includes(period.kind)
      ? officerFigures(acts, { ...period, to: report.asOf }, late).map(
          (one): OfficerLine => ({ ...one, name: names.get(one.personId) ?? one.personId }),
        )
      : null;
    const times = new Map(
      [...(report.requests.time?.cases ?? []), ...(report.objections.time?.cases ?? [])].map((time) => [time.id, time]),
    );
    const cases = new Map<string, ReportedCase>([
      ...requests.map(({ row, number }): [string, ReportedCase] => [
        row.id,
        {
          id: row.id,
          number,
          information: row.information,
          applicant: row.applicant.name,
          href: `#/permohonan/${row.id}`,
          time: times.get(row.id),
        },
      ]),
      ...objections.map(({ row, known }): [string, ReportedCase] => [
        row.id,
        {
          id: row.id,
          number: known.number ?? null,
          information: row.information ?? '',
          applicant: row.applicant.name,
          href: `#/keberatan/${row.id}`,
          time: times.get(row.id),
        },
      ]),
    ]);
    for (const { id, on, marks, remark } of answers)
      cases.set(id, { id, number: on, information: marks.join(' '), applicant: remark ?? '', href: null, time: undefined });
    return {
      report,
      answers,
      officers,
      course: monthlyCourse(asked, objected, period, calendar, today),
      closing,
      caseOf: (id: string) => cases.get(id),
      published: () => ({ requests: publishedRequests(requests, period), objections: publishedObjections(objections, period) }),
    };
  }, [registers, period, calendar, today]);
}
