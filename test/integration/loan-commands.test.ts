/** Lending on a real database: what is handed out at once, what waits, what is refused, and what two desks did without each other. */
import { describe, expect, it } from 'vitest';
import { addRecord } from '#renderer/commands/archive/add-record.ts';
import { editRecord } from '#renderer/commands/archive/edit-record.ts';
import { setRecordCategory } from '#renderer/commands/archive/set-category.ts';
import type { CommandContext } from '#renderer/commands/context.ts';
import { undoChange } from '#renderer/commands/history/undo-change.ts';
import { handOutLoans } from '#renderer/commands/loans/hand-out.ts';
import { holdRecord, liftHold } from '#renderer/commands/loans/hold-record.ts';
import { lendItems } from '#renderer/commands/loans/lend-items.ts';
import { type LoanEventInput, recordLoanEvent } from '#renderer/commands/loans/record-loan-event.ts';
import { settleDoubleLoan } from '#renderer/commands/loans/settle-double.ts';
import { commit } from '#renderer/db/gate/commit.ts';
import { createOp } from '#renderer/db/patch.ts';
import { itemFacts, loansOfItem, readLoan, readLoans } from '#renderer/db/queries/loans.ts';
import { readRecordSheet } from '#renderer/db/queries/record-sheet.ts';
import { readItem } from '#renderer/db/queries/shelf-items.ts';
import { lentTwice } from '#shared/domain/loans/loan-rules.ts';
import type { ItemRef } from '#shared/domain/records/item-ref.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { err, expectOk } from '#shared/lib/result.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { recordValues } from '#test/support/archive-office.ts';
import { aLent, aLoan, box, lendingOffice, otherUnit } from '#test/support/lending-office.ts';
import { wita } from '#test/support/objection-counter.ts';

const record = async (ctx: CommandContext, loanId: string, kind: LoanEventInput['kind'], data: JsonObject, on = '2026-06-10') =>
  recordLoanEvent(ctx, { loanId, kind, on: calendarDate(on), data, seenEvents: (await readLoan(ctx.db, loanId))?.events.length ?? 0 });

const stateOf = async (ctx: CommandContext, loanId: string) => (await readLoan(ctx.db, loanId))?.known.state;

describe('own unit and open class', () => {
  it('is handed out at once with a number and its due date (scenario 21)', async () => {
    const office = await lendingOffice();
    office.clock.set(wita('2026-06-08T09:00'));
    const item = await office.aRecord();

    const lent = await aLent(office.ctx, [item]);

    expect(lent).toMatchObject({ number: '001/PJM/A/VI/2026', dueOn: '2026-06-15', requested: [] });
    const [loan] = await loansOfItem(office.ctx.db, item.id);
    expect(loan?.known).toMatchObject({ state: 'out', number: '001/PJM/A/VI/2026', outOn: '2026-06-08', dueOn: '2026-06-15' });
  });

  it('gives one number to all items of a slip, and the next number to the next slip', async () => {
    const office = await lendingOffice();
    const items = [await office.aRecord(), await office.aRecord(), await office.aRecord()];

    const first = await aLent(office.ctx, items.slice(0, 2));
    const second = await aLent(office.ctx, items.slice(2));

    expect([first.number, second.number]).toEqual(['001/PJM/A/VI/2026', '002/PJM/A/VI/2026']);
    expect((await readLoans(office.ctx.db)).map(({ known }) => known.number).toSorted()).toEqual([
      '001/PJM/A/VI/2026',
      '001/PJM/A/VI/2026',
      '002/PJM/A/VI/2026',
    ]);
  });

  it('is lent only by who may lend, for a number of days that can be counted', async () => {
    const office = await lendingOffice();
    const item = await office.aRecord();

    expect(await lendItems(await office.as('ppidPembantu'), aLoan([item]))).toEqual(err({ code: 'notAllowed' }));
    expect(await lendItems(office.ctx, aLoan([item], { workingDays: 0 }))).toEqual(err({ code: 'loanDays' }));
    expect(await lendItems(office.ctx, aLoan([]))).toEqual(err({ code: 'noItems' }));
    expect(await readLoans(office.ctx.db)).toEqual([]);
  });
});

