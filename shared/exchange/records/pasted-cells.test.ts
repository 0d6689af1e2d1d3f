import { describe, expect, it } from 'vitest';
import { pastedBlock, pastedCell } from './pasted-cells.ts';

describe('a block from a spreadsheet', () => {
  it.each([
    ['one cell', 'Surat', [['Surat']]],
    [
      'rows and columns, ended by a line end',
      'A\t1\r\nB\t2\r\n',
      [
        ['A', '1'],
        ['B', '2'],
      ],
    ],
    [
      'a line end and a quote inside of a quoted cell',
      '"Surat\nkedua ""asli"""\t2025\r\nB\t2',
      [
        ['Surat\nkedua "asli"', '2025'],
        ['B', '2'],
      ],
    ],
    ['a tab inside of a quoted cell', '"a\tb"\tc', [['a\tb', 'c']]],
    ['quotes that are part of the text', '"Surat" tentang cuti\t2025', [['"Surat" tentang cuti', '2025']]],
    ['empty cells', '\tA\t\t', [['', 'A', '', '']]],
  ])('%s', (_name, text, rows) => {
    expect(pastedBlock(text).map((cells) => cells.map((cell) => cell.replace(/\r$/, '')))).toEqual(rows);
  });
});

describe('a cell', () => {
  it.each([
    ['date', '45727', '2025-03-11'],
    ['date', '45727,5', '2025-03-11'],
    ['date', '45727.25', '2025-03-11'],
    ['date', '2025', '2025'],
    ['date', '11/3/2025', '11/3/2025'],
    ['date', '99999999', '99999999'],
    ['itemNumber', '45727', '45727'],
    ['itemNumber', '007', '007'],
    ['state', ' Asli\r', 'Asli'],
    ['letterNumber', '005/12\n/2025', '005/12 /2025'],
    ['description', 'Surat\r\nkedua', 'Surat\nkedua'],
    ['description', 'Surat\u00A0edaran', 'Surat edaran'],
    ['note', '-', ''],
    ['condition', '—', ''],
  ] as const)('%s %j is %j', (field, text, value) => {
    expect(pastedCell(field, text)).toBe(value);
  });
});
