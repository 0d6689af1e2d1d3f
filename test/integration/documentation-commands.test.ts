/** The documentation report, its review and the filing of its papers on a real database. */
import { describe, expect, it } from 'vitest';
import type { CommandContext } from '#renderer/commands/context.ts';
import {
  addDocumentationReport,
  changeDocumentationReport,
  type DocumentationInput,
  recordDocumentation,
  voidDocumentationReport,
} from '#renderer/commands/procedure/documentation-report.ts';
import { addFiledPapers, fileProcedurePapers } from '#renderer/commands/procedure/file-papers.ts';
import { recordStage } from '#renderer/commands/procedure/record-stage.ts';
import { commit } from '#renderer/db/gate/commit.ts';
import { createOp } from '#renderer/db/patch.ts';
import { readDocumentationReports } from '#renderer/db/queries/documentation.ts';
import { readRecord } from '#renderer/db/queries/records.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { err, expectOk } from '#shared/lib/result.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { lendingOffice } from '#test/support/lending-office.ts';

const input = { from: calendarDate('2026-06-01'), to: calendarDate('2026-06-10'), unitId: null, problems: 'Rak penuh', needs: null };
const scan = { hash: 'f'.repeat(64), bytes: 700, name: 'tinjauan.pdf' };
const order = { instruction: 'Tambah rak', responsible: 'Bagian Umum', signer: 'Marthen Rante' };

async function office() {
  const made = await lendingOffice();
  const ids = [(await made.aRecord()).id, (await made.aRecord()).id];
  expectOk(await recordStage(made.ctx, { recordIds: ids, kind: 'begun', on: calendarDate('2026-06-10'), data: {} }));
  const { id } = expectOk(await addDocumentationReport(made.ctx, input));
  const file = async () => (await readDocumentationReports(made.ctx.db)).find(({ row }) => row.id === id);
  const step = async (
    ctx: CommandContext,
    kind: DocumentationInput['kind'],
    data: JsonObject = {},
    more: Partial<DocumentationInput> = {},
  ) =>
    recordDocumentation(ctx, {
      reportId: id,
      kind,
      on: calendarDate('2026-06-10'),
      data,
      seenEvents: (await file())?.events.length ?? 0,
      ...more,
    });
  return { ...made, id, file, step };
}

describe('a documentation report', () => {
  it('keeps the figures of its period, per unit, as they were when it was made', async () => {
    const { ctx, file, aRecord } = await office();
    const later = await aRecord();
    expectOk(await recordStage(ctx, { recordIds: [later.id], kind: 'begun', on: calendarDate('2026-06-10'), data: {} }));

    const figures = (await file())?.row.figures as unknown as readonly { unit: string; begun: number }[];
    expect(figures.map(({ begun }) => begun)).toEqual([2]);
  });

  it('of a period that is not over, or ends before it begins, is refused', async () => {
    const { ctx } = await lendingOffice();

    expect(await addDocumentationReport(ctx, { ...input, to: calendarDate('2027-01-01') })).toEqual(err({ code: 'report.period' }));
    expect(await addDocumentationReport(ctx, { ...input, from: calendarDate('2026-06-11') })).toEqual(err({ code: 'report.period' }));
  });

  it('is reviewed with instructions that stay open until their follow-up is done', async () => {
    const { ctx, step, file, as } = await office();
    const ppid = await as('ppid');
    expect(await step(ppid, 'instructed', order)).toEqual(err({ code: 'report.notHere' }));
    expectOk(await step(ctx, 'reported'));
    expect(await step(ppid, 'instructed', { ...order, dueOn: '2026-06-09' })).toEqual(err({ code: 'dueBefore' }));
    expectOk(await step(ppid, 'instructed', order));
    expect(await step(ppid, 'closed')).toEqual(err({ code: 'report.notHere' }));
    expectOk(await step(ctx, 'followedUp', { instruction: 0, what: 'Rak terpasang', done: true }));
    expect(await step(ctx, 'followedUp', { instruction: 0, what: 'lagi', done: true })).toEqual(err({ code: 'report.notHere' }));
    expectOk(await step(ppid, 'closed'));

    expect((await file())?.known).toMatchObject({ state: 'closed', instructions: [{ done: true }], unapplied: [] });
  });

  it('reviewed on paper is recorded with number and scan', async () => {
    const { ctx, step } = await office();
    expectOk(await step(ctx, 'reported'));

    expect(await step(ctx, 'instructed', order)).toEqual(err({ code: 'scanNeeded' }));
    expect(await step(ctx, 'instructed', order, { scan })).toMatchObject({ ok: false, error: { fields: ['number'] } });
    expectOk(await step(ctx, 'instructed', { ...order, number: '7/PPID/2026' }, { scan }));
  });
});