describe('what is not on its shelf', () => {
  it('is not lent again; the refusal says who has it since when, and nothing of the slip is saved', async () => {
    const office = await lendingOffice();
    const [out, free] = [await office.aRecord(), await office.aRecord()];
    await aLent(office.ctx, [out]);

    const refused = await lendItems(office.ctx, aLoan([out, free]));

    expect(refused).toMatchObject({
      ok: false,
      error: {
        code: 'items',
        refused: [
          { item: out, refusal: { code: 'item.out', by: { borrower: 'Rahmat Hidayat', since: '2026-06-10', dueOn: '2026-06-18' } } },
        ],
      },
    });
    expect(await loansOfItem(office.ctx.db, free.id)).toEqual([]);
  });

  it('is away through the box that it lies in, and a box is away through what was taken out of it', async () => {
    const office = await lendingOffice();
    const item = await office.aRecord({ description: 'Kontrak jembatan' });
    const other = await office.aRecord({ locationId: 'place-box-2' });
    await aLent(office.ctx, [box]);
    await aLent(office.ctx, [other]);

    const inBox = await lendItems(office.ctx, aLoan([item]));
    const around = await lendItems(office.ctx, aLoan([{ entity: 'location', id: 'place-box-2' }]));

    expect(inBox).toMatchObject({ ok: false, error: { refused: [{ refusal: { code: 'item.out', by: { through: 'Boks 017' } } }] } });
    expect(around).toMatchObject({ ok: false, error: { refused: [{ refusal: { code: 'item.out' } }] } });
  });

  it('is away through a record that the lender may not see, which is not named', async () => {
    const office = await lendingOffice();
    const secretly = await office.as('arsiparis', 'ppid');
    const secret = expectOk(
      await addRecord(secretly, recordValues({ description: 'Rahasia negara', securityClass: 'secret', locationId: 'place-box-2' })),
    );
    const item = await readItem(office.ctx.db, { entity: 'location', id: 'place-box-2' });
    const loanId = (await aLent(secretly, [{ entity: 'record', id: secret.id }])).requested[0]?.loanId ?? '';
    expectOk(await record(await office.as('sekretaris', 'ppid'), loanId, 'approved', {}));
    expectOk(await handOutLoans(secretly, [loanId]));
    if (!item) throw new Error('no box');
    const asSeenBy = async (sees: boolean) => (await itemFacts(office.ctx.db, item, () => sees)).away[0];

    expect(await asSeenBy(true)).toMatchObject({ through: 'Rahasia negara', hidden: false });
    expect(await asSeenBy(false)).toMatchObject({ through: null, hidden: true });
    const one: ItemRef = { entity: 'record', id: secret.id };
    for (const items of [[one], [item.ref]]) {
      expect(JSON.stringify(await lendItems(office.ctx, aLoan(items)))).not.toContain('Rahasia');
    }
  });

  it('is away through the file (berkas) that it lies in, and a file is away through an item that was taken out of it', async () => {
    const office = await lendingOffice();
    const [file, split] = [await office.aRecord({ description: 'Berkas lelang' }), await office.aRecord({ description: 'Berkas jalan' })];
    const item = await office.aRecord({ parentId: file.id });
    const taken = await office.aRecord({ parentId: split.id });
    await aLent(office.ctx, [file]);
    await aLent(office.ctx, [taken]);

    const within = await lendItems(office.ctx, aLoan([item]));
    const around = await lendItems(office.ctx, aLoan([split]));

    expect(within).toMatchObject({
      error: { refused: [{ refusal: { code: 'item.out', by: { through: 'Berkas lelang', part: false } } }] },
    });
    expect(around).toMatchObject({ error: { refused: [{ refusal: { code: 'item.out', by: { part: true } } }] } });
    expect((await readRecordSheet(office.ctx.db, split.id))?.shelf?.facts.away).toEqual([]);
    expect((await readRecordSheet(office.ctx.db, item.id))?.shelf?.facts.away).toHaveLength(1);
  });

  it('goes along with what it lies in where both stand on one slip', async () => {
    const office = await lendingOffice();
    const file = await office.aRecord({ description: 'Berkas lelang', locationId: 'place-box-2' });
    const item = await office.aRecord({ parentId: file.id, locationId: 'place-box-2' });
    const loose = await office.aRecord();

    const refused = await lendItems(office.ctx, aLoan([file, item, loose, box]));

    expect(refused).toMatchObject({
      error: {
        refused: [
          { item, refusal: { code: 'item.along', outer: 'Berkas lelang' } },
          { item: loose, refusal: { code: 'item.along', outer: 'Boks 017' } },
        ],
      },
    });
    expect(await readLoans(office.ctx.db)).toEqual([]);
  });

  it('keeps its record: how that came in is not taken back while the loan stands', async () => {
    const office = await lendingOffice();
    const saved = expectOk(await addRecord(office.ctx, recordValues({ description: 'Kontrak jembatan' })));
    const item = { entity: 'record', id: saved.id } as const;
    await aLent(office.ctx, [item]);

    expect(await undoChange(office.ctx, saved.changeId)).toEqual(err({ code: 'usedSince' }));
    expect((await office.record(item.id)).void).toBeUndefined();
  });

  it('is no building: only boxes and folders are carried away', async () => {
    const office = await lendingOffice();

    const refused = await lendItems(office.ctx, aLoan([{ entity: 'location', id: 'place-building' }]));

    expect(refused).toMatchObject({ ok: false, error: { refused: [{ refusal: { code: 'item.notLent' } }] } });
  });

  it('may be lent again after it came back, described as it came back', async () => {
    const office = await lendingOffice();
    const item = await office.aRecord({ condition: 'baik' });
    const lent = await aLent(office.ctx, [item]);

    expectOk(await record(office.ctx, lent.handedOut[0] ?? '', 'returned', { condition: 'rusak', complete: true }));
    const again = await lendItems(office.ctx, aLoan([item]));

    expect((await office.record(item.id)).condition).toBe('rusak');
    expect(again.ok).toBe(true);
  });
});

