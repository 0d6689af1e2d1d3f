import { beforeEach, describe, expect, it } from 'vitest';
import { setNextNumber } from '#renderer/commands/registers/set-next-number.ts';
import { registerRequest } from '#renderer/commands/requests/register-request.ts';
import { err, expectOk } from '#shared/lib/result.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { atWork, openCounter } from '#test/support/objection-counter.ts';
import { aRequestForm } from '#test/support/request-counter.ts';

beforeEach(() => {
  wipeIndexedDb();
});

const input = { register: 'request' as const, next: 42, reason: 'Register kertas 2026 berakhir pada nomor 41' };

async function openedInJune() {
  const ctx = await openCounter();
  await atWork(ctx, '2026-06-10T09:42');
  return { ctx, admin: ctx.as('administrator') };
}

describe('the next number of a register', () => {
  it('goes on from what was counted elsewhere, for this register, desk and year alone, and survives the loss of the database', async () => {
    const { ctx, admin } = await openedInJune();

    expectOk(await setNextNumber(admin, input));

    expect(expectOk(await registerRequest(ctx, aRequestForm(ctx))).number).toBe('042/PMH/A/VI/2026');
    ctx.db.close();
    wipeIndexedDb();
    const again = await openCounter(ctx.platform);
    expect(expectOk(await registerRequest(again, aRequestForm(again))).number).toBe('043/PMH/A/VI/2026');
    await atWork(again, '2027-01-04T09:00');
    expect(expectOk(await registerRequest(again, aRequestForm(again))).number).toBe('001/PMH/A/I/2027');
  });

  it('is set once and never goes back', async () => {
    const { ctx, admin } = await openedInJune();
    expectOk(await registerRequest(ctx, aRequestForm(ctx)));

    expect(await setNextNumber(admin, { ...input, next: 2 })).toEqual(err({ code: 'numberUsed', last: 1 }));
    expectOk(await setNextNumber(admin, input));
    expect(await setNextNumber(admin, { ...input, next: 90 })).toEqual(err({ code: 'setBefore', last: 41 }));
  });

  it.each([
    ['without a reason', { ...input, reason: ' ' }, 'reasonNeeded'],
    ['with what is no number', { ...input, next: Number.NaN }, 'notANumber'],
  ])('is refused %s', async (_name, asked, code) => {
    const { admin } = await openedInJune();

    expect(await setNextNumber(admin, asked)).toEqual(err({ code }));
  });

  it('is a setting: the desk officer does not change it', async () => {
    const { ctx } = await openedInJune();

    expect(await setNextNumber(ctx, input)).toEqual(err({ code: 'notAllowed' }));
  });
});
