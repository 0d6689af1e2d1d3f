/**
 * The figures of a service report, each as the cases that it counts, so that every figure opens its list. The monthly report of
 * the head of division holds four things (SOP-PPID-04 Q.5): requests fulfilled, what becomes of those not fulfilled, refusals with their
 * reasons, and the time that each request took. Objections stand beside them (Ombudsman 46/2020 Art. 31; Perki 1/2021 Art. 56).
 *
 * A report says how things stood at the end of its period, or today where the period still runs: what happened later is not known to
 * it, so a report of an old month reads the same whenever it is made. Voided numbers are listed and counted nowhere else.
 */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { OfficeCalendar } from '../calendar/calendar.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import { objectionDeadlines, requestDeadlines } from '../deadlines/deadlines.ts';
import { deadlineEventsOf, type ObjectionCase } from '../objections/objection-case.ts';
import { disputeVerdicts } from '../objections/objection-events.ts';
import { type ObjectionGround, objectionGrounds } from '../objections/objection-grounds.ts';
import { type ReplyOutcome, replyOutcomes } from '../objections/objection-reply.ts';
import type { RequestCase } from '../requests/request-case.ts';
import { type NoticeDecision, type RefusalReason, refusalReasons } from '../requests/request-events.ts';
import { isWithin, type ReportPeriod } from './report-period.ts';

export interface ReportedRequest {
  readonly id: string;
  readonly known: RequestCase;
}

export interface ReportedObjection {
  readonly id: string;
  readonly receivedOn: CalendarDate;
  readonly grounds: readonly ObjectionGround[];
  readonly known: ObjectionCase;
}

export type DisputeVerdict = (typeof disputeVerdicts)[number];

/** The cases behind one figure, in the order of their registration. */
export type CaseIds = readonly string[];

/** Working days from registration to the written notice, or from day H to the reply. */
export interface TimeTaken {
  readonly id: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly workingDays: number;
  readonly limitOn: CalendarDate;
  readonly inTime: boolean;
}

export interface TimeFigures {
  readonly cases: readonly TimeTaken[];
  readonly shortest: number;
  readonly longest: number;
  /** Exact: the sum of working days over the number of cases. */
  readonly total: number;
}

export interface RequestFigures {
  /** Not answered when the period began: they and those received are what the other figures divide (scenario 23). */
  readonly carriedIn: CaseIds;
  readonly received: CaseIds;
  readonly granted: CaseIds;
  readonly partlyGranted: CaseIds;
  readonly refused: CaseIds;
  /** By coded reason; a request may have several. */
  readonly refusedBecause: Readonly<Record<RefusalReason, CaseIds>>;
  readonly extended: CaseIds;
  readonly withdrawn: CaseIds;
  /** Not answered at the end of the period, within their limit. */
  readonly pending: CaseIds;
  /** Not answered at the end of the period, past their limit. */
  readonly overdue: CaseIds;
  readonly answeredLate: CaseIds;
  readonly voided: CaseIds;
  readonly time: TimeFigures | null;
}

export interface ObjectionFigures {
  readonly carriedIn: CaseIds;
  readonly received: CaseIds;
  readonly byGround: Readonly<Record<ObjectionGround, CaseIds>>;
  readonly replied: Readonly<Record<ReplyOutcome, CaseIds>>;
  readonly pending: CaseIds;
  readonly overdue: CaseIds;
  readonly repliedLate: CaseIds;
  /** What a reply ordered was done (Ombudsman 46/2020 Art. 31: replies and their execution). */
  readonly ordersCarriedOut: CaseIds;
  readonly disputed: CaseIds;
  /** By what the commission decided; an agreement is what mediation came to. */
  readonly disputesDecided: Readonly<Record<DisputeVerdict, CaseIds>>;
  /** What the commission ordered, or what was agreed before it, was done. */
  readonly rulingsCarriedOut: CaseIds;
  readonly voided: CaseIds;
  readonly time: TimeFigures | null;
}

export interface ServiceReport {
  readonly period: ReportPeriod;
  /** The last day that the report knows of: the end of the period, or today before it. */
  readonly asOf: CalendarDate;
  readonly requests: RequestFigures;
  readonly objections: ObjectionFigures;
}

export function serviceReport(
  requests: readonly ReportedRequest[],
  objections: readonly ReportedObjection[],
  period: ReportPeriod,
  calendar: OfficeCalendar,
  today: CalendarDate,
): ServiceReport {
  const asOf = today < period.to ? today : period.to;
  return {
    period,
    asOf,
    requests: requestFigures(requests, { ...period, to: asOf }, calendar),
    objections: objectionFigures(objections, { ...period, to: asOf }, calendar),
  };
}

