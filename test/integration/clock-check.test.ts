import { beforeEach, describe, expect, it } from 'vitest';
import { registerComplaint } from '#renderer/commands/complaints/register-complaint.ts';
import type { Actor } from '#renderer/commands/context.ts';
import { registerObjection } from '#renderer/commands/objections/register-objection.ts';
import { logActivity } from '#renderer/commands/people/check-login.ts';
import { CLOCK_CONFIRMED, type ClockRefusal } from '#renderer/commands/registers/clock-check.ts';
import { registerRequest } from '#renderer/commands/requests/register-request.ts';
import { readClockTrail } from '#renderer/db/queries/clock-trail.ts';
import type { ClockDoubt } from '#shared/domain/registers/clock-doubt.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { aRegistration, atWork, type Counter, openCounter, PAD, wita } from '#test/support/objection-counter.ts';
import { aRequestForm } from '#test/support/request-counter.ts';

beforeEach(() => void wipeIndexedDb());

type Answer = Result<{ readonly id: string; readonly number: string }, { readonly code: string }>;
type Register = (ctx: Counter, clockConfirmed: ClockDoubt | null) => Promise<Answer>;

const registers: readonly (readonly [string, Register])[] = [
  ['objection', (ctx, clockConfirmed) => registerObjection(ctx, aRegistration(ctx, { clockConfirmed }))],
  ['request', (ctx, clockConfirmed) => registerRequest(ctx, aRequestForm(ctx, { clockConfirmed }))],
  [
    'request answered at once',
    (ctx, clockConfirmed) =>
      registerRequest(ctx, aRequestForm(ctx, { clockConfirmed, atOnce: { form: 'softcopy', items: 'Renja 2026', receiver: '' } })),
  ],
  [
    'complaint',
    (ctx, clockConfirmed) => {
      const values = {
        receivedAt: ctx.clock.now(),
        channel: 'Datang langsung',
        kind: 'report' as const,
        applicant: null,
        text: 'Ruang tunggu panas',
        outsideNumber: null,
      };
      return registerComplaint(ctx, { newId: ctx.ids.newId(), values, clockConfirmed, printable: () => ok(null) });
    },
  ],
];

const refusalOf = (answer: Answer) => (answer.ok ? null : (answer.error as ClockRefusal));
const confirmations = async (ctx: Counter) => (await ctx.db.rows('activity').toArray()).filter(({ kind }) => kind === CLOCK_CONFIRMED);

describe.each(registers)('the clock before the number of a %s', (_name, register) => {
  it('is said to be back, confirmed by asking again, and then counts from there', async () => {
    const ctx = await openCounter();
    await atWork(ctx, '2026-06-10T09:00');
    ctx.clock.set(wita('2026-06-09T09:00'));
    const numbers = await ctx.db.rows('registerNumber').count();

    const refusal = refusalOf(await register(ctx, null));
    expect(refusal).toEqual({
      code: 'clockDoubt',
      doubt: { kind: 'back', last: wita('2026-06-10T09:00') },
      now: wita('2026-06-09T09:00'),
    });
    expect(await ctx.db.rows('registerNumber').count()).toBe(numbers);

    const given = await register(ctx, refusal?.doubt ?? null);
    expect(given.ok).toBe(true);
    const [noted, ...more] = await confirmations(ctx);
    expect(more).toEqual([]);
    expect(noted).toMatchObject({
      at: wita('2026-06-09T09:00'),
      personId: 'petugas-1',
      subject: { id: given.ok ? given.value.id : '' },
      data: { kind: 'back', last: wita('2026-06-10T09:00') },
    });
    // The next person is served without a word.
    expect((await register(ctx, null)).ok).toBe(true);
  });

  it('is said to be ahead although somebody logged in since', async () => {
    const ctx = await openCounter();
    await atWork(ctx, '2026-06-10T09:00');
    ctx.clock.set(wita('2026-06-19T08:00'));
    await logActivity(ctx, 'login', 'petugas-1');
    const refusal = refusalOf(await register(ctx, null));
    expect(refusal?.doubt).toMatchObject({ kind: 'ahead', last: wita('2026-06-10T09:00') });

    // The clock was put right: nothing is left to confirm but that an entry lies later.
    ctx.clock.set(wita('2026-06-10T09:30'));
    expect(refusalOf(await register(ctx, refusal?.doubt ?? null))?.doubt).toEqual({ kind: 'back', last: wita('2026-06-19T08:00') });
  });

  it('is not asked about after a weekend', async () => {
    const ctx = await openCounter();
    await atWork(ctx, '2026-06-12T15:00');
    ctx.clock.set(wita('2026-06-15T09:00'));
    expect((await register(ctx, null)).ok).toBe(true);
    expect(await confirmations(ctx)).toEqual([]);
  });
});

