/** The report of a period from the registers as they stand, and the cases by their id. */
import { useEffect, useMemo, useState } from 'react';
import { type ReckonedReport, reckonReport } from '#renderer/commands/reports/reckon-report.ts';
import { allCasesOf, openCasesOf } from '#renderer/db/open-cases.ts';
import { type ComplaintFile, readComplaints } from '#renderer/db/queries/complaints.ts';
import { type DipEntry, readDipEntries } from '#renderer/db/queries/dip.ts';
import { type MonthClosing, readAnswers, readClosedMonths, readClosing } from '#renderer/db/queries/report-book.ts';
import { useCalendar, useToday, useZone } from '#renderer/state/office.ts';
import { useCasesOf } from '#renderer/state/open-cases.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { complaintFigures } from '#shared/domain/complaints/complaint-figures.ts';
import { missingElements } from '#shared/domain/dip/elements.ts';
import {
  type PublishedObjection,
  type PublishedRequest,
  publishedObjections,
  publishedRequests,
} from '#shared/domain/registers/published-register.ts';
import { documentedByDivision, type ListedInformation } from '#shared/domain/reports/documented.ts';
import type { MonthCourse } from '#shared/domain/reports/monthly-course.ts';
import { isSamePeriod, type ReportPeriod } from '#shared/domain/reports/report-period.ts';
import { isInScope, type ReportScope } from '#shared/domain/reports/report-scope.ts';
import { casesChecked, type SelfCheck, selfChecks } from '#shared/domain/reports/self-checked.ts';
import type { TimeTaken } from '#shared/domain/reports/service-report.ts';
import { addDays } from '#shared/lib/calendar-date.ts';
import type { Row } from '#shared/schema/entities.ts';
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
  /** Month by month in a longer period; empty in a month or a week, and where nothing happened in any. */
  readonly course: readonly MonthCourse[];
  /** Each duty that one person did twice, with the name. */
  readonly selfChecks: readonly (SelfCheck & { readonly person: string })[];
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

/** What ended lately is kept with the cases under way; a period of before asks for all. */
const LATELY_DAYS = 30;

export interface ReportReading {
  /** The last report that was reckoned, which may be of the period before; null while the registers are read for the first time. */
  readonly view: ReportView | null;
  /** How much of the whole register is read, from 0 to 1, while an older period asks for it. */
  readonly share: number | null;
}

/** `scope`: null for the whole office. */
export function useReport(period: ReportPeriod, scope: ReportScope | null): ReportReading {
  const { gate } = useServices();
  const calendar = useCalendar();
  const more = useText('reportsMore');
  const today = useToday();
  const zone = useZone();
  const { from } = period;
  const closings = useLive(() => readClosedMonths(gate.db), [gate.db]);
  const closed = closings.status === 'ready' ? closings.data : null;
  const all = allCasesOf(gate.db);
  // A correction may be of a case that ended long ago.
  const corrigible = closed?.some((month) => month.to < from) ?? false;
  const kept = from >= addDays(today, -LATELY_DAYS) && !corrigible ? openCasesOf(gate.db) : all;
  const { view: cases } = useCasesOf(kept);
  const [share, setShare] = useState<number | null>(null);
  useEffect(() => all.onShare(setShare), [all]);
  const [reckoned, setReckoned] = useState<ReckonedReport | null>(null);
  useEffect(() => {
    if (cases === null || closed === null) return;
    const stop = new AbortController();
    reckonReport(cases, period, { calendar, today, zone, closed, scope, signal: stop.signal }).then(
      (made) => made && setReckoned(made),
      reportError,
    );
    return () => stop.abort();
  }, [cases, closed, period, scope, calendar, today, zone]);
  const book = useLive(
    async () => ({
      answers: await readAnswers(gate.db, period),
      complaints: await readComplaints(gate.db),
      entries: (await readDipEntries(gate.db, today)).filter(({ bar }) => bar === null),
      people: await gate.db.rows('person').toArray(),
      closing: period.kind === 'month' ? await readClosing(gate.db, period.from) : null,
      period,
    }),
    [gate.db, period, today],
  );
  const view = useMemo(() => {
    if (book.status !== 'ready' || reckoned === null) return null;
    const { people } = book.data;
    const { answers, complaints, entries, closing } = withinScope(book.data, reckoned.scope);
    // Of a period that was left only one of the two may be there yet.
    if (!isSamePeriod(book.data.period, reckoned.report.period)) return null;
    const names = new Map(people.map(({ id, fullName }) => [id, fullName]));
    const { requests, objections } = reckoned.cases;
    const checks = selfChecks(
      objections.map(({ row, events }) => ({ id: row.id, events })),
      reckoned.report.period,
    );
    return {
      report: reckoned.report,
      scope: reckoned.scope,
      answers,
      complaints: complaintFigures(
        complaints.map(({ row, known }) => ({ id: row.id, kind: row.kind, known })),
        reckoned.report.period,
      ),
      divisions: documentedByDivision(entries.map(listedInformation), reckoned.report.period.to),
      selfChecked: casesChecked(checks),
      selfChecks: checks.map((check) => ({ ...check, person: names.get(check.personId ?? '') ?? '' })),
      officers: reckoned.officers?.map((one): OfficerLine => ({ ...one, name: names.get(one.personId) ?? one.personId })) ?? null,
      course: isEventful(reckoned.course) ? reckoned.course : [],
      closing,
      corrections: reckoned.corrections,
      caseOf: caseFinder(reckoned, { answers, complaints, entries, nameless: more('nameless') }),
      published: () => ({
        requests: publishedRequests(requests, reckoned.report.period),
        objections: publishedObjections(objections, reckoned.report.period),
      }),
    };
  }, [book, reckoned, more]);
  // The figures of the period before stay while those of the next are reckoned; the page says which period it shows.
  const [shown, setShown] = useState<ReportView | null>(null);
  if (view !== null && view !== shown) setShown(view);
  return { view: view ?? shown, share: cases === null && kept === all ? share : null };
}