describe('an approval', () => {
  it('stands before a loan to another unit: requested, approved by a second person, then handed out with its number', async () => {
    const office = await lendingOffice();
    const item = await office.aRecord();
    const asked = await aLent(office.ctx, [item], { borrower: otherUnit });
    const loanId = asked.requested[0]?.loanId ?? '';
    const early = await handOutLoans(office.ctx, [loanId]);
    const byArchivist = await record(office.ctx, loanId, 'approved', {});

    expectOk(await record(await office.as('sekretaris'), loanId, 'approved', {}));
    const handed = expectOk(await handOutLoans(office.ctx, [loanId]));

    expect(asked).toMatchObject({ number: null, requested: [{ reasons: ['otherUnit'] }] });
    expect(early).toMatchObject({ ok: false, error: { code: 'loan.notHere' } });
    expect(byArchivist).toEqual(err({ code: 'notAllowed', action: 'loan.approve' }));
    expect(handed).toMatchObject({ number: '001/PJM/A/VI/2026', dueOn: '2026-06-18' });
    expect(await stateOf(office.ctx, loanId)).toBe('out');
  });

  it('is refused with a reason, and ends the request', async () => {
    const office = await lendingOffice();
    const loanId = (await aLent(office.ctx, [await office.aRecord()], { borrower: otherUnit })).requested[0]?.loanId ?? '';
    const sekretaris = await office.as('sekretaris');

    const without = await record(sekretaris, loanId, 'refused', {});
    expectOk(await record(sekretaris, loanId, 'refused', { reason: 'Sedang diperiksa inspektorat' }));

    expect(without).toEqual(err({ code: 'event.incomplete', fields: ['reason'] }));
    expect(await stateOf(office.ctx, loanId)).toBe('refused');
    expect(await handOutLoans(office.ctx, [loanId])).toMatchObject({ ok: false, error: { code: 'loan.notHere' } });
  });

  it('of an own request wants a reason', async () => {
    const office = await lendingOffice();
    const sekretaris = await office.as('sekretaris');
    const loanId = (await aLent(sekretaris, [await office.aRecord()], { borrower: otherUnit })).requested[0]?.loanId ?? '';

    expect(await record(sekretaris, loanId, 'approved', {})).toEqual(err({ code: 'selfReason' }));
    expect((await record(sekretaris, loanId, 'approved', { selfReason: 'Hanya satu pejabat hari ini' })).ok).toBe(true);
  });

  it('of a file (berkas) is asked where a restricted record lies in it, and of whoever it is lent to', async () => {
    const office = await lendingOffice();
    const file = await office.aRecord({ description: 'Berkas pegawai' });
    await office.aRecord({ parentId: file.id, securityClass: 'restricted' });

    const lent = await aLent(office.ctx, [file]);

    expect(lent).toMatchObject({ handedOut: [], requested: [{ reasons: ['securityClass'] }] });
  });

  it('of a restricted record is asked of its own unit too, and its loan lies in the stream of the record', async () => {
    const office = await lendingOffice();
    const item = await office.aRecord({ securityClass: 'restricted' });

    const asked = await aLent(office.ctx, [item]);

    expect(asked.requested.map(({ reasons }) => reasons)).toEqual([['securityClass']]);
    expect((await loansOfItem(office.ctx.db, item.id))[0]?.row.stream).toBe('unit:unit-umum');
  });
});

