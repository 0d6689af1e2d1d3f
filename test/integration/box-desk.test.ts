import { describe, expect, it, vi } from 'vitest';
import { editRecord } from '#renderer/commands/archive/edit-record.ts';
import { basesOf } from '#renderer/db/patch.ts';
import { recordsIn } from '#renderer/db/queries/locations.ts';
import { createBoxDesk } from '#renderer/features/archive/grid/box-desk.ts';
import { keepBoxDraft, readBoxDraft } from '#renderer/features/archive/grid/box-draft.ts';
import { shownCells } from '#renderer/features/archive/grid/grid-state.ts';
import { cellsOfRecord, inBoxOrder } from '#renderer/features/archive/grid/record-cells.ts';
import type { GridField } from '#shared/domain/records/box-grid.ts';
import { formatRecordDate } from '#shared/i18n/format-record-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { archiveOffice } from '#test/support/archive-office.ts';

const terms: Readonly<Partial<Record<GridField, readonly string[]>>> = { condition: ['baik', 'rusak'] };
const sticky = new Set<GridField>(['condition']);

/** A desk at box 017; the same office with another desk where one is given. */
async function atBox(given?: Awaited<ReturnType<typeof archiveOffice>>) {
  const office = given ?? (await archiveOffice());
  const { ctx } = office;
  const refused: string[] = [];
  const desk = createBoxDesk({
    ctx,
    place: 'place-box',
    start: { unit: 'unit-umum', rows: [], edits: new Map() },
    words: () => ({ codeIdOf: () => null, termsOf: (field) => terms[field] ?? [], dateText: (date) => formatRecordDate(date, 'id') }),
    onRefused: ({ code }) => refused.push(code),
    onNotDurable: () => {
      throw new Error('the journal lags');
    },
    onFault: (cause) => {
      throw cause;
    },
  });
  const rows = () => desk.store.getState().rows;
  const type = (index: number, values: Partial<Record<GridField, string>>) => {
    const changes = Object.entries(values).map(([field, text]) => ({ id: rows()[index]?.id ?? '', field: field as GridField, text }));
    desk.write(changes, (at) => shownCells(rows(), at, null, sticky));
  };
  const stored = async () => inBoxOrder(await recordsIn(ctx.db, ['place-box']));
  const names = async () => (await stored()).map(({ itemNumber, description }) => `${itemNumber} ${description}`);
  const arrived = async () => desk.settle(await stored());
  return { office, ctx, desk, rows, type, stored, names, arrived, refused };
}

describe('a row of the box', () => {
  it('is stored behind the typing, numbered on, its terms completed, and leaves the unsaved rows', async () => {
    const { desk, rows, type, stored, names, arrived } = await atBox();
    type(0, { description: 'Surat A', date: '2025', condition: 'b' });

    expect(desk.finish(rows()[0]?.id ?? '')).toBeNull();
    expect(rows()).toHaveLength(2);
    await vi.waitFor(async () => expect(await names()).toEqual(['1 Surat A']));
    await arrived();

    expect(rows()).toHaveLength(1);
    expect((await stored())[0]).toMatchObject({ condition: 'baik', unitId: 'unit-umum', locationId: 'place-box' });
  });

  it.each([
    ['2025-03-05', '5 Maret 2025'],
    ['5/3/2025', '5 Maret 2025'],
    ['2024 - 2025', '2024–2025'],
    ['32/1/2025', '32/1/2025'],
  ])('shows the date %s as the other dates are shown before it is saved: %s', async (typed, shown) => {
    const { desk, rows, type } = await atBox();

    type(0, { date: typed });
    desk.paste(typed, { id: rows()[1]?.id ?? '', field: 'date' }, null, sticky);

    expect(rows().map(({ cells }) => cells.date)).toEqual([shown, shown, '']);
  });

  it('that lacks something stays, and says where', async () => {
    const { desk, rows, type, stored } = await atBox();
    type(0, { description: 'Surat A' });

    expect(desk.finish(rows()[0]?.id ?? '')).toEqual({ id: rows()[0]?.id, field: 'date' });

    expect(rows()[0]).toMatchObject({ tried: true, cells: { description: 'Surat A' } });
    expect(await stored()).toEqual([]);
  });

  it('that was taken back comes back as a row, and is stored anew', async () => {
    const { desk, rows, type, names, arrived } = await atBox();
    type(0, { description: 'Surat A', date: '2025' });
    desk.finish(rows()[0]?.id ?? '');
    await vi.waitFor(async () => expect(await names()).toEqual(['1 Surat A']));
    await arrived();

    const undone = await desk.undo();

    expect(await names()).toEqual([]);
    expect(rows().map(({ cells }) => cells.description)).toEqual(['Surat A', '']);
    // The row goes on under a new id, and the cursor with it.
    expect(undone).toEqual({ kind: 'rows', count: 1, at: { id: rows()[0]?.id, field: 'description' } });
    desk.finish(rows()[0]?.id ?? '');
    await vi.waitFor(async () => expect(await names()).toEqual(['1 Surat A']));
  });

  it('is not stored where the person may not, and stays', async () => {
    const { office, desk, rows, type, refused } = await atBox();
    type(0, { description: 'Surat A', date: '2025' });
    Object.assign(office.ctx, { actor: null });

    desk.finish(rows()[0]?.id ?? '');

    await vi.waitFor(() => expect(refused).toEqual(['notAllowed']));
    expect(desk.store.getState().saving.size).toBe(0);
    expect(rows()[0]?.cells.description).toBe('Surat A');
  });
});

