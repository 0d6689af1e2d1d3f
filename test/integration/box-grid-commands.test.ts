import { describe, expect, it } from 'vitest';
import { addRecords } from '#renderer/commands/archive/add-records.ts';
import { undoChange } from '#renderer/commands/history/undo-change.ts';
import { recordsIn } from '#renderer/db/queries/locations.ts';
import { expectOk } from '#shared/lib/result.ts';
import { archiveOffice, recordValues } from '#test/support/archive-office.ts';

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `new-${index}`, values: recordValues({ description: `Surat ${index + 1}` }) }));

describe('records that were pasted together', () => {
  it('are stored under the ids they had in the grid, in the journal, as one command', async () => {
    const { ctx, platform, record } = await archiveOffice();

    const added = expectOk(await addRecords(ctx, rowsOf(5)));

    expect(added.durable).toBe(true);
    expect((await record('new-3')).description).toBe('Surat 4');
    expect(platform.journal.text()).toContain('Surat 5');
    expect((await recordsIn(ctx.db, ['place-box'])).map(({ id }) => id).toSorted()).toEqual(['new-0', 'new-1', 'new-2', 'new-3', 'new-4']);
  });

  it('are all taken back by one undo, also beyond one change set', async () => {
    const { ctx } = await archiveOffice();
    const added = expectOk(await addRecords(ctx, rowsOf(501)));
    expect(await recordsIn(ctx.db, ['place-box'])).toHaveLength(501);

    expectOk(await undoChange(ctx, added.changeId));

    expect(await recordsIn(ctx.db, ['place-box'])).toEqual([]);
  });

  it('are none where one of them may not be made by this person', async () => {
    const office = await archiveOffice();
    const rows = [...rowsOf(2), { id: 'secret', values: recordValues({ securityClass: 'topSecret' }) }];

    expect(await addRecords(office.ctx, rows)).toEqual({ ok: false, error: { code: 'notAllowed', action: 'record.create' } });
    expect(await recordsIn(office.ctx.db, ['place-box'])).toEqual([]);
  });

  it('are refused where there is none', async () => {
    const { ctx } = await archiveOffice();

    expect(await addRecords(ctx, [])).toEqual({ ok: false, error: { code: 'nothingToDo' } });
  });

  it('leave no group where it was one alone', async () => {
    const { ctx } = await archiveOffice();

    expectOk(await addRecords(ctx, rowsOf(1)));

    expect(await ctx.db.log.where('group').notEqual('').count()).toBe(0);
  });

  it('begin their stages where they came in with a reception', async () => {
    const { ctx } = await archiveOffice();
    const rows = rowsOf(2).map(({ id, values }) => ({ id, values: { ...values, receptionNumber: '001/PEN' } }));

    expectOk(await addRecords(ctx, rows));

    expect((await ctx.db.rows('stageEvent').toArray()).flatMap(({ recordIds }) => recordIds).toSorted()).toEqual(['new-0', 'new-1']);
  });
});
