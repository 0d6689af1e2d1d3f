/** Receiving and sorting on a real database. */
import { describe, expect, it } from 'vitest';
import type { CommandContext } from '#renderer/commands/context.ts';
import { fileSignedPaper } from '#renderer/commands/procedure/file-signed.ts';
import { correctReception, registerReception, voidReception } from '#renderer/commands/procedure/register-reception.ts';
import { addHeap, changeHeaps, removeHeap } from '#renderer/commands/procedure/sort-reception.ts';
import { readReception, readReceptions } from '#renderer/db/queries/receptions.ts';
import type { ReceptionInput } from '#shared/domain/procedure/reception.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { err, expectOk } from '#shared/lib/result.ts';
import { lendingOffice } from '#test/support/lending-office.ts';

const aDelivery = (change: Partial<ReceptionInput> = {}): ReceptionInput => ({
  unitId: 'unit-pu',
  unit: 'Dinas Pekerjaan Umum',
  handedBy: { name: 'Sitti Aminah', position: 'Kasubbag Umum' },
  receivedOn: calendarDate('2026-06-08'),
  boxes: 3,
  files: 0,
  condition: 'baik',
  listAttached: true,
  note: null,
  ...change,
});

const heap = (description: string) => ({ description, extent: '1 boks', mark: null, note: null });

const registered = async (ctx: CommandContext, change: Partial<ReceptionInput> = {}) =>
  expectOk(await registerReception(ctx, aDelivery(change)));

describe('a delivery', () => {
  it('is given its number in the order of the register, of the day on which it came', async () => {
    const { ctx } = await lendingOffice();

    const first = await registered(ctx);
    const second = await registered(ctx, { receivedOn: calendarDate('2026-05-29') });

    expect([first.number, second.number]).toEqual(['001/TRM/A/VI/2026', '002/TRM/A/V/2026']);
    expect((await readReceptions(ctx.db)).map(({ number, state }) => [number, state]).toSorted()).toEqual([
      ['001/TRM/A/VI/2026', 'toSort'],
      ['002/TRM/A/V/2026', 'toSort'],
    ]);
  });

  it('of nothing, of tomorrow or by who may not is refused and draws no number', async () => {
    const office = await lendingOffice();

    expect(await registerReception(office.ctx, aDelivery({ boxes: 0 }))).toEqual(err({ code: 'reception.empty' }));
    expect(await registerReception(office.ctx, aDelivery({ receivedOn: calendarDate('2027-01-01') }))).toEqual(
      err({ code: 'reception.future' }),
    );
    expect(await registerReception(await office.as('petugas'), aDelivery())).toEqual(err({ code: 'notAllowed' }));
    expect(await office.ctx.db.rows('registerNumber').count()).toBe(0);
  });

  it('is sorted when every heap bears a mark; a heap taken out no longer counts', async () => {
    const { ctx } = await lendingOffice();
    const { id } = await registered(ctx);
    for (const name of ['Kontrak 2019', 'Formulir kosong', 'Salinan kontrak', 'Salah tulis']) expectOk(await addHeap(ctx, id, heap(name)));
    const [kept, blank, copy, wrong] = (await readReception(ctx.db, id))?.heaps.map((line) => line.id) ?? [];

    expectOk(await changeHeaps(ctx, [kept ?? ''], { mark: 'record' }));
    expectOk(await changeHeaps(ctx, [blank ?? ''], { mark: 'nonRecord' }));
    expectOk(await changeHeaps(ctx, [copy ?? ''], { mark: 'duplicate' }));
    const before = (await readReception(ctx.db, id))?.state;
    expectOk(await removeHeap(ctx, wrong ?? '', 'tertulis dua kali'));

    expect(before).toBe('toSort');
    expect(await readReception(ctx.db, id)).toMatchObject({
      state: 'sorted',
      figures: { lines: 3, unsorted: 0, record: 1, nonRecord: 1, duplicate: 1 },
    });
  });

  it('keeps its heaps in the order in which they were written down', async () => {
    const { ctx } = await lendingOffice();
    const { id } = await registered(ctx);
    for (const name of ['A', 'B', 'C']) expectOk(await addHeap(ctx, id, heap(name)));
    const [first] = (await readReception(ctx.db, id))?.heaps ?? [];
    expectOk(await removeHeap(ctx, first?.id ?? '', 'keliru'));
    expectOk(await addHeap(ctx, id, heap('D')));

    expect((await readReception(ctx.db, id))?.heaps.map(({ description }) => description)).toEqual(['B', 'C', 'D']);
  });

  it('is corrected where nobody changed the same since it was seen', async () => {
    const { ctx } = await lendingOffice();
    const { id } = await registered(ctx);
    const seen = { boxes: (await readReception(ctx.db, id))?.row._c ?? '' };
    expectOk(await correctReception(ctx, id, aDelivery({ boxes: 4 }), seen));

    expect(await correctReception(ctx, id, aDelivery({ boxes: 5 }), seen)).toMatchObject({
      ok: false,
      error: { code: 'stale', fields: [{ field: 'boxes', theirs: 4 }] },
    });
    expect((await readReception(ctx.db, id))?.row.boxes).toBe(4);
  });

  it('keeps its number when it is void, with the reason', async () => {
    const { ctx } = await lendingOffice();
    const { id } = await registered(ctx);

    expect(await voidReception(ctx, id, ' ')).toEqual(err({ code: 'reasonNeeded' }));
    expectOk(await voidReception(ctx, id, 'dicatat dua kali'));
    expect(await addHeap(ctx, id, heap('X'))).toEqual(err({ code: 'unknownReception' }));
    const next = await registered(ctx);

    expect(await readReception(ctx.db, id)).toMatchObject({
      number: '001/TRM/A/VI/2026',
      state: 'voided',
      row: { void: 'dicatat dua kali' },
    });
    expect(next.number).toBe('002/TRM/A/VI/2026');
  });

  it('keeps the signed minutes', async () => {
    const { ctx } = await lendingOffice();
    const { id } = await registered(ctx);
    const scan = { hash: 'a'.repeat(64), bytes: 2048, name: 'ba.pdf' };
    const signed = { caseEntity: 'reception', caseId: id, act: 'handover', on: calendarDate('2026-06-08'), scan } as const;

    expect(await fileSignedPaper(ctx, { ...signed, on: calendarDate('2027-01-01') })).toEqual(err({ code: 'futureDate' }));
    expectOk(await fileSignedPaper(ctx, signed));

    expect(await ctx.db.rows('paper').where('caseId').equals(id).toArray()).toMatchObject([
      { kind: 'scan:handover', hash: scan.hash, model: { name: 'ba.pdf', signedOn: '2026-06-08' } },
    ]);
  });
});
