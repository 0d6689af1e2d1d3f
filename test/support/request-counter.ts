/** Requests at the counter for tests: forms filled in with valid defaults, and what follows after a registration. */
import { type RequestEventInput, recordRequestEvent } from '#renderer/commands/requests/record-request-event.ts';
import { type RequestRegistration, registerRequest } from '#renderer/commands/requests/register-request.ts';
import type { RequestValues } from '#renderer/commands/requests/request-values.ts';
import { readRequest } from '#renderer/db/queries/requests.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { expectOk, ok } from '#shared/lib/result.ts';
import type { Counter } from './objection-counter.ts';

/** A person who asks for a report, with the identity shown. */
export const aRequest = (changes: Partial<RequestValues> = {}): RequestValues => ({
  applicant: {
    kind: 'person',
    name: 'Sulastri Wardhana',
    address: 'Jl. Kemiri No. 12, Kel. Teluk Batu',
    contact: '0812-5500-1742',
    occupation: 'Mahasiswa',
  },
  proxy: null,
  information: 'Laporan kinerja Puskesmas Kota 2025',
  purpose: 'Penelitian skripsi',
  wantsCopy: true,
  copyForm: 'softcopy',
  deliveryChannel: 'email',
  outsideNumber: null,
  papers: { identity: true, powerOfAttorney: false, dutyStamp: false, deed: false },
  assisted: false,
  assistance: null,
  ...changes,
});

export const aRequestForm = (ctx: Counter, changes: Partial<RequestRegistration> = {}): RequestRegistration => ({
  newId: ctx.ids.newId(),
  values: aRequest(),
  arrival: { channel: 'Datang langsung', receivedAt: ctx.clock.now() },
  pad: null,
  atOnce: null,
  printable: () => ok(null),
  ...changes,
});

/** Registers a request and answers its id. */
export async function aRegisteredRequest(ctx: Counter, changes: Partial<RequestRegistration> = {}): Promise<string> {
  return expectOk(await registerRequest(ctx, aRequestForm(ctx, changes))).id;
}

export async function requestFile(ctx: Counter, id: string) {
  const file = await readRequest(ctx.db, id);
  if (!file) throw new Error(`no request ${id}`);
  return file;
}

/** Records an event of today as somebody who saw everything. */
export async function recordNow(
  ctx: Counter,
  requestId: string,
  kind: RequestEventInput['kind'],
  data: RequestEventInput['data'] = {},
  more: Partial<RequestEventInput> = {},
) {
  const seenEvents = (await requestFile(ctx, requestId)).events.length;
  const on: CalendarDate = civilDateOf(ctx.clock.now(), ctx.zone());
  return recordRequestEvent(ctx, { requestId, kind, on, data, seenEvents, ...more });
}

/** What a notice that grants everything says. */
export const aGrant = { decision: 'granted', signer: 'Marthen Rante', form: 'softcopy' } as const;
