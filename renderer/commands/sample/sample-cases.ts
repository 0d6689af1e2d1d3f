/** From the list of invented cases to rows: numbers in the order of registration, events with their days and hours. */
import type { OfficeCalendar } from '#shared/domain/calendar/calendar.ts';
import { defaultTemplates, formatRegisterNumber, parseTemplate } from '#shared/domain/numbering/numbering.ts';
import { visitCode } from '#shared/domain/numbering/visit-code.ts';
import { type CalendarDate, yearOf } from '#shared/lib/calendar-date.ts';
import { civilDateOf, type Instant, instantOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import { expectOk } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { createOp } from '../../db/patch.ts';
import { groundOps } from '../objections/objection-values.ts';
import { type SampleObjection, type SampleRequest, sampleObjections, sampleRequests } from './sample-case-list.ts';
import { daysAround } from './sample-days.ts';
import { flowOps } from './sample-flow.ts';

const DESK = 'A';

interface Days {
  readonly back: (workingDays: number) => CalendarDate;
  readonly at: (on: CalendarDate, order: number) => Instant;
}

interface Persons {
  readonly petugas: string;
  readonly sekretaris: string;
}

export function caseOps(now: Instant, zone: OfficeZone, calendar: OfficeCalendar, persons: Persons): readonly Op[] {
  const back = daysAround(civilDateOf(now, zone), calendar);
  const days: Days = { back, at: (on, order) => instantOf(on, hour(order), zone) };
  const requests = numbered(
    'request',
    sampleRequests.filter(({ missing }) => missing === undefined),
    days,
  );
  const numberOfRequest = new Map(requests.map(({ entry, number }) => [entry.key, number]));
  const objections = numbered(
    'objection',
    sampleObjections.filter((objection) => objection.missing === null),
    days,
  );
  const incomplete = sampleObjections.filter((objection) => objection.missing !== null);
  return [
    ...requests.flatMap(({ entry, number, ops }) => [...requestOps(entry, number, days, persons), ...ops]),
    ...objections.flatMap(({ entry, number, ops, id }) => [...objectionOps(entry, id, number, numberOfRequest, days, persons), ...ops]),
    ...sampleRequests.filter(({ missing }) => missing).flatMap((entry) => requestOps(entry, null, days, persons)),
    ...objections.filter(({ entry }) => entry.request === 'galian').flatMap(({ id }) => flowOps(id, days)),
    ...incomplete.flatMap((entry, index) =>
      objectionOps(entry, naturalId('objection', 'sample', `visit ${index}`), null, numberOfRequest, days, persons),
    ),
  ];
}

/** Service hours from nine on, twenty minutes apart. */
const hour = (order: number): string => `${String(9 + Math.floor((order % 9) / 3)).padStart(2, '0')}:${String(10 + (order % 3) * 20)}`;

interface Numbered<T> {
  readonly entry: T;
  readonly id: string;
  readonly number: string;
  /** The row of the number. */
  readonly ops: readonly Op[];
}

/** Numbers run by desk and year, in the order of registration. */
function numbered<T extends { readonly back: number }>(
  register: 'request' | 'objection',
  entries: readonly T[],
  days: Days,
): readonly Numbered<T>[] {
  const template = expectOk(parseTemplate(defaultTemplates[register]));
  const last = new Map<number, number>();
  return entries
    .toSorted((a, b) => b.back - a.back)
    .map((entry, index) => {
      const date = days.back(entry.back);
      const year = yearOf(date);
      const seq = (last.get(year) ?? 0) + 1;
      last.set(year, seq);
      const number = formatRegisterNumber(template, { seq, desk: DESK, date });
      const id = naturalId(register, 'sample', String(index));
      const row = { register, desk: DESK, year, seq, number, caseId: id };
      return { entry, id, number, ops: [createOp('registerNumber', naturalId('registerNumber', register, number), row)] };
    });
}

const requestId = (key: string): string => {
  const registered = sampleRequests.filter(({ missing }) => missing === undefined);
  const order = registered.toSorted((a, b) => b.back - a.back).findIndex((request) => request.key === key);
  return naturalId('request', 'sample', order < 0 ? `visit ${key}` : String(order));
};

function requestOps(entry: SampleRequest, number: string | null, { back, at }: Days, persons: Persons): readonly Op[] {
  const id = requestId(entry.key);
  const arrival = number
    ? { kind: 'registered' as const, back: entry.back, data: { number } as JsonObject }
    : { kind: 'visitRecorded' as const, back: entry.back, data: { missing: [...(entry.missing ?? [])] } as JsonObject };
  const events = [arrival, ...entry.events];
  return [
    createOp('request', id, {
      receivedAt: at(back(entry.back), entry.back),
      channel: entry.channel ?? 'Datang langsung',
      applicant: entry.applicant,
      proxy: null,
      information: entry.information,
      purpose: entry.purpose,
      wantsCopy: true,
      copyForm: 'hardcopy',
      deliveryChannel: 'pickup',
      outsideNumber: entry.outsideNumber ?? null,
      papers: { identity: number !== null, powerOfAttorney: false, dutyStamp: false, deed: entry.applicant.kind === 'legalEntity' },
      assisted: false,
      assistance: null,
      registeredAt: null,
      visitCode: number ? null : visitCode([0.2, 0.4, 0.6, 0.8, (entry.back % 10) / 10]),
    }),
    ...events.map((event, position) =>
      createOp('requestEvent', naturalId('requestEvent', id, String(position)), {
        requestId: id,
        position,
        kind: event.kind,
        on: back(event.back),
        at: at(back(event.back), entry.back + position),
        data: event.kind === 'delivered' ? { ...event.data, receivedOn: back(event.back) } : (event.data ?? {}),
        personId: position === 0 ? persons.petugas : persons.sekretaris,
      }),
    ),
  ];
}

/** Fields of an event that name its own day. */
const daysOfEvent: Readonly<Record<string, string>> = { delivered: 'receivedOn', disputeFiled: 'filedOn', dipProposed: 'decidedOn' };

const lateOf = ({ back: filed, late }: SampleObjection, back: Days['back']): JsonObject | null =>
  late === undefined ? null : { lastDayOn: back(filed + late), workingDays: late };

function objectionOps(
  entry: SampleObjection,
  id: string,
  number: string | null,
  numberOfRequest: ReadonlyMap<string, string>,
  { back, at }: Days,
  persons: Persons,
): readonly Op[] {
  const on = back(entry.back);
  const arrival = number
    ? {
        kind: 'registered' as const,
        back: entry.back,
        data: { number, declaredCompleteOn: on, late: lateOf(entry, back), reason: null, pad: false } as JsonObject,
      }
    : { kind: 'visitRecorded' as const, back: entry.back, data: { missing: [...(entry.missing ?? [])] } as JsonObject };
  return [
    createOp('objection', id, {
      receivedAt: at(on, entry.back),
      receivedOn: on,
      channel: entry.channel ?? 'Datang langsung',
      visitCode: visitCode([0.1, 0.3, 0.5, 0.7, (entry.back % 10) / 10]),
      requestId: entry.request && requestId(entry.request),
      requestNumber: entry.request ? (numberOfRequest.get(entry.request) ?? null) : null,
      information: entry.information,
      applicant: entry.applicant,
      proxy: null,
      purpose: entry.purpose,
      groundFoundOn: back(entry.back + entry.foundBefore),
      casePosition: entry.casePosition,
      papers: {
        form: true,
        identity: number !== null,
        powerOfAttorney: false,
        dutyStamp: false,
        deed: entry.applicant.kind === 'legalEntity',
      },
      deliveryChannel: 'pickup',
      assisted: false,
      outsideNumber: null,
      assistance: null,
    }),
    ...groundOps(id, entry.grounds),
    ...[arrival, ...entry.events].map((event, position) => {
      const day = back(event.back);
      const data = { ...event.data, ...(event.kind in daysOfEvent ? { [daysOfEvent[event.kind] ?? '']: day } : {}) };
      return createOp('objectionEvent', naturalId('objectionEvent', id, String(position)), {
        objectionId: id,
        position,
        kind: event.kind,
        on: day,
        at: at(day, entry.back + position),
        data,
        personId: position === 0 ? persons.petugas : persons.sekretaris,
      });
    }),
  ];
}
