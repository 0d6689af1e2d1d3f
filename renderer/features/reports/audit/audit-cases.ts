/** The cases of a year as an internal auditor looks at them: their course, the days they took, what was late, returned or is missing. */
import { inSlices } from '#renderer/commands/in-slices.ts';
import { folderFactsOf, type ObjectionFile } from '#renderer/db/queries/objections.ts';
import type { RequestFile } from '#renderer/db/queries/requests.ts';
import type { OfficeCalendar } from '#shared/domain/calendar/calendar.ts';
import { type Deadline, daysCounted, objectionDeadlines, requestDeadlines } from '#shared/domain/deadlines/deadlines.ts';
import { caseFolder, type FileEntry } from '#shared/domain/objections/case-file.ts';
import { deadlineEventsOf } from '#shared/domain/objections/objection-case.ts';
import type { ObjectionEventKind } from '#shared/domain/objections/objection-events.ts';
import type { AuditedCase } from '#shared/domain/reports/audit-sample.ts';
import type { ReportPeriod } from '#shared/domain/reports/report-period.ts';
import { requestEventsOf } from '#shared/domain/requests/request-case.ts';
import type { RequestEventKind } from '#shared/domain/requests/request-events.ts';
import { type RequestFileEntry, requestFolder } from '#shared/domain/requests/request-folder.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';

export interface AuditCase extends AuditedCase {
  readonly id: string;
  readonly register: 'request' | 'objection';
  readonly information: string;
  readonly href: string;
  readonly registeredOn: CalendarDate;
  /** The written notice or the reply; null where there is none. */
  readonly answeredOn: CalendarDate | null;
  /** From registration to the answer, or until now, in the unit of the rule. */
  readonly days: number;
  readonly unit: Deadline['unit'];
  readonly limitOn: CalendarDate;
  readonly missing: readonly (FileEntry | RequestFileEntry)[];
  readonly course: readonly { readonly kind: ObjectionEventKind | RequestEventKind; readonly on: CalendarDate }[];
  readonly persons: ReadonlySet<string>;
  readonly papers: RequestFile['papers'];
}

interface Year {
  readonly period: ReportPeriod;
  readonly asOf: CalendarDate;
  readonly calendar: OfficeCalendar;
}

/** A person who came back with what was missing, and an objection that a superior sent back. */
const returning: ReadonlySet<string> = new Set(['visitRecorded', 'passReturned']);

interface Registers {
  readonly requests: readonly RequestFile[];
  readonly objections: readonly ObjectionFile[];
}

/** Looked at in slices: a large register holds no key that is typed meanwhile. */
export async function auditCases({ requests, objections }: Registers, year: Year): Promise<readonly AuditCase[]> {
  const found: AuditCase[] = [];
  const { from, to } = year.period;
  const isOfYear = ({ events }: RequestFile | ObjectionFile) =>
    events.some(({ kind, on }) => kind === 'registered' && on >= from && on <= to);
  await inSlices(requests, (file) => isOfYear(file) && found.push(...ofRequest(file, year)));
  await inSlices(objections, (file) => isOfYear(file) && found.push(...ofObjection(file, year)));
  return found;
}

function ofRequest({ row, number, events, papers, known }: RequestFile, year: Year): AuditCase[] {
  const limit = requestDeadlines(requestEventsOf(known), year.calendar).at(-1);
  if (number === null || !limit || known.voidReason !== undefined) return [];
  const folder = requestFolder(known, {
    papersSeen: row.papers,
    byProxy: row.proxy !== null,
    byLegalEntity: row.applicant.kind === 'legalEntity',
    fromPaper:
      row.registeredAt !== null ||
      events.some(({ data }) => typeof data === 'object' && data !== null && 'pad' in data && data.pad === true),
    papers: papers.map(({ kind }) => kind),
  });
  const head = { id: row.id, register: 'request' as const, number, information: row.information, href: `#/permohonan/${row.id}` };
  return judged({ ...head, events, papers, limit, answeredOn: known.noticeOn, endedOn: known.closedOn, folder }, year);
}

function ofObjection(file: ObjectionFile, year: Year): AuditCase[] {
  const { row, events, papers, known } = file;
  const limit = objectionDeadlines(deadlineEventsOf(known, row), year.calendar).find(({ key }) => key === 'legalLimit');
  if (known.number === undefined || !limit || known.voidReason !== undefined) return [];
  const head = {
    id: row.id,
    register: 'objection' as const,
    number: known.number,
    information: row.information ?? '',
    href: `#/keberatan/${row.id}`,
  };
  const folder = caseFolder(known, folderFactsOf(file));
  return judged({ ...head, events, papers, limit, answeredOn: known.repliedOn, endedOn: known.closedOn, folder }, year);
}

interface Facts {
  readonly id: string;
  readonly register: AuditCase['register'];
  readonly number: string;
  readonly information: string;
  readonly href: string;
  readonly events: readonly { readonly kind: string; readonly on: CalendarDate; readonly personId: string | null }[];
  readonly papers: AuditCase['papers'];
  readonly limit: Deadline;
  readonly answeredOn: CalendarDate | undefined;
  /** Closed without an answer. */
  readonly endedOn: CalendarDate | undefined;
  readonly folder: readonly { readonly entry: FileEntry | RequestFileEntry; readonly there: boolean }[];
}

function judged(facts: Facts, { period, asOf, calendar }: Year): AuditCase[] {
  const { events, limit, answeredOn, endedOn, folder, ...head } = facts;
  const registeredOn = events.find(({ kind }) => kind === 'registered')?.on;
  if (registeredOn === undefined || registeredOn < period.from || registeredOn > period.to) return [];
  const until = answeredOn ?? endedOn ?? asOf;
  return [
    {
      ...head,
      registeredOn,
      answeredOn: answeredOn ?? null,
      days: daysCounted(limit, until, calendar),
      unit: limit.unit,
      limitOn: limit.dueOn,
      late: until > limit.dueOn,
      returns: events.filter(({ kind }) => returning.has(kind)).length,
      missing: folder.filter(({ there }) => !there).map(({ entry }) => entry),
      // Kinds that this version cannot read are not in the fold either.
      course: events.map(({ kind, on }) => ({ kind: kind as AuditCase['course'][number]['kind'], on })),
      persons: new Set(events.flatMap(({ personId }) => (personId === null ? [] : [personId]))),
    },
  ];
}
