import { beforeEach, describe, expect, it } from 'vitest';
import { recordObjectionEvent } from '#renderer/commands/objections/record-event.ts';
import { issuePaper, type PaperInput } from '#renderer/commands/papers/issue-paper.ts';
import { recordPrint } from '#renderer/commands/papers/record-print.ts';
import { readObjections, receiptQueue } from '#renderer/db/queries/objections.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { err, expectOk } from '#shared/lib/result.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { aRegistered, type Counter, openCounter } from '#test/support/objection-counter.ts';

beforeEach(() => {
  wipeIndexedDb();
});

const bytes = new TextEncoder().encode('%PDF-1.7 tanda terima');

const aReceipt = (caseId: string, changes: Partial<PaperInput> = {}): PaperInput => ({
  caseEntity: 'objection',
  caseId,
  kind: 'receipt',
  template: 'receipt/1',
  fileName: 'tanda-terima.pdf',
  bytes,
  model: { number: '001/KEB/A/VI/2026', reprintOf: null },
  ...changes,
});

const queued = async (ctx: Counter) => (await receiptQueue(ctx.db, await readObjections(ctx.db))).map(({ row }) => row.id);

describe('issuing a receipt', () => {
  it('keeps the bytes in the vault and the view model for reprints', async () => {
    const ctx = await openCounter();
    const id = await aRegistered(ctx);

    const issued = expectOk(await issuePaper(ctx, aReceipt(id)));

    expect(expectOk(await ctx.platform.vault.read(issued.hash))).toEqual(bytes);
    expect(await ctx.db.rows('paper').get(issued.id)).toMatchObject({
      caseId: id,
      kind: 'receipt',
      template: 'receipt/1',
      hash: issued.hash,
      bytes: bytes.length,
      model: { number: '001/KEB/A/VI/2026', reprintOf: null },
    });
  });

  it('says what the vault said and issues nothing where the disk is full', async () => {
    const ctx = await openCounter();
    const id = await aRegistered(ctx);
    const full: Counter = {
      ...ctx,
      platform: { ...ctx.platform, vault: { ...ctx.platform.vault, put: async () => err({ code: 'diskFull' } as const) } },
    };

    expect(await issuePaper(full, aReceipt(id))).toEqual(err({ code: 'vault', cause: { code: 'diskFull' } }));
    expect(await ctx.db.rows('paper').count()).toBe(0);
  });
});

describe('the print queue', () => {
  it('holds a registered objection from its number until its receipt went to a printer', async () => {
    const ctx = await openCounter();
    const id = await aRegistered(ctx);
    const afterNumber = await queued(ctx);
    const paper = expectOk(await issuePaper(ctx, aReceipt(id)));
    const afterIssue = await queued(ctx);

    expectOk(await recordPrint(ctx, paper.id));

    expect([afterNumber, afterIssue, await queued(ctx)]).toEqual([[id], [id], []]);
  });

  it('is empty for a case whose reprint was printed, and for a voided one', async () => {
    const ctx = await openCounter();
    const printed = await aRegistered(ctx);
    const voided = await aRegistered(ctx);
    const reprint = expectOk(await issuePaper(ctx, aReceipt(printed, { kind: 'receiptReprint' })));
    await recordPrint(ctx, reprint.id);
    const reason = { reason: 'Ganda' };
    await recordObjectionEvent(ctx, { objectionId: voided, kind: 'voided', on: calendarDate('2026-06-10'), data: reason, seenEvents: 1 });

    expect(await queued(ctx)).toEqual([]);
  });

  it('keeps every print as an activity of its own', async () => {
    const ctx = await openCounter();
    const paper = expectOk(await issuePaper(ctx, aReceipt(await aRegistered(ctx))));

    await recordPrint(ctx, paper.id);
    await recordPrint(ctx, paper.id);

    const rows = await ctx.db.rows('activity').toArray();
    expect(rows.map(({ kind, personId, subject }) => [kind, personId, subject?.id])).toEqual([
      ['paper.printed', 'petugas-1', paper.id],
      ['paper.printed', 'petugas-1', paper.id],
    ]);
  });

  it('survives the loss of the database', async () => {
    const ctx = await openCounter();
    const id = await aRegistered(ctx);
    ctx.db.close();
    wipeIndexedDb();

    expect(await queued(await openCounter(ctx.platform))).toEqual([id]);
  });
});
