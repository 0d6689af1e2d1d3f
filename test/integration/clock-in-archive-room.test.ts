/** The clock of the PC before a number of the archive room: a loan slip, a slip of what was approved, a delivery. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { CommandContext } from '#renderer/commands/context.ts';
import { handOutLoans } from '#renderer/commands/loans/hand-out.ts';
import { lendItems } from '#renderer/commands/loans/lend-items.ts';
import { recordLoanEvent } from '#renderer/commands/loans/record-loan-event.ts';
import { registerReception } from '#renderer/commands/procedure/register-reception.ts';
import { CLOCK_CONFIRMED, type ClockRefusal } from '#renderer/commands/registers/clock-check.ts';
import type { ClockDoubt } from '#shared/domain/registers/clock-doubt.ts';
import { type CalendarDate, calendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { expectOk, type Result } from '#shared/lib/result.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { aLoan, type LendingOffice, lendingOffice, otherUnit } from '#test/support/lending-office.ts';
import { wita } from '#test/support/objection-counter.ts';

beforeEach(() => void wipeIndexedDb());

type Answer = Result<unknown, { readonly code: string }>;
type Ask = (clockConfirmed: ClockDoubt | null) => Promise<Answer>;

const delivered = (ctx: CommandContext, receivedOn: CalendarDate, clockConfirmed: ClockDoubt | null) => {
  const input = {
    unitId: 'unit-pu',
    unit: 'Dinas Pekerjaan Umum',
    handedBy: { name: 'Sitti Aminah', position: 'Kasubbag Umum' },
    receivedOn,
    boxes: 3,
    files: 0,
    condition: 'baik',
    listAttached: true,
    note: null,
  };
  return registerReception(ctx, input, ctx.ids.newId(), clockConfirmed);
};

/** What draws a number, prepared while the clock was right. */
const registers: readonly (readonly [string, (office: LendingOffice) => Promise<Ask>])[] = [
  [
    'loan slip',
    async (office) => {
      const record = await office.aRecord();
      return (clockConfirmed) => lendItems(office.ctx, aLoan([record], { clockConfirmed }));
    },
  ],
  [
    'slip of an approved request',
    async (office) => {
      const { requested } = expectOk(await lendItems(office.ctx, aLoan([await office.aRecord()], { borrower: otherUnit })));
      const loanId = requested[0]?.loanId ?? '';
      const on = civilDateOf(office.clock.now(), office.ctx.zone());
      expectOk(await recordLoanEvent(await office.as('sekretaris'), { loanId, kind: 'approved', on, data: {}, seenEvents: 1 }));
      return (clockConfirmed) => handOutLoans(office.ctx, [loanId], clockConfirmed);
    },
  ],
  [
    'delivery of today',
    async ({ ctx }) =>
      (clockConfirmed) =>
        delivered(ctx, civilDateOf(ctx.clock.now(), ctx.zone()), clockConfirmed),
  ],
];

const refusalOf = (answer: Answer) => (answer.ok ? null : (answer.error as ClockRefusal));
const numbers = ({ ctx }: LendingOffice) => ctx.db.rows('registerNumber').count();
const confirmations = async ({ ctx }: LendingOffice) =>
  (await ctx.db.rows('activity').toArray()).filter(({ kind }) => kind === CLOCK_CONFIRMED);

async function officeOf(day: string): Promise<LendingOffice> {
  const office = await lendingOffice();
  office.clock.set(wita(`${day}T10:00`));
  return office;
}

describe.each(registers)('the clock before the number of a %s', (_name, prepare) => {
  it('is said to be back, and confirmed by asking again', async () => {
    const office = await officeOf('2026-06-10');
    await office.aRecord();
    const ask = await prepare(office);
    office.clock.set(wita('2026-06-09T09:00'));

    const refusal = refusalOf(await ask(null));
    expect(refusal).toEqual({
      code: 'clockDoubt',
      doubt: { kind: 'back', last: wita('2026-06-10T10:00') },
      now: wita('2026-06-09T09:00'),
    });
    expect(await numbers(office)).toBe(0);

    expect((await ask(refusal?.doubt ?? null)).ok).toBe(true);
    expect(await numbers(office)).toBe(1);
    expect(await confirmations(office)).toMatchObject([{ at: wita('2026-06-09T09:00'), data: { kind: 'back' } }]);
  });

  it('is said to be ahead', async () => {
    const office = await officeOf('2026-06-10');
    await office.aRecord();
    const ask = await prepare(office);
    office.clock.set(wita('2026-06-19T09:00'));
    expect(refusalOf(await ask(null))?.doubt).toMatchObject({ kind: 'ahead', last: wita('2026-06-10T10:00') });
    expect(await numbers(office)).toBe(0);
  });

  it('is not asked about after a weekend, and is counted from there', async () => {
    const office = await officeOf('2026-06-12');
    await office.aRecord();
    const ask = await prepare(office);
    office.clock.set(wita('2026-06-15T09:00'));
    expect((await ask(null)).ok).toBe(true);
    expect(await confirmations(office)).toEqual([]);
  });
});

describe('what has no day of the clock', () => {
  it('a delivery of an earlier day is written down afterwards without a word, and hides no leap from the next number', async () => {
    const office = await officeOf('2026-06-10');
    const { ctx } = office;
    await office.aRecord();
    office.clock.set(wita('2026-06-30T09:00'));
    expect((await delivered(ctx, calendarDate('2026-06-11'), null)).ok).toBe(true);
    expect(refusalOf(await delivered(ctx, calendarDate('2026-06-30'), null))?.doubt).toMatchObject({
      kind: 'ahead',
      last: wita('2026-06-10T10:00'),
    });
  });

  it('a request for approval is given no number and asks nothing, and hides no leap either', async () => {
    const office = await officeOf('2026-06-10');
    const [one, other] = [await office.aRecord(), await office.aRecord({ description: 'Kontrak jembatan' })];
    office.clock.set(wita('2026-06-30T09:00'));
    expect((await lendItems(office.ctx, aLoan([one], { borrower: otherUnit }))).ok).toBe(true);
    expect(refusalOf(await lendItems(office.ctx, aLoan([other])))?.doubt).toMatchObject({ kind: 'ahead' });
  });
});