function requestFigures(all: readonly ReportedRequest[], period: ReportPeriod, calendar: OfficeCalendar): RequestFigures {
  const registered = all
    .filter(({ known }) => known.registeredOn !== undefined && known.registeredOn <= period.to)
    .toSorted((a, b) => order(a.known.registeredOn, b.known.registeredOn));
  const counted = registered.filter(({ known }) => known.voidReason === undefined);
  const answered = counted.filter(({ known }) => isWithin(known.noticeOn, period));
  const open = counted.filter(({ known }) => notYet(known.noticeOn, period.to) && notYet(known.closedOn, period.to));
  const withDecision = (decision: NoticeDecision) => idsOf(answered.filter(({ known }) => known.decision === decision));
  const refusing = answered.filter(({ known }) => known.decision !== 'granted');
  const time = answered.flatMap(({ id, known }) => timeOfRequest(id, known, calendar));
  const isLate = ({ known }: ReportedRequest) => (limitOfRequest(known, period.to, calendar) ?? '9999') < period.to;
  return {
    carriedIn: idsOf(carriedIn(counted, period, ({ known }) => [known.noticeOn, known.closedOn])),
    received: idsOf(counted.filter(({ known }) => isWithin(known.registeredOn, period))),
    granted: withDecision('granted'),
    partlyGranted: withDecision('partlyGranted'),
    refused: withDecision('refused'),
    refusedBecause: byKey(refusalReasons, (reason) => idsOf(refusing.filter(({ known }) => known.notice?.reasons?.includes(reason)))),
    extended: idsOf(counted.filter(({ known }) => isWithin(known.extendedOn, period))),
    withdrawn: idsOf(counted.filter(({ known }) => known.state === 'withdrawn' && isWithin(known.closedOn, period))),
    pending: idsOf(open.filter((one) => !isLate(one))),
    overdue: idsOf(open.filter(isLate)),
    answeredLate: time.filter(({ inTime }) => !inTime).map(({ id }) => id),
    voided: idsOf(registered.filter(({ known }) => known.voidReason !== undefined && isWithin(known.registeredOn, period))),
    time: timeFigures(time),
  };
}

function objectionFigures(all: readonly ReportedObjection[], period: ReportPeriod, calendar: OfficeCalendar): ObjectionFigures {
  const registered = all
    .filter(({ known }) => known.registeredOn !== undefined && known.registeredOn <= period.to)
    .toSorted((a, b) => order(a.known.registeredOn, b.known.registeredOn));
  const counted = registered.filter(({ known }) => known.voidReason === undefined);
  const received = counted.filter(({ known }) => isWithin(known.registeredOn, period));
  const replied = counted.filter(({ known }) => isWithin(known.repliedOn, period));
  const open = counted.filter(
    ({ known }) => notYet(known.repliedOn, period.to) && notYet(known.closedOn, period.to) && notYet(known.disputeFiledOn, period.to),
  );
  const time = replied.flatMap((one) => timeOfObjection(one, calendar));
  const isLate = (one: ReportedObjection) => (limitOfObjection(one, calendar) ?? '9999') < period.to;
  return {
    carriedIn: idsOf(carriedIn(counted, period, ({ known }) => [known.repliedOn, known.closedOn, known.disputeFiledOn])),
    received: idsOf(received),
    byGround: byKey(objectionGrounds, (ground) => idsOf(received.filter(({ grounds }) => grounds.includes(ground)))),
    replied: byKey(replyOutcomes, (outcome) => idsOf(replied.filter(({ known }) => known.outcome === outcome))),
    pending: idsOf(open.filter((one) => !isLate(one))),
    overdue: idsOf(open.filter(isLate)),
    repliedLate: time.filter(({ inTime }) => !inTime).map(({ id }) => id),
    ordersCarriedOut: idsOf(counted.filter(({ known }) => isWithin(known.orderCarriedOutOn, period))),
    disputed: idsOf(counted.filter(({ known }) => isWithin(known.disputeFiledOn, period))),
    disputesDecided: byKey(disputeVerdicts, (verdict) =>
      idsOf(counted.filter(({ known: { disputeDecision: one } }) => one?.verdict === verdict && isWithin(one.on, period))),
    ),
    rulingsCarriedOut: idsOf(counted.filter(({ known }) => isWithin(known.rulingCarriedOutOn, period))),
    voided: idsOf(registered.filter(({ known }) => known.voidReason !== undefined && isWithin(known.registeredOn, period))),
    time: timeFigures(time),
  };
}