describe('a report that did not go out yet', () => {
  it('is put right or voided with a reason; afterwards it stays as it is', async () => {
    const { ctx, id, step, file } = await office();
    expectOk(await changeDocumentationReport(ctx, id, { problems: 'Rak penuh, ruang lembap', needs: 'Dua rak' }));
    expect((await file())?.row).toMatchObject({ problems: 'Rak penuh, ruang lembap', needs: 'Dua rak' });
    expect(await voidDocumentationReport(ctx, id, ' ')).toEqual(err({ code: 'event.incomplete', fields: ['reason'] }));

    expectOk(await step(ctx, 'reported'));
    expect(await changeDocumentationReport(ctx, id, { problems: null, needs: null })).toEqual(err({ code: 'report.notHere' }));
    expect(await voidDocumentationReport(ctx, id, 'salah periode')).toEqual(err({ code: 'report.notHere' }));
    const other = expectOk(await addDocumentationReport(ctx, input));
    expectOk(await voidDocumentationReport(ctx, other.id, 'salah periode'));
    expect(await readDocumentationReports(ctx.db)).toHaveLength(1);
  });
});

describe('the papers of the procedure', () => {
  it('are filed as one record with each paper once as a softcopy', async () => {
    const { ctx, id } = await office();
    const where = {
      caseEntity: 'documentation',
      caseIds: [id],
      description: 'Laporan Juni',
      on: calendarDate('2026-06-10'),
      unitId: 'unit-umum',
      locationId: 'place-box',
    } as const;
    expect(await fileProcedurePapers(ctx, where)).toEqual(err({ code: 'noPapers' }));
    const paper = { caseEntity: 'documentation', caseId: id, bytes: 700, issuedAt: ctx.clock.now() } as const;
    const report = { ...paper, kind: 'documentationReport', template: 'documentation-report/1', hash: 'a'.repeat(64), model: {} };
    const signed = { ...paper, kind: 'scan:closed', template: 'scan', hash: 'b'.repeat(64), model: { name: 'tinjauan.png' } };
    const ops = [createOp('paper', 'paper-1', report), createOp('paper', 'paper-2', signed)];
    expectOk(await commit(ctx, { command: 'paper.issue', user: null, ops }));

    const { id: recordId } = expectOk(await fileProcedurePapers(ctx, where));

    const record = await readRecord(ctx.db, recordId);
    expect(record?.row.description).toBe('Laporan Juni');
    expect(record?.softcopies.map(({ current }) => current.mediaType).toSorted()).toEqual(['application/pdf', 'image/png']);
    expect(await fileProcedurePapers(ctx, where)).toEqual(err({ code: 'alreadyFiled' }));

    // What comes later goes into the same record.
    const later = { ...paper, kind: 'scan:instructed', template: 'scan', hash: 'c'.repeat(64), model: { name: 'instruksi.pdf' } };
    expectOk(await commit(ctx, { command: 'paper.issue', user: null, ops: [createOp('paper', 'paper-3', later)] }));
    expectOk(await addFiledPapers(ctx, [id]));
    expect((await readRecord(ctx.db, recordId))?.softcopies).toHaveLength(3);
    expect(await addFiledPapers(ctx, [id])).toEqual(err({ code: 'nothingToDo' }));
    expect(await addFiledPapers(ctx, ['nowhere'])).toEqual(err({ code: 'notFiled' }));
  });
});
