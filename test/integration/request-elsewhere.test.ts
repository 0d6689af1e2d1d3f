import { beforeEach, describe, expect, it } from 'vitest';
import { type ElsewhereInput, registerElsewhere } from '#renderer/commands/requests/register-elsewhere.ts';
import { readCalendar } from '#renderer/db/queries/calendar.ts';
import { proofQueue, readRequests } from '#renderer/db/queries/requests.ts';
import { requestDue } from '#shared/domain/requests/request-case.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { err, expectOk } from '#shared/lib/result.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { type Counter, openCounter, wita } from '#test/support/objection-counter.ts';
import { aRequest, requestFile } from '#test/support/request-counter.ts';

beforeEach(() => {
  wipeIndexedDb();
});

const elsewhere = { register: 'Register kertas 2026', number: '0041/PPID/III/2026', on: calendarDate('2026-03-09') };

const anEntry = (ctx: Counter, changes: Partial<ElsewhereInput> = {}): ElsewhereInput => ({
  newId: ctx.ids.newId(),
  values: aRequest(),
  arrival: { channel: elsewhere.register, receivedAt: wita('2026-03-09T08:00') },
  elsewhere,
  ...changes,
});

async function openedInMarch() {
  const ctx = await openCounter();
  ctx.clock.set(wita('2026-03-25T09:00'));
  return ctx;
}

describe('a request registered elsewhere', () => {
  it('keeps its number as text, takes none of ours, and its clock runs from its day (scenario 10)', async () => {
    const ctx = await openedInMarch();

    const { id } = expectOk(await registerElsewhere(ctx, anEntry(ctx)));

    const file = await requestFile(ctx, id);
    expect(file).toMatchObject({ number: '0041/PPID/III/2026', known: { state: 'registered', registeredOn: '2026-03-09' } });
    expect(requestDue(file.known, await readCalendar(ctx.db), calendarDate('2026-03-25'))?.deadline.dueOn).toBe('2026-03-30');
    expect(await ctx.db.rows('registerNumber').count()).toBe(0);
    expect(await proofQueue(ctx.db, await readRequests(ctx.db))).toEqual([]);
  });

  it('is kept once, whatever signs stand in its number; the same number of another register is another one', async () => {
    const ctx = await openedInMarch();
    const { id } = expectOk(await registerElsewhere(ctx, anEntry(ctx)));

    const again = anEntry(ctx, { elsewhere: { ...elsewhere, number: '0041 PPID III 2026' } });
    expect(await registerElsewhere(ctx, again)).toEqual(err({ code: 'knownAlready', id }));
    expectOk(await registerElsewhere(ctx, anEntry(ctx, { elsewhere: { ...elsewhere, register: 'PION' } })));
  });

  it.each([
    ['a number', { elsewhere: { ...elsewhere, number: ' ' } }, 'needsNumber'],
    ['the register', { elsewhere: { ...elsewhere, register: '' } }, 'needsRegister'],
    ['what is asked', { values: aRequest({ information: ' ' }) }, 'needsInformation'],
    ['a day that has come', { elsewhere: { ...elsewhere, on: calendarDate('2026-04-01') } }, 'futureDate'],
  ] as const)('must say %s', async (_name, changes, code) => {
    const ctx = await openedInMarch();

    expect(await registerElsewhere(ctx, anEntry(ctx, changes))).toEqual(err({ code }));
  });
});