describe('a pasted block', () => {
  const block = ['Surat A\t45727', 'Surat B\t32/1/2025', '"Surat C\nlampiran"\t2025'].join('\r\n');

  it('stores what is complete as one command and keeps the rest to be mended; one undo takes all of it back', async () => {
    const { ctx, desk, rows, stored, names, arrived } = await atBox();

    const done = desk.paste(block, { id: rows()[0]?.id ?? '', field: 'description' }, null, sticky);

    expect(done).toMatchObject({ rows: 3, saved: 2, beyond: 0, bad: { field: 'date' } });
    await vi.waitFor(async () => expect(await names()).toEqual(['1 Surat A', '3 Surat C\nlampiran']));
    expect((await stored())[0]?.date).toMatchObject({ kind: 'day', from: '2025-03-11' });
    expect(await ctx.db.log.where('group').notEqual('').count()).toBe(1);
    expect(await done.stored).not.toBeNull();
    await arrived();
    expect(rows().map(({ cells }) => cells.description)).toEqual(['Surat B', '']);

    expect(await desk.undo()).toMatchObject({ at: { field: 'description' } });

    expect(await names()).toEqual([]);
    expect(rows().map(({ cells }) => cells.description)).toEqual(['']);
  });

  it('laid over a row that was begun says when it is taken back where that row is now', async () => {
    const { desk, rows, type, names } = await atBox();
    type(0, { description: 'Surat A' });
    type(1, { description: 'Surat B' });

    await desk.paste('2024\r\n2025', { id: rows()[0]?.id ?? '', field: 'date' }, null, sticky).stored;
    expect(await names()).toEqual(['1 Surat A', '2 Surat B']);
    const undone = await desk.undo();

    expect(rows().map(({ cells }) => `${cells.description} ${cells.date}`)).toEqual(['Surat A ', 'Surat B ', ' ']);
    expect(undone).toEqual({ kind: 'rows', count: 2, at: { id: rows()[0]?.id, field: 'date' } });
  });
});

it('a block pasted below rows that wait to be mended is numbered on from the last record of the box', async () => {
  const { desk, rows, names } = await atBox();
  desk.paste('Surat A\t32/1/2025', { id: rows()[0]?.id ?? '', field: 'description' }, null, sticky);

  await desk.paste('Surat B\t2025', { id: rows()[1]?.id ?? '', field: 'description' }, rows()[0]?.cells ?? null, sticky, '200').stored;

  expect(await names()).toEqual(['201 Surat B']);
});

