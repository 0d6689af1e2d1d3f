import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snippetOf } from './snippet.ts';

const letter =
  'PEMERINTAH KABUPATEN CONTOH\nDINAS PEKERJAAN UMUM\n\nSehubungan dengan berakhirnya masa pemeliharaan ruas jalan Teluk Batu, bersama ini disampaikan berita acara serah terima akhir pekerjaan beserta lampirannya untuk diketahui.';

describe('a snippet', () => {
  it.each([
    [
      'words around the first hit, cut between words',
      [letter],
      'teluk',
      {
        part: 0,
        text: '…ruas jalan Teluk Batu, bersama ini disampaikan berita acara serah terima akhir pekerjaan beserta lampirannya untuk diketahui.',
      },
    ],
    [
      'the beginning as it is',
      [letter],
      'pemerintah',
      {
        part: 0,
        text: 'PEMERINTAH KABUPATEN CONTOH DINAS PEKERJAAN UMUM Sehubungan dengan berakhirnya masa pemeliharaan ruas jalan Teluk Batu, bersama ini disampaikan…',
      },
    ],
    [
      'the page with the most of the words',
      ['Kontrak jalan', 'Jalan Teluk', 'Kontrak jalan Teluk Batu'],
      'kontrak teluk',
      { part: 2, text: 'Kontrak jalan Teluk Batu' },
    ],
    ['the first of equal pages', ['Rapat satu', 'Rapat dua'], 'rapat', { part: 0, text: 'Rapat satu' }],
    ['a beginning of a word', ['Surat tugas'], 'tug', { part: 0, text: 'Surat tugas' }],
    ['a number by a part of it', ['Nomor 600.1.15.2/118/SPK/2025'], '118/spk', { part: 0, text: '…600.1.15.2/118/SPK/2025' }],
    ['nothing for other words', [letter], 'jembatan', null],
    ['nothing for no words', [letter], ' ', null],
    ['nothing of no pages', [], 'surat', null],
  ])('gives %s', (_, parts, query, expected) => {
    expect(snippetOf(parts, query)).toEqual(expected);
  });

  it('is short and holds the word, wherever it stands', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 120 }), fc.lorem({ maxCount: 120 }), (before, after) => {
        const found = snippetOf([`${before} zaitun ${after}`], 'zaitun');

        expect(found?.text).toContain('zaitun');
        expect(found?.text.length).toBeLessThan(200);
      }),
    );
  });
});
