/** Requests for information as their rows and events tell them. */
import type { RequestEvents } from '#shared/domain/deadlines.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';

export interface RequestCase {
  readonly state: 'registered' | 'answered' | 'delivered' | 'closed' | 'voided';
  readonly registeredOn: CalendarDate | null;
  readonly extendedOn: CalendarDate | null;
  readonly noticeOn: CalendarDate | null;
  /** What the written notice decided; null before it. */
  readonly decision: 'granted' | 'partlyGranted' | 'refused' | null;
}

export interface RequestFile {
  readonly row: Row<'request'>;
  readonly number: string | null;
  /** Event rows in the order in which they were recorded. */
  readonly events: readonly Row<'requestEvent'>[];
  readonly known: RequestCase;
}

export async function readRequest(db: DaluangDb, id: string): Promise<RequestFile | undefined> {
  const row = await db.rows('request').get(id);
  if (!row || row.void) return undefined;
  const [events, numbers] = await Promise.all([
    db.rows('requestEvent').where('requestId').equals(id).toArray(),
    db.rows('registerNumber').where('caseId').equals(id).toArray(),
  ]);
  return assemble(row, events, numbers);
}

/** All requests of the office, read whole and folded as the objections are. */
export async function readRequests(db: DaluangDb): Promise<readonly RequestFile[]> {
  const [rows, events, numbers] = await Promise.all([
    db.rows('request').toArray(),
    db.rows('requestEvent').toArray(),
    db.rows('registerNumber').toArray(),
  ]);
  const eventsOf = Map.groupBy(events, (event) => event.requestId);
  const numbersOf = Map.groupBy(numbers, (number) => number.caseId);
  return rows.filter((row) => !row.void).map((row) => assemble(row, eventsOf.get(row.id) ?? [], numbersOf.get(row.id) ?? []));
}

/** The days that the limits of a request count from. */
export const requestEventsOf = ({ known }: RequestFile): RequestEvents => ({
  registeredOn: known.registeredOn ?? undefined,
  extendedOn: known.extendedOn ?? undefined,
});

function assemble(row: Row<'request'>, events: readonly Row<'requestEvent'>[], numbers: readonly Row<'registerNumber'>[]): RequestFile {
  const inOrder = events.filter((event) => !event.void).toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  const number = numbers.find((known) => known.register === 'request' && !known.void)?.number ?? null;
  return { row, number, events: inOrder, known: inOrder.reduce(after, nothingYet) };
}

const nothingYet: RequestCase = { state: 'registered', registeredOn: null, extendedOn: null, noticeOn: null, decision: null };

function after(known: RequestCase, event: Row<'requestEvent'>): RequestCase {
  switch (event.kind) {
    case 'registered':
      return { ...known, registeredOn: event.on };
    case 'extended':
      return { ...known, extendedOn: event.on };
    case 'noticeGiven':
      return { ...known, state: 'answered', noticeOn: event.on, decision: decisionOf(event.data) };
    case 'delivered':
      return { ...known, state: 'delivered' };
    case 'closed':
      return { ...known, state: 'closed' };
    case 'voided':
      return { ...known, state: 'voided' };
    case 'corrected':
      return known;
  }
}

function decisionOf(data: Row<'requestEvent'>['data']): RequestCase['decision'] {
  const decision = typeof data === 'object' && data !== null && 'decision' in data ? data.decision : null;
  return decision === 'granted' || decision === 'partlyGranted' || decision === 'refused' ? decision : null;
}