interface Book {
  readonly answers: readonly Row<'satisfactionAnswer'>[];
  readonly complaints: readonly ComplaintFile[];
  readonly entries: readonly DipEntry[];
  readonly closing: MonthClosing | null;
}

const isEventful = (course: readonly MonthCourse[]): boolean =>
  course.some(({ received, answered }) => received.length > 0 || answered.length > 0);

/** Questionnaires ask about the office as a whole, and a month is closed for the office as a whole. */
const withinScope = (book: Book, scope: ReportScope | null): Book =>
  scope === null
    ? book
    : {
        answers: [],
        complaints: book.complaints.filter(({ events }) => isInScope(scope, events)),
        entries: book.entries.filter(({ row }) => row.controller === scope.name),
        closing: null,
      };

interface Beside {
  readonly answers: readonly Row<'satisfactionAnswer'>[];
  readonly complaints: readonly ComplaintFile[];
  readonly entries: readonly DipEntry[];
  readonly nameless: string;
}

const listedInformation = ({ row, known, recordIds }: DipEntry): ListedInformation => ({
  id: row.id,
  division: row.controller,
  listedOn: known.listedOn,
  withdrawnOn: known.withdrawnOn,
  documented: recordIds.length > 0,
  complete: missingElements(row).length === 0,
});

/** The cases behind the figures by their id, the complaints, and the questionnaires. */
function caseFinder(
  { report, cases: ofPeriod, corrected }: ReckonedReport,
  { answers, complaints, entries, nameless }: Beside,
): (id: string) => ReportedCase | undefined {
  const times = new Map([...(report.requests.time?.cases ?? []), ...(report.objections.time?.cases ?? [])].map((time) => [time.id, time]));
  const cases = new Map<string, ReportedCase>();
  for (const { row, number } of [...corrected.requests, ...ofPeriod.requests])
    cases.set(row.id, {
      id: row.id,
      number,
      information: row.information,
      applicant: row.applicant.name,
      href: `#/permohonan/${row.id}`,
      time: times.get(row.id),
    });
  for (const { row, known } of [...corrected.objections, ...ofPeriod.objections])
    cases.set(row.id, {
      id: row.id,
      number: known.number ?? null,
      information: row.information ?? '',
      applicant: row.applicant.name,
      href: `#/keberatan/${row.id}`,
      time: times.get(row.id),
    });
  for (const { row, known } of complaints)
    cases.set(row.id, {
      id: row.id,
      number: known.number ?? null,
      information: row.text,
      applicant: row.applicant?.name ?? nameless,
      href: `#/permohonan/pengaduan?buka=${row.id}`,
      time: undefined,
    });
  for (const { row } of entries)
    cases.set(row.id, {
      id: row.id,
      number: row.summary,
      information: row.topic ?? '',
      applicant: row.controller,
      href: `#/dip/${row.id}`,
      time: undefined,
    });
  for (const { id, on, marks, remark } of answers)
    cases.set(id, { id, number: on, information: marks.join(' '), applicant: remark ?? '', href: null, time: undefined });
  return (id) => cases.get(id);
}
