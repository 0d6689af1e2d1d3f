import { describe, expect, it } from 'vitest';
import { err } from '#shared/lib/result.ts';
import {
  blankCells,
  carriedCells,
  checkedGridRow,
  completedTerm,
  filledDown,
  type GridCells,
  type GridRow,
  shownIssues,
} from './box-grid.ts';
import { pasted } from './box-grid-paste.ts';

const head = { unit: 'unit-1', place: 'box-1' };
const knows = (code: string) => code === '000.1.2';
const cells = (values: Partial<GridCells> = {}): GridCells => ({
  ...blankCells,
  description: 'Surat edaran',
  date: '11 Maret 2025',
  ...values,
});
const row = (id: string, values: Partial<GridCells> = {}): GridRow => ({ id, cells: { ...blankCells, ...values }, tried: false });

describe('a row becomes a record', () => {
  it('by the check of the form, with unit and place of the head', () => {
    const checked = checkedGridRow(cells({ extent: '1.200 lembar', classCode: '000.1.2', itemNumber: ' 7 ' }), head, knows);

    expect(checked).toMatchObject({
      ok: true,
      value: {
        unit: 'unit-1',
        place: 'box-1',
        extent: 1200,
        extentUnit: 'lembar',
        classCode: '000.1.2',
        itemNumber: '7',
        securityClass: 'open',
      },
    });
  });

  it('with the unit of its own column where both are given', () => {
    expect(checkedGridRow(cells({ extent: '3 lembar', extentUnit: 'berkas' }), head, knows)).toMatchObject({
      value: { extentUnit: 'berkas' },
    });
  });

  it.each([
    ['no description', { description: '  ' }, [{ field: 'description', code: 'field.required' }]],
    ['no date', { date: '' }, [{ field: 'date', code: 'recordDate.empty' }]],
    ['a day that is none', { date: '31/2/2025' }, [{ field: 'date', code: 'recordDate.none' }]],
    ['a short year', { date: '1/2/25' }, [{ field: 'date', code: 'recordDate.shortYear' }]],
    ['no amount', { extent: 'banyak' }, [{ field: 'extent', code: 'field.number' }]],
    ['a code of no classification', { classCode: '999' }, [{ field: 'classCode', code: 'classCode.unknown' }]],
    [
      'several at once',
      { date: 'kapan-kapan', classCode: '999' },
      [
        { field: 'date', code: 'recordDate.form' },
        { field: 'classCode', code: 'classCode.unknown' },
      ],
    ],
  ] as const)('not with %s', (_name, values, issues) => {
    expect(checkedGridRow(cells(values), head, knows)).toEqual(err(issues));
  });

  it('not without a unit in the head', () => {
    expect(checkedGridRow(cells(), { ...head, unit: '' }, knows)).toEqual(err([{ field: 'unit', code: 'field.required' }]));
  });

  it('and says what is missing only once somebody tried to save it', () => {
    const issues = [
      { field: 'description', code: 'field.required' },
      { field: 'date', code: 'recordDate.empty' },
      { field: 'extent', code: 'field.number' },
    ] as const;

    expect(shownIssues(issues, true)).toEqual(issues);
    expect(shownIssues(issues, false)).toEqual([{ field: 'extent', code: 'field.number' }]);
  });
});

describe('a new row', () => {
  it.each([
    ['7', '8'],
    ['009', '010'],
    ['12a', ''],
    ['', ''],
  ])('after number %j has %j', (above, next) => {
    expect(carriedCells(cells({ itemNumber: above }), new Set()).itemNumber).toBe(next);
  });

  it('takes the columns that stay, and nothing else', () => {
    const above = cells({ itemNumber: '3', state: 'Asli', condition: 'Baik', note: 'sobek' });

    expect(carriedCells(above, new Set(['state', 'condition']))).toEqual({
      ...blankCells,
      itemNumber: '4',
      state: 'Asli',
      condition: 'Baik',
    });
  });

  it('is number 1 in an empty box', () => {
    expect(carriedCells(null, new Set(['state']))).toEqual({ ...blankCells, itemNumber: '1' });
  });
});

describe('a term', () => {
  const terms = ['Baik', 'Rusak ringan', 'Rusak berat'];
  it.each([
    ['b', 'Baik'],
    ['BAIK', 'Baik'],
    ['rusak', 'rusak'],
    ['rusak b', 'Rusak berat'],
    ['lembap', 'lembap'],
    ['  ', ''],
  ])('typed as %j is %j', (typed, term) => {
    expect(completedTerm(typed, terms)).toBe(term);
  });
});

describe('filling down', () => {
  it('gives every row the value of the first, and leaves other columns', () => {
    const rows = [row('a', { date: '2025', note: 'x' }), row('b', { date: '2024', note: 'y' }), row('c')];

    expect(filledDown(rows, 'date').map(({ cells: { date, note } }) => [date, note])).toEqual([
      ['2025', 'x'],
      ['2025', 'y'],
      ['2025', ''],
    ]);
  });

  it('takes an empty value too', () => {
    expect(filledDown([row('a'), row('b', { state: 'Asli' })], 'state')[1]?.cells.state).toBe('');
  });
});

describe('a pasted block', () => {
  const asIs = (_field: string, text: string) => text.trim();
  const target = { above: null, sticky: new Set<'state'>(['state']), newIds: ['n0', 'n1', 'n2', 'n3'] };

  it('lies from its cell to the right and down, over what stands there and beyond it', () => {
    const rows = [row('a', { description: 'lama', date: '2020', state: 'Asli' }), row('blank')];
    const block = [
      ['Surat A', '2021'],
      ['Surat B', '2022'],
      ['Surat C', '2023'],
    ];

    const laid = pasted(block, { ...target, rows, field: 'description' }, asIs);

    expect(laid.beyond).toBe(0);
    expect(laid.rows.map(({ id, cells: { description, date, state }, tried }) => [id, description, date, state, tried])).toEqual([
      ['a', 'Surat A', '2021', 'Asli', true],
      ['blank', 'Surat B', '2022', 'Asli', true],
      ['n2', 'Surat C', '2023', 'Asli', true],
    ]);
  });

  it('numbers rows on where it brings no numbers', () => {
    const laid = pasted([['A'], ['B']], { ...target, rows: [], field: 'description', above: { ...blankCells, itemNumber: '9' } }, asIs);

    expect(laid.rows.map(({ cells: { itemNumber } }) => itemNumber)).toEqual(['10', '11']);
  });

  it('passes over blank lines and counts what finds no column', () => {
    const laid = pasted([['A', 'x', ' '], [' ', ''], ['B']], { ...target, rows: [], field: 'note' }, asIs);

    expect(laid.rows.map(({ cells: { note } }) => note)).toEqual(['A', 'B']);
    expect(laid.beyond).toBe(1);
  });
});