describe.each(registers)('the date of a server before the number of a %s', (_name, register) => {
  it('is said, confirmed by asking again, and not asked about again on that day', async () => {
    const ctx = await openCounter();
    await atWork(ctx, '2026-06-10T09:00');
    ctx.clock.server = wita('2026-06-12T09:00');
    const numbers = await ctx.db.rows('registerNumber').count();

    const refusal = refusalOf(await register(ctx, null));
    expect(refusal).toEqual({
      code: 'clockDoubt',
      doubt: { kind: 'server', server: wita('2026-06-12T09:00'), days: -2 },
      now: wita('2026-06-10T09:00'),
    });
    expect(await ctx.db.rows('registerNumber').count()).toBe(numbers);

    // A minute of reading later the same is confirmed.
    ctx.clock.server = wita('2026-06-12T09:01');
    const given = await register(ctx, refusal?.doubt ?? null);
    expect(given.ok).toBe(true);
    expect(await confirmations(ctx)).toMatchObject([
      { at: wita('2026-06-10T09:00'), subject: { id: given.ok ? given.value.id : '' }, data: { kind: 'server', days: -2 } },
    ]);
    expect((await register(ctx, null)).ok).toBe(true);
    expect(await confirmations(ctx)).toHaveLength(1);

    // Another difference is another doubt, and so is the next day.
    ctx.clock.server = wita('2026-06-13T09:01');
    expect(refusalOf(await register(ctx, null))?.doubt).toMatchObject({ kind: 'server', days: -3 });
    ctx.clock.set(wita('2026-06-11T09:00'));
    expect(refusalOf(await register(ctx, null))?.doubt).toMatchObject({ kind: 'server', days: -2 });
  });

  it('asks one question where the entries of this PC say the same', async () => {
    const ctx = await openCounter();
    await atWork(ctx, '2026-06-10T09:00');
    ctx.clock.server = wita('2026-06-10T09:05');
    ctx.clock.set(wita('2026-06-30T09:00'));
    const refusal = refusalOf(await register(ctx, null));
    expect(refusal?.doubt).toMatchObject({ kind: 'server', days: 20 });
    expect((await register(ctx, refusal?.doubt ?? null)).ok).toBe(true);
  });

  it.each([
    ['that does not answer', null],
    ['one day on', '2026-06-11T23:59'],
  ])('says nothing of a server %s', async (_which, server) => {
    const ctx = await openCounter();
    await atWork(ctx, '2026-06-10T00:01');
    ctx.clock.server = server === null ? null : wita(server);
    expect((await register(ctx, null)).ok).toBe(true);
    expect(await confirmations(ctx)).toEqual([]);
  });
});

describe('an entry from the paper pad', () => {
  it.each(['objection', 'request'] as const)('is not refused for the clock: %s', async (register) => {
    const ctx = await openCounter();
    await atWork(ctx, '2026-06-10T09:00');
    ctx.clock.set(wita('2026-06-30T09:00'));
    ctx.clock.server = wita('2026-06-10T09:00');
    const givenAt = wita('2026-06-11T09:00');
    const pad = { desk: PAD, seq: 4, givenAt, reason: 'Listrik padam' };
    const arrival = { channel: 'counter', receivedAt: givenAt };
    const given =
      register === 'objection'
        ? await registerObjection(ctx, aRegistration(ctx, { pad, arrival: { ...arrival, channel: 'counter' } }))
        : await registerRequest(ctx, aRequestForm(ctx, { pad, arrival }));
    expect(given.ok).toBe(true);
    expect(await confirmations(ctx)).toEqual([]);

    // Its day was typed: the leap, of which the server no longer says anything, is still there to be said before the next number of today.
    ctx.clock.server = null;
    const live =
      register === 'objection' ? await registerObjection(ctx, aRegistration(ctx)) : await registerRequest(ctx, aRequestForm(ctx));
    expect(refusalOf(live)?.doubt).toMatchObject({ kind: 'ahead', last: wita('2026-06-10T09:00') });
  });
});

describe('the trail of the clock', () => {
  it('begins at the last number and holds what was written down since', async () => {
    const ctx = await openCounter();
    await atWork(ctx, '2026-06-10T09:00');
    expect((await registerRequest(ctx, aRequestForm(ctx))).ok).toBe(true);
    ctx.clock.set(wita('2026-06-10T10:00'));
    const actor: Actor | null = ctx.actor;
    await logActivity(ctx, 'lock', actor?.personId ?? null);
    expect(await readClockTrail(ctx.db)).toEqual([wita('2026-06-10T09:00'), wita('2026-06-10T10:00')]);
  });
});
