import { expect, it } from 'vitest';
import { guessDelimiter } from './csv-delimiter.ts';

it.each([
  ['KODE;JUDUL\nPR;Perencanaan', ';'],
  ['Uraian;Tanggal\n"Surat, perihal; undangan";11/3/2025\nNota, dinas;2025', ';'],
  ['Uraian,Tanggal\n"Surat; nota\nbaris dua",2025\n"a;b;c",2024', ','],
  ['Uraian\tTanggal\nSurat, penting\t2025', '\t'],
  ['a|b|c\r\n1|2|3', '|'],
  ['satu kolom saja\nbaris dua', ','],
  ['', ','],
  ['"tak ditutup;a;b\nc;d', ','],
] as const)('%j is separated by %j', (text, delimiter) => {
  expect(guessDelimiter(text)).toBe(delimiter);
});