/** The limit as it was known at the end of the period: an extension of later days had not moved it yet. */
function limitOfRequest(known: RequestCase, asOf: CalendarDate, calendar: OfficeCalendar): CalendarDate | undefined {
  const extendedOn = notYet(known.extendedOn, asOf) ? undefined : known.extendedOn;
  return requestDeadlines({ registeredOn: known.registeredOn, extendedOn }, calendar).at(-1)?.dueOn;
}

const limitOfObjection = ({ known, receivedOn }: ReportedObjection, calendar: OfficeCalendar): CalendarDate | undefined =>
  objectionDeadlines(deadlineEventsOf(known, { receivedOn, groundFoundOn: null }), calendar).find(({ key }) => key === 'legalLimit')?.dueOn;

function timeOfRequest(id: string, known: RequestCase, calendar: OfficeCalendar): TimeTaken[] {
  const { registeredOn: from, noticeOn: to } = known;
  if (from === undefined || to === undefined) return [];
  return taken(id, from, to, limitOfRequest(known, to, calendar), calendar);
}

function timeOfObjection(one: ReportedObjection, calendar: OfficeCalendar): TimeTaken[] {
  const { declaredCompleteOn: from, repliedOn: to } = one.known;
  if (from === undefined || to === undefined) return [];
  return taken(one.id, from, to, limitOfObjection(one, calendar), calendar);
}

function taken(id: string, from: CalendarDate, to: CalendarDate, limitOn: CalendarDate | undefined, calendar: OfficeCalendar): TimeTaken[] {
  if (limitOn === undefined) return [];
  return [{ id, from, to, workingDays: workingDaysBetween(from, to, calendar), limitOn, inTime: to <= limitOn }];
}

export interface TimeClass {
  readonly id: string;
  /** Working days, both ends within the class; `to` null: without end. */
  readonly from: number;
  readonly to: number | null;
  readonly ids: CaseIds;
}

/** Half the limit of a request, the limit, and the limit after an extension (UU 14/2008 Art. 22(7) and (8)). */
const classEnds = [5, 10, 17];

/** The answered cases by how many working days each took; the classes follow each other without a gap. */
export const timeClasses = (cases: readonly TimeTaken[]): readonly TimeClass[] =>
  [0, ...classEnds.map((end) => end + 1)].map((from, at) => {
    const to = classEnds[at] ?? null;
    const within = ({ workingDays }: TimeTaken) => workingDays >= from && (to === null || workingDays <= to);
    return { id: String(from), from, to, ids: idsOf(cases.filter(within)) };
  });

/** Null where no case was answered. */
export function timeFigures(cases: readonly TimeTaken[]): TimeFigures | null {
  if (cases.length === 0) return null;
  const days = cases.map(({ workingDays }) => workingDays);
  return {
    cases,
    shortest: days.reduce((least, one) => Math.min(least, one)),
    longest: days.reduce((most, one) => Math.max(most, one)),
    total: days.reduce((sum, one) => sum + one, 0),
  };
}

/** Registered before the period, and none of the days that end its waiting lies before it. */
const carriedIn = <C extends { readonly known: { readonly registeredOn?: CalendarDate | undefined } }>(
  cases: readonly C[],
  { from }: ReportPeriod,
  endsOf: (one: C) => readonly (CalendarDate | undefined)[],
): readonly C[] =>
  cases.filter((one) => (one.known.registeredOn ?? from) < from && endsOf(one).every((end) => end === undefined || end >= from));

const idsOf = (cases: readonly { readonly id: string }[]): CaseIds => cases.map(({ id }) => id);

const notYet = (on: CalendarDate | undefined, asOf: CalendarDate): boolean => on === undefined || on > asOf;

const order = (a: CalendarDate | undefined, b: CalendarDate | undefined): number => {
  const [one, other] = [a ?? '', b ?? ''];
  if (one === other) return 0;
  return one < other ? -1 : 1;
};

const byKey = <K extends string>(keys: readonly K[], idsFor: (key: K) => CaseIds): Record<K, CaseIds> =>
  // Object.fromEntries forgets the keys that it was given.
  Object.fromEntries(keys.map((key) => [key, idsFor(key)])) as Record<K, CaseIds>;
