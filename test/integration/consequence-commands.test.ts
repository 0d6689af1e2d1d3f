import { beforeEach, describe, expect, it } from 'vitest';
import { type ApprovalInput, recordApproval } from '#renderer/commands/consequence/record-approval.ts';
import { type SheetInput, saveConsequenceTest } from '#renderer/commands/consequence/save-test.ts';
import { recordObjectionEvent } from '#renderer/commands/objections/record-event.ts';
import { readConsequenceTest, testsOfObjection } from '#renderer/db/queries/consequence-tests.ts';
import { readObjection } from '#renderer/db/queries/objections.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { err, expectOk } from '#shared/lib/result.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { aRegistered, type Counter, openCounter } from '#test/support/objection-counter.ts';

beforeEach(() => {
  wipeIndexedDb();
});

const on = calendarDate('2026-06-10');
const aScan = { hash: 'b'.repeat(64), bytes: 900, name: 'persetujuan.pdf' };
const aPart = {
  part: 'Lampiran III',
  article17: 'h' as const,
  otherLaw: null,
  ifOpened: 'Rahasia pribadi terungkap',
  ifClosed: 'Rahasia terjaga',
  verdict: 'excluded' as const,
  periodYears: 5,
  unlimited: false,
};
const aSheet = (objectionId: string, changes: Partial<SheetInput> = {}): SheetInput => ({
  testId: null,
  objectionId,
  base: {},
  values: {
    subject: 'Laporan kinerja 2025',
    recordId: null,
    heldOn: on,
    place: null,
    chair: { name: 'Marthen Rante', title: 'PPID', role: 'Ketua' },
    attendance: [{ name: 'Andi Kurnia', title: 'Sekretaris PPID', role: 'Sekretaris' }],
    conclusion: null,
  },
  parts: [{ id: null, values: aPart }],
  ...changes,
});
const approve = (testId: string, changes: Partial<ApprovalInput> = {}): ApprovalInput => ({
  testId,
  kind: 'approved',
  on,
  number: '180/KEP',
  signer: 'Bupati',
  reason: null,
  scan: aScan,
  ...changes,
});

async function aCase(): Promise<{ readonly ctx: Counter; readonly id: string; readonly testId: string }> {
  const ctx = await openCounter();
  const id = await aRegistered(ctx);
  const testId = expectOk(await saveConsequenceTest(ctx.as('ppid'), aSheet(id)));
  return { ctx, id, testId };
}

describe('the sheet of a consequence test', () => {
  it('is linked to the case and may be changed part by part until it is approved', async () => {
    const { ctx, id, testId } = await aCase();
    const before = await readConsequenceTest(ctx.db, testId);
    const first = before?.parts[0]?.id ?? null;
    const parts = [
      { id: null, values: { ...aPart, part: 'Lampiran I', verdict: 'open' as const } },
      { id: first, values: { ...aPart, periodYears: 3 } },
    ];
    expectOk(await saveConsequenceTest(ctx.as('ppid'), aSheet(id, { testId, parts })));
    expectOk(await saveConsequenceTest(ctx.as('ppid'), aSheet(id, { testId, parts: parts.slice(1) })));

    const [test] = await testsOfObjection(ctx.db, id);
    expect(test?.parts.map(({ part, periodYears, position }) => [part, periodYears, position])).toEqual([['Lampiran III', 3, 0]]);
    expect(test?.row).toMatchObject({ objectionId: id, occasion: 'objection' });
  });

  it('is written by the PPID and the secretariat, not by the desk', async () => {
    const { ctx, id } = await aCase();

    expect(await saveConsequenceTest(ctx.as('petugas'), aSheet(id))).toEqual(err({ code: 'notAllowed' }));
    expect(await saveConsequenceTest(ctx.as('ppid'), aSheet('nothing'))).toEqual(err({ code: 'unknownObjection' }));
    const future = { ...aSheet(id).values, heldOn: calendarDate('2026-06-11') };
    expect(await saveConsequenceTest(ctx.as('ppid'), aSheet(id, { values: future }))).toEqual(err({ code: 'futureDate' }));
  });

  it('is frozen once the head of the body approved it', async () => {
    const { ctx, id, testId } = await aCase();
    expectOk(await recordApproval(ctx.as('sekretaris'), approve(testId)));

    expect(await saveConsequenceTest(ctx.as('ppid'), aSheet(id, { testId }))).toEqual(err({ code: 'frozen' }));
    expect((await readObjection(ctx.db, id))?.papers.map(({ kind }) => kind)).toEqual(['scan:consequence']);
  });
});