describe('a vital record', () => {
  it('is asked for, also by its own unit, until it is general again', async () => {
    const office = await lendingOffice();
    const item = await office.aRecord();
    expectOk(await setRecordCategory(office.ctx, item.id, { category: 'vital', protection: null, secondCopy: null }));

    const asked = await aLent(office.ctx, [item]);
    expectOk(await record(await office.as('ppid'), asked.requested[0]?.loanId ?? '', 'refused', { reason: 'Salinan sudah cukup' }));
    expectOk(await setRecordCategory(office.ctx, item.id, { category: 'general', protection: null, secondCopy: null }));
    const lent = await aLent(office.ctx, [item]);

    expect(asked.requested.map(({ reasons }) => reasons)).toEqual([['vital']]);
    expect(lent.handedOut).toHaveLength(1);
  });
});

describe('a running loan', () => {
  it('is extended from the day of the extension, and reminded', async () => {
    const office = await lendingOffice();
    const loanId = (await aLent(office.ctx, [await office.aRecord()])).handedOut[0] ?? '';
    office.clock.set(wita('2026-06-17T09:00'));

    expectOk(await record(office.ctx, loanId, 'reminded', { channel: 'phone' }, '2026-06-17'));
    expectOk(await record(office.ctx, loanId, 'extended', { workingDays: 3, reason: 'Audit belum selesai' }, '2026-06-17'));

    expect((await readLoan(office.ctx.db, loanId))?.known).toMatchObject({
      state: 'out',
      dueOn: '2026-06-22',
      extensions: 1,
      remindedOn: ['2026-06-17'],
    });
  });

  it('is not extended by a number of days that nobody could count', async () => {
    const office = await lendingOffice();
    const lent = await aLent(office.ctx, [await office.aRecord()]);

    for (const workingDays of [0, 2.5, 251, 1e12]) {
      expect(await record(office.ctx, lent.handedOut[0] ?? '', 'extended', { workingDays, reason: 'Belum selesai' })).toMatchObject({
        error: { code: 'event.incomplete' },
      });
    }
  });

  it('takes no event of a day that has not come, of a day before it, or after something that was not seen', async () => {
    const office = await lendingOffice();
    const loanId = (await aLent(office.ctx, [await office.aRecord()])).handedOut[0] ?? '';
    const back = { condition: 'baik', complete: true };
    const unseen = { loanId, kind: 'returned' as const, on: calendarDate('2026-06-10'), data: back, seenEvents: 0 };

    expect(await record(office.ctx, loanId, 'returned', back, '2026-06-11')).toEqual(err({ code: 'futureDate', on: '2026-06-11' }));
    expect(await record(office.ctx, loanId, 'returned', back, '2026-06-09')).toEqual(err({ code: 'beforeLoan', since: '2026-06-10' }));
    expect(await recordLoanEvent(office.ctx, unseen)).toEqual(err({ code: 'eventsSince', count: 1 }));
  });
});

describe('a hold', () => {
  it('lets the officer take the file who names the case, and the case is kept with the loan', async () => {
    const office = await lendingOffice();
    const item = await office.aRecord();
    expectOk(await holdRecord(office.ctx, item.id, { caseNumber: '007/KEB/A/VI/2026', reason: 'Keberatan berjalan' }));

    const without = await lendItems(office.ctx, aLoan([item]));
    const lent = await lendItems(office.ctx, aLoan([item], { caseNumber: '007/KEB/A/VI/2026' }));

    expect(without).toMatchObject({
      ok: false,
      error: { refused: [{ refusal: { code: 'item.heldNeedsCase', heldFor: ['007/KEB/A/VI/2026'] } }] },
    });
    expect(lent.ok).toBe(true);
    expect((await loansOfItem(office.ctx.db, item.id))[0]?.row.caseNumber).toBe('007/KEB/A/VI/2026');
  });

  it('is named by its case and lifted with a reason; a case number of blanks names no case', async () => {
    const office = await lendingOffice();
    const item = await office.aRecord();

    expect(await holdRecord(office.ctx, item.id, { caseNumber: ' ', reason: '' })).toEqual(
      err({ code: 'event.incomplete', fields: ['caseNumber', 'reason'] }),
    );
    expectOk(await holdRecord(office.ctx, item.id, { caseNumber: '7/G/2026', reason: 'Gugatan' }));
    expect(await lendItems(office.ctx, aLoan([item], { caseNumber: ' ' }))).toMatchObject({
      error: { refused: [{ refusal: { code: 'item.heldNeedsCase' } }] },
    });
    const [hold] = await office.ctx.db.rows('recordHold').toArray();
    expect(await liftHold(office.ctx, hold?.id ?? '', ' ')).toEqual(err({ code: 'reasonNeeded' }));
  });

  it('that was lifted asks for nothing', async () => {
    const office = await lendingOffice();
    const item = await office.aRecord();
    expectOk(await holdRecord(office.ctx, item.id, { caseNumber: 'X', reason: 'y' }));
    const [hold] = await office.ctx.db.rows('recordHold').toArray();

    expectOk(await liftHold(office.ctx, hold?.id ?? '', 'Perkara selesai'));

    expect((await lendItems(office.ctx, aLoan([item]))).ok).toBe(true);
  });
});

