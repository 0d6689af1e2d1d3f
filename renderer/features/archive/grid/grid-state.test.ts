import { describe, expect, it } from 'vitest';
import { blankCells, type GridCells, type GridRow } from '#shared/domain/records/box-grid.ts';
import { shownCells, touchedRows, withNextRow, withoutRows, withoutStored, withPasted, withRows, written } from './grid-state.ts';

const row = (id: string, values: Partial<GridCells> = {}): GridRow => ({ id, cells: { ...blankCells, ...values }, tried: false });
const newId = () => 'next';
const sticky = new Set(['state'] as const);

describe('rows of the grid', () => {
  it('end with one that nobody typed in', () => {
    expect(withNextRow([], newId)).toEqual([row('next')]);
    expect(withNextRow([row('a', { note: 'x' })], newId).map(({ id }) => id)).toEqual(['a', 'next']);
    expect(withNextRow([row('a', { note: 'x' }), row('b')], newId).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('are lines of their own only until the store brings their record', () => {
    const rows = [row('a', { note: 'x' }), row('b', { note: 'y' }), row('c')];

    expect(withoutStored(rows, [{ id: 'b' }, { id: 'elsewhere' }]).map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('show in an untouched row what it carries on, from the row above or the last record', () => {
    const rows = [row('a', { itemNumber: '4', state: 'Asli' }), row('b')];

    expect(shownCells(rows, 1, null, sticky)).toEqual({ ...blankCells, itemNumber: '5', state: 'Asli' });
    expect(shownCells([row('b')], 0, { ...blankCells, itemNumber: '9', state: 'Salinan' }, sticky)).toMatchObject({
      itemNumber: '10',
      state: 'Salinan',
    });
  });

  it('number on from the last record of the box, though rows before it still wait to be mended', () => {
    const waiting = [row('a', { itemNumber: '8' }), row('b', { itemNumber: '12' }), row('c')];
    const last = { ...blankCells, itemNumber: '200' };

    expect(shownCells(waiting, 2, last, sticky).itemNumber).toBe('201');
    expect(shownCells([row('a', { itemNumber: '201' }), row('b')], 1, last, sticky).itemNumber).toBe('202');
    expect(shownCells([row('a', { itemNumber: 'IV' }), row('b')], 1, last, sticky).itemNumber).toBe('');
  });

  it('keep what they carried once a cell is written, and get a new last one', () => {
    const rows = [row('a')];

    const after = written(
      rows,
      [{ id: 'a', field: 'description', text: 'Surat' }],
      (index) => shownCells(rows, index, null, sticky),
      newId,
    );

    expect(after).toEqual([row('a', { itemNumber: '1', description: 'Surat' }), row('next')]);
  });

  it('are waiting where they are typed in and not on their way', () => {
    const rows = [row('a', { note: 'x' }), row('b', { note: 'y' }), row('c')];

    expect(touchedRows({ rows, saving: new Set(['a']) }).map(({ id }) => id)).toEqual(['b']);
  });

  it('take a pasted block over what they hold, the rest before the next row', () => {
    const rows = [row('a', { note: 'x' }), row('b')];
    const laid = [row('b', { note: '1' }), row('c', { note: '2' })];

    expect(withPasted(rows, laid, newId).map(({ id, cells }) => [id, cells.note])).toEqual(
      [
        ['a', 'x'],
        ['c', '2'],
        ['next', ''],
      ].toSpliced(1, 0, ['b', '1']),
    );
  });

  it('come back as they were, and go', () => {
    const rows = [row('a', { note: 'new' }), row('b')];

    expect(withRows(rows, [row('a', { note: 'old' }), row('z', { note: 'z' })], newId).map(({ id, cells }) => [id, cells.note])).toEqual([
      ['a', 'old'],
      ['z', 'z'],
      ['next', ''],
    ]);
    expect(withoutRows(rows, new Set(['a']), newId).map(({ id }) => id)).toEqual(['b']);
  });
});
