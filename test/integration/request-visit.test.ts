import { beforeEach, describe, expect, it } from 'vitest';
import { recordRequestVisit } from '#renderer/commands/requests/record-request-visit.ts';
import { registerRequest } from '#renderer/commands/requests/register-request.ts';
import { basesOf } from '#renderer/db/patch.ts';
import { readCalendar } from '#renderer/db/queries/calendar.ts';
import { resolveScan } from '#renderer/db/queries/scanned.ts';
import { caseOfVisit } from '#renderer/db/queries/visits.ts';
import { parseVisitCode } from '#shared/domain/numbering/visit-code.ts';
import { requestDue } from '#shared/domain/requests/request-case.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { err, expectOk } from '#shared/lib/result.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { atWork, type Counter, openCounter, wita } from '#test/support/objection-counter.ts';
import { aRequest, aRequestForm, recordNow, requestFile } from '#test/support/request-counter.ts';

beforeEach(() => {
  wipeIndexedDb();
});

const bare = aRequest({ papers: { ...aRequest().papers, identity: false } });

const aVisit = (ctx: Counter, values = bare) => ({
  newId: ctx.ids.newId(),
  values,
  arrival: { channel: 'Datang langsung', receivedAt: ctx.clock.now() },
});

describe('an incomplete request (as domain.md 8, scenario 6, has it for objections)', () => {
  it('is saved with what is missing and a visit code, and takes no number', async () => {
    const ctx = await openCounter();
    await atWork(ctx, '2026-05-07T10:00');

    const visit = expectOk(await recordRequestVisit(ctx, aVisit(ctx)));

    const file = await requestFile(ctx, visit.id);
    expect(visit).toMatchObject({ missing: ['identity'], durable: true });
    expect(file).toMatchObject({ number: null, known: { state: 'incomplete', visits: [{ on: '2026-05-07', missing: ['identity'] }] } });
    expect(await ctx.db.rows('registerNumber').count()).toBe(0);
    expect(requestDue(file.known, await readCalendar(ctx.db), calendarDate('2026-07-07'))).toBeUndefined();
  });

  it('is found by its code and its slip, and continued: the clock runs from the day of completion', async () => {
    const ctx = await openCounter();
    await atWork(ctx, '2026-05-07T10:00');
    const visit = expectOk(await recordRequestVisit(ctx, aVisit(ctx)));
    await atWork(ctx, '2026-05-11T09:30');
    const code = parseVisitCode(visit.visitCode.slice('KUNJUNGAN '.length).toLowerCase());
    const found = code && (await caseOfVisit(ctx.db, code));
    expect(found).toEqual({ register: 'request', id: visit.id, registered: false });
    expect(await resolveScan(ctx.db, `DALUANG:VISIT:${visit.visitCode}:office`)).toEqual({ entity: 'request', id: visit.id });
    const { row } = await requestFile(ctx, visit.id);

    const target = { newId: ctx.ids.newId(), requestId: visit.id, base: basesOf('request', row) };
    const done = expectOk(await registerRequest(ctx, aRequestForm(ctx, { ...target, values: aRequest() })));

    const file = await requestFile(ctx, visit.id);
    expect(done).toMatchObject({ id: visit.id, number: '001/PMH/A/V/2026', registeredOn: '2026-05-11' });
    expect(file.events.map(({ kind, on, position }) => [kind, on, position])).toEqual([
      ['visitRecorded', '2026-05-07', 0],
      ['registered', '2026-05-11', 1],
    ]);
    expect(file.row).toMatchObject({ receivedAt: wita('2026-05-07T10:00'), papers: { identity: true } });
    expect(await recordRequestVisit(ctx, { ...aVisit(ctx), requestId: visit.id })).toMatchObject({ error: { code: 'alreadyRegistered' } });
  });

  it('is visited again, or given up without a number', async () => {
    const ctx = await openCounter();
    const visit = expectOk(await recordRequestVisit(ctx, aVisit(ctx)));
    const again = expectOk(await recordRequestVisit(ctx, { ...aVisit(ctx), requestId: visit.id }));

    expectOk(await recordNow(ctx, visit.id, 'withdrawn', { reason: 'tidak kembali' }));

    expect(again.visitCode).toBe(visit.visitCode);
    expect((await requestFile(ctx, visit.id)).known).toMatchObject({ state: 'withdrawn', visits: [{}, {}] });
  });

  it.each([
    ['with nothing missing', aRequest(), 'nothingMissing'],
    ['without a name', aRequest({ ...bare, applicant: { ...bare.applicant, name: ' ' } }), 'needsName'],
    ['without saying what is asked', aRequest({ ...bare, information: ' ' }), 'needsInformation'],
  ])('is refused %s', async (_name, values, code) => {
    const ctx = await openCounter();

    expect(await recordRequestVisit(ctx, aVisit(ctx, values))).toEqual(err({ code }));
  });

  it('is no work of the archive', async () => {
    const ctx = await openCounter();

    expect(await recordRequestVisit(ctx.as('arsiparis'), aVisit(ctx))).toEqual(err({ code: 'notAllowed' }));
  });
});