describe('filling down', () => {
  it('gives unsaved rows the value above, and is taken back', async () => {
    const { desk, rows, type } = await atBox();
    type(0, { description: 'A', date: '2025' });
    type(1, { description: 'B', date: '2024' });

    desk.fillDown([rows()[1]?.id ?? ''], 'date', rows()[0]?.cells ?? shownCells([], 0, null, sticky), (at) =>
      shownCells(rows(), at, null, sticky),
    );
    expect(rows().map(({ cells }) => cells.date)).toEqual(['2025', '2025', '']);

    await desk.undo();
    expect(rows().map(({ cells }) => cells.date)).toEqual(['2025', '2024', '']);
  });
});

describe('a stored record', () => {
  async function withRecord() {
    const at = await atBox();
    at.type(0, { description: 'Surat A', date: '2025' });
    at.desk.finish(at.rows()[0]?.id ?? '');
    await vi.waitFor(async () => expect(await at.stored()).toHaveLength(1));
    await at.arrived();
    const [row] = await at.stored();
    if (!row) throw new Error('no record');
    return { ...at, row, cells: cellsOfRecord(row, new Map(), 'id') };
  }

  it('is changed where it stands, in the field that was typed and in no other, and back', async () => {
    const { desk, row, cells, stored, arrived } = await withRecord();

    await desk.edit(row, cells, { field: 'note', text: 'sobek' }, basesOf('record', row), '');

    expect((await stored())[0]).toMatchObject({ note: 'sobek', description: 'Surat A' });
    expect(Object.keys((await stored())[0]?._f ?? {})).toEqual(['note']);
    await arrived();
    expect(desk.store.getState().edits.size).toBe(0);
    expect(await desk.undo()).toEqual({ kind: 'edit', at: { id: row.id, field: 'note' } });
    expect((await stored())[0]?.note).toBeNull();
  });

  it('is not written over where somebody changed the same field meanwhile', async () => {
    const { ctx, desk, row, cells, stored } = await withRecord();
    const base = basesOf('record', row);
    expectOk(await editRecord(ctx, row.id, { note: 'dari orang lain' }, base));

    await desk.edit(row, cells, { field: 'note', text: 'dari saya' }, base, '');

    expect((await stored())[0]?.note).toBe('dari orang lain');
    expect(desk.store.getState().edits.get(row.id)).toMatchObject({ stale: true, cells: { note: 'dari saya' } });
  });

  it('keeps a cell that cannot be, without storing it', async () => {
    const { desk, row, cells, stored } = await withRecord();

    await desk.edit(row, cells, { field: 'date', text: '31/2/2025' }, basesOf('record', row), '');

    expect((await stored())[0]?.date.from).toBe('2025-01-01');
    expect(desk.store.getState().edits.get(row.id)?.cells).toEqual({ date: '31/2/2025' });
  });
});

describe('the draft of a box', () => {
  const keeping = { key: 'k', owner: 'p', place: 'place-box', title: 'Isi Boks 017', savedAt: '2026-01-05T02:00:00.000Z' };

  it('holds what is not saved, with the cell that is being typed, and is gone when nothing is left', async () => {
    const { ctx, desk, rows, type } = await atBox();
    type(0, { description: 'Surat A' });
    desk.noteTyping({ id: rows()[0]?.id ?? '', field: 'note', text: 'setengah' });
    await keepBoxDraft(ctx.db, keeping, desk.store.getState());

    const kept = await readBoxDraft(ctx.db, 'k');

    expect(kept).toMatchObject({ unit: 'unit-umum', rows: [{ cells: { description: 'Surat A', note: 'setengah' } }] });
    desk.noteTyping(null);
    desk.drop(rows()[0]?.id ?? '');
    await keepBoxDraft(ctx.db, keeping, desk.store.getState());
    expect(await readBoxDraft(ctx.db, 'k')).toBeNull();
  });

  it('leaves out what was stored in the last moment', async () => {
    const { ctx, desk, rows, type, stored } = await atBox();
    type(0, { description: 'Surat A', date: '2025' });
    await keepBoxDraft(ctx.db, keeping, desk.store.getState());
    desk.finish(rows()[0]?.id ?? '');
    await vi.waitFor(async () => expect(await stored()).toHaveLength(1));

    expect((await readBoxDraft(ctx.db, 'k'))?.rows).toEqual([]);
  });
});
