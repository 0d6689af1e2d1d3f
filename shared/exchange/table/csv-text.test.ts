import { describe, expect, it } from 'vitest';
import { allRows, csvChunks, readCsv } from './csv-text.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

describe('reading a CSV file', () => {
  it.each([
    ['UTF-8', bytesOf('Uraian;Tahun\nKafé;2024\n'), 'utf-8'],
    ['UTF-8 with its mark', bytesOf('\uFEFFUraian;Tahun\nKafé;2024\n'), 'utf-8'],
    ['Windows-1252', new Uint8Array([...bytesOf('Uraian;Tahun\nKaf'), 0xe9, ...bytesOf(';2024\n')]), 'windows-1252'],
    [
      'UTF-16 of Excel',
      new Uint8Array([0xff, 0xfe, ...[...'Uraian;Tahun\nKafé;2024\n'].flatMap((letter) => [letter.charCodeAt(0), 0])]),
      'utf-16le',
    ],
  ])('knows %s', async (_name, bytes, encoding) => {
    const csv = await readCsv(bytes);

    expect(csv).toMatchObject({ encoding, delimiter: ';' });
    expect(allRows(csv.text, csv.delimiter).slice(0, 2)).toEqual([
      ['Uraian', 'Tahun'],
      ['Kafé', '2024'],
    ]);
  });

  it.each([
    ['line feeds', '\n'],
    ['carriage returns with line feeds', '\r\n'],
    ['carriage returns alone', '\r'],
  ])('ends rows at %s', (_name, end) => {
    expect(allRows(['a,b', '"dua","kata"', 'c,d', ''].join(end), ',').slice(0, 3)).toEqual([
      ['a', 'b'],
      ['dua', 'kata'],
      ['c', 'd'],
    ]);
  });

  it('ends rows also where both kinds of line end are mixed', () => {
    expect(allRows('a,b\r\nc,"d"\ne,"f"\r\n', ',').slice(0, 3)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]);
  });

  it('counts a row with line ends in quotes as one, also across chunks', () => {
    const text = `no,uraian\n${Array.from({ length: 25 }, (_, index) => `${index},"baris\nkedua ""${index}"""`).join('\n')}\n`;

    const chunks = [...csvChunks(text, ',', 10)];

    const rows = chunks.flatMap((chunk) => chunk.rows).filter(({ cells }) => cells.some((cell) => cell !== ''));
    expect(rows.at(-1)).toEqual({ row: 26, cells: ['24', 'baris\nkedua "24"'] });
    expect(chunks.at(-1)?.share).toBe(1);
  });
});