describe('lent twice without a network', () => {
  /** What another desk wrote down, as it comes in by sync: rows of its own that no rule of this PC was asked about. */
  const lentElsewhere = async (ctx: CommandContext, itemId: string) => {
    const borrower = { name: 'Sri Wahyuni', unitId: 'unit-umum', unit: 'Bagian Umum', contact: null };
    const row = {
      itemEntity: 'record' as const,
      itemId,
      slipId: 'slip-b',
      borrower,
      purpose: null,
      caseNumber: null,
      approval: [],
      stream: 'umum',
    };
    const data = { number: '001/PJM/B/VI/2026', workingDays: 5, dueOn: '2026-06-18' };
    const event = {
      loanId: 'loan-b',
      position: 0,
      kind: 'handedOut' as const,
      on: calendarDate('2026-06-10'),
      at: ctx.clock.now(),
      data,
      personId: null,
      stream: 'umum',
    };
    expectOk(
      await commit(ctx, {
        command: 'test.pulled',
        user: null,
        ops: [createOp('loan', 'loan-b', row), createOp('loanEvent', 'event-b', event)],
      }),
    );
  };

  const questions = async (ctx: CommandContext) =>
    lentTwice((await readLoans(ctx.db)).map(({ row, known }) => ({ id: row.id, itemId: row.itemId, state: known.state })));

  it('keeps both loans, and asks a person who has it', async () => {
    const office = await lendingOffice();
    const item = await office.aRecord();
    const own = (await aLent(office.ctx, [item])).handedOut[0] ?? '';
    await lentElsewhere(office.ctx, item.id);

    const [question] = await questions(office.ctx);
    const settled = await settleDoubleLoan(office.ctx, {
      keepLoanId: 'loan-b',
      others: [{ loanId: own, was: 'returned' }],
      reason: 'Rahmat mengembalikan sebelum meja B meminjamkan',
    });

    expect(question?.map(({ id }) => id).toSorted()).toEqual([own, 'loan-b'].toSorted());
    expect(settled.ok).toBe(true);
    expect(await questions(office.ctx)).toEqual([]);
    expect([await stateOf(office.ctx, own), await stateOf(office.ctx, 'loan-b')]).toEqual(['returned', 'out']);
  });

  it('is answered only by who may lend the record', async () => {
    const office = await lendingOffice();
    const item = await office.aRecord();
    const own = (await aLent(office.ctx, [item])).handedOut[0] ?? '';
    await lentElsewhere(office.ctx, item.id);
    expectOk(await editRecord(office.ctx, item.id, { securityClass: 'restricted', unitId: 'unit-pu' }, {}));
    const answer = { keepLoanId: 'loan-b', others: [{ loanId: own, was: 'returned' as const }], reason: 'Sudah kembali' };

    expect(await settleDoubleLoan(await office.as('petugas'), answer)).toEqual(err({ code: 'notAllowed' }));
    expect(await stateOf(office.ctx, own)).toBe('out');
  });

  it('takes no answer about loans that are not of one item, and none without a reason', async () => {
    const office = await lendingOffice();
    const [one, other] = [await aLent(office.ctx, [await office.aRecord()]), await aLent(office.ctx, [await office.aRecord()])];
    const others = [{ loanId: other.handedOut[0] ?? '', was: 'mistaken' as const }];

    expect(await settleDoubleLoan(office.ctx, { keepLoanId: one.handedOut[0] ?? '', others, reason: 'x' })).toEqual(
      err({ code: 'notDouble' }),
    );
    expect(await settleDoubleLoan(office.ctx, { keepLoanId: one.handedOut[0] ?? '', others, reason: ' ' })).toEqual(
      err({ code: 'reasonNeeded' }),
    );
  });
});