describe('the approval', () => {
  it.each<[string, Parameters<Counter['as']>[0], Partial<ApprovalInput>, object]>([
    ['by the PPID who led it', 'ppid', {}, { code: 'notAllowed' }],
    ['by the secretariat without the signed paper', 'sekretaris', { scan: null }, { code: 'incomplete', fields: ['scan'] }],
    ['without either', 'sekretaris', { scan: null, number: ' ' }, { code: 'incomplete', fields: ['number', 'scan'] }],
    ['without its number', 'sekretaris', { number: ' ' }, { code: 'incomplete', fields: ['number'] }],
    ['on a day to come', 'sekretaris', { on: calendarDate('2026-06-11') }, { code: 'futureDate' }],
    ['as a rejection without a reason', 'sekretaris', { kind: 'rejected' }, { code: 'incomplete', fields: ['reason'] }],
  ])('is refused %s', async (_name, role, changes, error) => {
    const { ctx, testId } = await aCase();

    expect(await recordApproval(ctx.as(role), approve(testId, changes))).toEqual({ ok: false, error });
    expect((await readConsequenceTest(ctx.db, testId))?.course.state).toBe('draft');
  });

  it('is refused of a sheet that lacks something, and told what', async () => {
    const { ctx, id, testId } = await aCase();
    const [first] = (await readConsequenceTest(ctx.db, testId))?.parts ?? [];
    const parts = [{ id: first?.id ?? null, values: { ...aPart, article17: null } }];
    expectOk(await saveConsequenceTest(ctx.as('ppid'), aSheet(id, { testId, parts })));

    expect(await recordApproval(ctx.as('sekretaris'), approve(testId))).toEqual(
      err({ code: 'sheetGaps', gaps: [{ code: 'part.noLaw', position: 0 }] }),
    );
  });

  it('lets a refusal rest on it, and nothing does without it', async () => {
    const { ctx, id, testId } = await aCase();
    const record = async (kind: 'forwarded' | 'reviewed' | 'orderIssued' | 'finalChecked' | 'prepared' | 'replied', data: object) =>
      recordObjectionEvent(ctx.as(kind === 'forwarded' ? 'petugas' : kind === 'finalChecked' || kind === 'prepared' ? 'ppid' : 'atasan'), {
        objectionId: id,
        kind,
        on,
        data: data as Parameters<typeof recordObjectionEvent>[1]['data'],
        seenEvents: 99,
      });
    expectOk(await record('forwarded', { to: 'Atasan PPID', addressees: ['atasan'] }));
    expectOk(await record('reviewed', { finding: 'refuse', signer: 'x' }));
    expectOk(await record('orderIssued', { orderNumber: 'SP-1', signer: 'x', orderKind: 'refuse' }));
    expectOk(await record('finalChecked', { checkedBy: 'x' }));
    expectOk(await record('prepared', { result: 'Surat penolakan' }));
    const refusal = {
      outcome: 'refusalUpheld',
      decisionNumber: 'K-1',
      signer: 'x',
      reasons: 'Pasal 17 huruf h',
      contents: ['uphold'],
      refusalBasis: 'excluded',
      consequenceTestId: testId,
    };

    expect(await record('replied', refusal)).toEqual(err({ code: 'testNotApproved' }));
    expectOk(await recordApproval(ctx.as('sekretaris'), approve(testId)));
    expectOk(await record('replied', refusal));
    expect((await readObjection(ctx.db, id))?.known).toMatchObject({ state: 'replied', reply: { consequenceTestId: testId } });
  });

  it('can only be voided afterwards, with its reason', async () => {
    const { ctx, testId } = await aCase();
    expectOk(await recordApproval(ctx.as('sekretaris'), approve(testId)));

    expect(await recordApproval(ctx.as('sekretaris'), approve(testId, { kind: 'rejected', reason: 'x' }))).toEqual(err({ code: 'notNow' }));
    expectOk(await recordApproval(ctx.as('sekretaris'), approve(testId, { kind: 'voided', reason: 'Salah dokumen', scan: null })));
    expect((await readConsequenceTest(ctx.db, testId))?.course.state).toBe('voided');
  });
});
