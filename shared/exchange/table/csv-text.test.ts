import { describe, expect, it } from 'vitest';
import { allRows } from './csv-rows.ts';
import { readCsv } from './csv-text.ts';

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
  ])('knows %s', (_name, bytes, encoding) => {
    const csv = readCsv(bytes);

    expect(csv).toMatchObject({ encoding, delimiter: ';' });
    expect(allRows(csv.text, csv.delimiter).slice(0, 2)).toEqual([
      ['Uraian', 'Tahun'],
      ['Kafé', '2024'],
    ]);
  });

  it('is read as the person says that its letters are, and is still known by its own bytes', () => {
    const bytes = new Uint8Array([0x4b, 0x61, 0x66, 0xc3, 0xa9, 0x3b, 0x31, 0x0a]);

    expect(readCsv(bytes).text).toBe('Kafé;1\n');
    expect(readCsv(bytes, 'windows-1252')).toMatchObject({ text: 'KafÃ©;1\n', encoding: 'windows-1252', sha256: readCsv(bytes).sha256 });
  });
});
