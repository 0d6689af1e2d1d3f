/**
 * A request as its events tell it. The fold never drops an event: what the table refuses (two desks acted without knowing of each
 * other) is handed back in `unapplied`, for a person to settle.
 */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { OfficeCalendar } from '../calendar/calendar.ts';
import {
  type Deadline,
  groundCMayAriseOn,
  type Judgement,
  judge,
  lastFilingDay,
  type RequestEvents,
  requestDeadlines,
} from '../deadlines/deadlines.ts';
import type { NoticeDecision, RequestEvent, RequestEventData } from './request-events.ts';
import { type RequestFacts, type RequestRefusal, type RequestState, requestTransition, unansweredStates } from './request-workflow.ts';

export interface RequestVisit {
  readonly on: CalendarDate;
  readonly missing: readonly string[];
}

export interface RequestCase {
  readonly state: RequestState;
  /** Days on which it was not complete yet. */
  readonly visits: readonly RequestVisit[];
  readonly number?: string;
  readonly registeredOn?: CalendarDate;
  /** The question that the applicant was asked last. */
  readonly question?: string;
  readonly extendedOn?: CalendarDate;
  readonly extension?: RequestEventData<'extended'>;
  readonly noticeOn?: CalendarDate;
  readonly notice?: RequestEventData<'noticeGiven'>;
  readonly decision?: NoticeDecision;
  readonly deliveredOn?: CalendarDate;
  readonly closedOn?: CalendarDate;
  readonly remark?: string;
  readonly dipProposed: boolean;
  readonly voidReason?: string;
  readonly corrections: number;
  readonly unapplied: readonly { readonly event: RequestEvent; readonly refusal: RequestRefusal }[];
}

const nothingYet: RequestCase = { state: 'new', visits: [], dipProposed: false, corrections: 0, unapplied: [] };

/** Folds the events in the order in which they were recorded. */
export const foldRequest = (events: readonly RequestEvent[]): RequestCase => events.reduce(applied, nothingYet);

/** What the guards look at. */
export const requestFacts = (known: RequestCase, lapsed: boolean | null): RequestFacts => ({
  extended: known.extendedOn !== undefined,
  decision: known.decision,
  lapsed,
});

/** The days that the limits of a request count from. */
export const requestEventsOf = ({ registeredOn, extendedOn }: RequestCase): RequestEvents => ({ registeredOn, extendedOn });

export interface RequestDue {
  readonly deadline: Deadline;
  readonly judgement: Judgement;
}

/** The limit for the written notice that runs now: 10 working days, 17 after an extension; undefined once the notice is given. */
export function requestDue(known: RequestCase, calendar: OfficeCalendar, today: CalendarDate): RequestDue | undefined {
  if (!unansweredStates.includes(known.state)) return undefined;
  const deadline = requestDeadlines(requestEventsOf(known), calendar).at(-1);
  return deadline && { deadline, judgement: judge(deadline.dueOn, today, calendar) };
}

export interface SilenceGround {
  /** The day after the lapse: from it an objection on ground c may be raised, and its filing limit counts. */
  readonly foundOn: CalendarDate;
  readonly lastFilingDay: CalendarDate;
}

/** The objection that arises by itself from silence (UU 14/2008 Art. 35(1) c; domain.md 8, scenario 10); undefined while in time. */
export function silenceGround(known: RequestCase, calendar: OfficeCalendar, today: CalendarDate): SilenceGround | undefined {
  const due = requestDue(known, calendar, today);
  if (due?.judgement.state !== 'overdue') return undefined;
  const foundOn = groundCMayAriseOn(due.deadline.dueOn);
  return { foundOn, lastFilingDay: lastFilingDay(foundOn, calendar) };
}

function applied(known: RequestCase, event: RequestEvent): RequestCase {
  // Limits were judged on the day of recording; a calendar that changed since must not undo what happened.
  const next = requestTransition(known.state, event, requestFacts(known, null));
  return next.ok
    ? { ...after(known, event), state: next.value }
    : { ...known, unapplied: [...known.unapplied, { event, refusal: next.error }] };
}

function after(known: RequestCase, event: RequestEvent): RequestCase {
  switch (event.kind) {
    case 'visitRecorded':
      return { ...known, visits: [...known.visits, { on: event.on, missing: event.data.missing }] };
    case 'registered':
      return { ...known, number: event.data.number, registeredOn: event.on };
    case 'clarificationAsked':
      return { ...known, question: event.data.question };
    case 'extended':
      return { ...known, extendedOn: event.on, extension: event.data };
    case 'noticeGiven':
      return { ...known, noticeOn: event.on, notice: event.data, decision: event.data.decision };
    case 'delivered':
      return { ...known, deliveredOn: event.data.receivedOn ?? event.on };
    case 'closed':
      return { ...known, closedOn: event.on, ...(event.data.remark ? { remark: event.data.remark } : {}) };
    case 'withdrawn':
      return { ...known, closedOn: event.on, ...(event.data.reason ? { remark: event.data.reason } : {}) };
    case 'dipProposed':
      return { ...known, dipProposed: true };
    case 'corrected':
      return { ...known, corrections: known.corrections + 1 };
    case 'voided':
      return { ...known, voidReason: event.data.reason };
    case 'clarified':
      return known;
  }
}
