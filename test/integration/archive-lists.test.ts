/** Official lists on a real database: what stands on which list, in what order, of which unit, and what the person may not see. */
import { beforeEach, describe, expect, it } from 'vitest';
import { setRecordCategory } from '#renderer/commands/archive/set-category.ts';
import { carryOut } from '#renderer/commands/disposal/carry-out.ts';
import { proposeDisposal } from '#renderer/commands/disposal/propose-disposal.ts';
import { commit } from '#renderer/db/gate/commit.ts';
import { createOp } from '#renderer/db/patch.ts';
import { archiveList, type ListScan } from '#renderer/db/queries/archive-lists.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { type DisposalOffice, disposalOffice, minutes } from '#test/support/disposal-office.ts';
import { aUnit, day } from '#test/support/search/rows.ts';

const today = calendarDate('2026-07-01');
let office: DisposalOffice;

beforeEach(async () => {
  office = await disposalOffice();
  office.clock.set('2026-07-01T01:00:00.000Z');
});

const named = async (scan: Partial<ListScan> & Pick<ListScan, 'kind'>) =>
  (await archiveList(office.ctx.db, today, { unitId: null, ...scan }))?.map(({ record }) => record.description);

/** A berkas of 2020 with two items, one of them of 2023, and a record in none. */
async function aFileWithItems() {
  const file = await office.coded('100.2', { description: 'Berkas', fileNumber: '3', level: 'berkas' });
  const late = await office.coded('100.2', {
    description: 'Item 10',
    parentId: file,
    itemNumber: '10',
    fileNumber: '3',
    date: day('2023-05-04'),
  });
  const early = await office.coded('100.2', { description: 'Item 2', parentId: file, itemNumber: '2', fileNumber: '3' });
  const alone = await office.coded('100.1', { description: 'Lepas' });
  return { file, late, early, alone };
}

describe('the lists of active records', () => {
  it('have the berkas, what lies in it in the order of its numbers, and what lies in none at the end', async () => {
    await aFileWithItems();

    expect(await named({ kind: 'files' })).toEqual(['Berkas']);
    expect(await named({ kind: 'contents' })).toEqual(['Item 2', 'Item 10', 'Lepas']);
    expect(await named({ kind: 'active' })).toEqual(['Berkas', 'Item 2', 'Item 10', 'Lepas']);
    expect(await named({ kind: 'inactive' })).toEqual([]);
  });

  it('give a berkas the inclusive dates and the number of what lies in it', async () => {
    await aFileWithItems();

    const [berkas] = (await archiveList(office.ctx.db, today, { kind: 'files', unitId: null })) ?? [];

    expect(berkas).toMatchObject({ items: 2, span: { from: '2020-03-02', to: '2023-05-04' } });
  });

  it('leave out what was voided', async () => {
    const { alone } = await aFileWithItems();
    const row = await office.record(alone);
    const patch = { kind: 'patch' as const, entity: 'record' as const, id: alone, set: { void: 'salah' }, base: { void: row._c } };
    expectOk(await commit(office.ctx, { command: 'test.void', user: null, ops: [patch] }));

    expect(await named({ kind: 'contents' })).toEqual(['Item 2', 'Item 10']);
  });
});

describe('the list of inactive records', () => {
  it('takes what was transferred, with its category, and the active lists no longer do', async () => {
    const id = await office.coded('100.2', { description: 'Dipindahkan', date: day('2023-05-04') });
    await office.coded('100.2', { description: 'Masih di unit' });
    expectOk(await setRecordCategory(office.ctx, id, { category: 'protected', protection: null, secondCopy: null }));
    const { proposalId } = expectOk(await proposeDisposal(office.ctx, { kind: 'transfer', title: 'Pindah', note: null, recordIds: [id] }));
    expectOk(await carryOut(await office.as('sekretaris'), { proposalId, kind: 'transferred', on: today, data: minutes, seenEvents: 1 }));

    const inactive = await archiveList(office.ctx.db, today, { kind: 'inactive', unitId: null });

    expect(inactive?.map(({ record, category }) => [record.description, category])).toEqual([['Dipindahkan', 'protected']]);
    expect(await named({ kind: 'active' })).toEqual(['Masih di unit']);
  });
});

describe('whose records', () => {
  it('are those of the unit and of the units below it', async () => {
    const unit = { ...aUnit('Subbagian Arsip'), parentId: 'unit-pu' };
    expectOk(await commit(office.ctx, { command: 'test.unit', user: null, ops: [createOp('unit', 'unit-sub', unit)] }));
    await office.coded('100.2', { description: 'Umum' });
    await office.coded('100.2', { description: 'PU', unitId: 'unit-pu' });
    await office.coded('100.2', { description: 'Sub', unitId: 'unit-sub' });

    expect(await named({ kind: 'active', unitId: 'unit-pu' })).toEqual(['PU', 'Sub'].toSorted());
  });

  it('leaves out what the person may not see, and does not tell its title through an item', async () => {
    const { file } = await aFileWithItems();

    const shows = ({ id }: { readonly id: string }) => id !== file;
    const contents = await archiveList(office.ctx.db, today, { kind: 'contents', unitId: null, shows });

    expect(await named({ kind: 'files', shows })).toEqual([]);
    expect(contents?.map((one) => one.file?.title ?? null)).toEqual([null, null, null]);
    expect(contents?.[0]?.file?.fileNumber).toBe('3');
  });

  it('is not said at all where it was stopped', async () => {
    await aFileWithItems();
    const controller = new AbortController();
    controller.abort();

    expect(await archiveList(office.ctx.db, today, { kind: 'active', unitId: null, signal: controller.signal })).toBeNull();
  });
});
