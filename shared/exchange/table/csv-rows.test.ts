import { describe, expect, it } from 'vitest';
import { allRows, csvChunks } from './csv-rows.ts';

describe('rows of a CSV text', () => {
  it.each([
    ['line feeds', '\n'],
    ['carriage returns with line feeds', '\r\n'],
    ['carriage returns alone', '\r'],
  ])('end at %s', (_name, end) => {
    expect(allRows(['a,b', '"dua","kata"', 'c,d', ''].join(end), ',')).toEqual([
      ['a', 'b'],
      ['dua', 'kata'],
      ['c', 'd'],
    ]);
  });

  it('end also where both kinds of line end are mixed', () => {
    expect(allRows('a,b\r\nc,"d"\ne,"f"\r\n', ',')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]);
  });

  it.each<[string, string, string[][]]>([
    ['an empty last cell', 'a,\n', [['a', '']]],
    ['no line end at the end', 'a,b', [['a', 'b']]],
    ['blank lines', 'a\n\nb\n', [['a'], [''], ['b']]],
    ['quotes inside of a cell', 'a"b",c\n', [['a"b"', 'c']]],
    ['doubled quotes', '"a ""b""",c\n', [['a "b"', 'c']]],
    ['spaces after a closing quote', '"a" ,b\n', [['a', 'b']]],
    ['a quote that stands in the middle', '"a"b",c\n', [['a"b', 'c']]],
    [
      'a quote that never ends',
      '"a,b\nc,d\n',
      [
        ['"a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a neutralised formula', "'=1,'-x,'biasa\n", [['=1', '-x', "'biasa"]]],
  ])('have %s', (_name, text, rows) => {
    expect(allRows(text, ',')).toEqual(rows);
  });

  it('count one with line ends in quotes as one, also across chunks', () => {
    const text = `no,uraian\n${Array.from({ length: 25 }, (_, index) => `${index},"baris\nkedua ""${index}"""`).join('\n')}\n`;

    const chunks = [...csvChunks(text, ',', 10)];

    expect(chunks.map(({ rows }) => rows.length)).toEqual([10, 10, 6]);
    expect(chunks.at(-1)?.rows.at(-1)).toEqual({ row: 26, cells: ['24', 'baris\nkedua "24"'] });
    expect(chunks.at(-1)?.share).toBe(1);
  });

  it('are read in time that grows with the text, also where quotes go wrong', () => {
    const text = `${'"a;b\n'.repeat(20_000)}`;
    const began = performance.now();

    expect(allRows(text, ';')).toHaveLength(20_000);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
