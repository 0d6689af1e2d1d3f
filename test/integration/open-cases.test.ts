/** The cases kept in memory say at every step what reading the whole registers says. */
import { beforeEach, describe, expect, it } from 'vitest';
import { undoChange } from '#renderer/commands/history/undo-change.ts';
import { recordObjectionEvent } from '#renderer/commands/objections/record-event.ts';
import { commit } from '#renderer/db/gate/commit.ts';
import { OpenCases } from '#renderer/db/open-cases.ts';
import { createOp, patchOp } from '#renderer/db/patch.ts';
import { openCaseCounts } from '#renderer/db/queries/case-counts.ts';
import { readObjections } from '#renderer/db/queries/objections.ts';
import { readRequests } from '#renderer/db/queries/requests.ts';
import { finalObjectionStates } from '#shared/domain/objections/objection-workflow.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { aRegistered, type Counter, openCounter } from '#test/support/objection-counter.ts';

const on = calendarDate;
const byId = <F extends { readonly row: { readonly id: string } }>(files: readonly F[]) =>
  files.toSorted((a, b) => (a.row.id < b.row.id ? -1 : 1));

async function expectWhole(ctx: Counter, cases: OpenCases) {
  const view = await cases.refresh();
  expect(byId(view.objections)).toEqual(byId(await readObjections(ctx.db)));
  expect(byId(view.requests)).toEqual(byId(await readRequests(ctx.db)));
}

beforeEach(() => {
  wipeIndexedDb();
});

describe('the cases kept in memory', () => {
  it('follow registration, events, papers, voiding and undo', async () => {
    const ctx = await openCounter();
    const cases = new OpenCases(ctx.db, on('2026-01-01'));
    await expectWhole(ctx, cases);

    const [first, second] = [await aRegistered(ctx), await aRegistered(ctx)];
    await expectWhole(ctx, cases);

    expectOk(
      await recordObjectionEvent(ctx, {
        objectionId: second,
        kind: 'voided',
        on: on('2026-06-10'),
        data: { reason: 'ganda' },
        seenEvents: 1,
      }),
    );
    await expectWhole(ctx, cases);

    const given = {
      caseEntity: 'objection',
      caseId: first,
      kind: 'receipt',
      template: 'receipt/1',
      hash: 'a'.repeat(64),
      bytes: 1,
    } as const;
    const paper = createOp('paper', ctx.ids.newId(), { ...given, issuedAt: ctx.clock.now(), model: {} });
    expectOk(await commit(ctx, { command: 'paper.issue', user: null, ops: [paper] }));
    await expectWhole(ctx, cases);
    expect((await cases.refresh()).objections.find(({ row }) => row.id === first)?.papers).toHaveLength(1);

    const row = await ctx.db.rows('objection').get(first);
    const patch = row && patchOp('objection', row, { purpose: 'penelitian' });
    const saved = expectOk(await commit(ctx, { command: 'objection.correct', user: null, ops: patch ? [patch] : [] }));
    await expectWhole(ctx, cases);
    await undoChange(ctx.as('sekretaris'), saved.changes[0]?.id ?? '');
    await expectWhole(ctx, cases);
  });

  it('are read whole at a start, without what ended before the day', async () => {
    const ctx = await openCounter();
    const [open, ended] = [await aRegistered(ctx), await aRegistered(ctx)];
    expectOk(
      await recordObjectionEvent(ctx, {
        objectionId: ended,
        kind: 'voided',
        on: on('2026-06-10'),
        data: { reason: 'ganda' },
        seenEvents: 1,
      }),
    );

    const ids = async (since: string) => (await new OpenCases(ctx.db, on(since)).refresh()).objections.map(({ row }) => row.id);

    expect(await ids('2026-06-10')).toEqual([open, ended].toSorted());
    expect(await ids('2026-06-11')).toEqual([open]);

    const whole = new OpenCases(ctx.db, 'ever');
    const shares: number[] = [];
    whole.onShare((share) => shares.push(share));
    expect((await whole.refresh()).objections.map(({ row }) => row.id)).toEqual([open, ended].toSorted());
    expect(shares).toEqual([0]);
  });

  it('give the rail the figures of the whole registers', async () => {
    const ctx = await openCounter();
    await aRegistered(ctx);
    const objections = (await readObjections(ctx.db)).filter(({ known }) => !finalObjectionStates.includes(known.state));

    const counts = openCaseCounts(await new OpenCases(ctx.db, on('2026-06-11')).refresh());

    expect(counts).toEqual({ objections: objections.length, requests: 0 });
  });

  it('two calls at once read once', async () => {
    const ctx = await openCounter();
    await aRegistered(ctx);
    const cases = new OpenCases(ctx.db, on('2026-01-01'));

    const [first, second] = await Promise.all([cases.refresh(), cases.refresh()]);

    expect(second).toBe(first);
    expect(cases.latest).toBe(first);
  });
});
