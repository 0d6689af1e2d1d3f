import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { highlights } from './highlights.ts';
import { queryTerms } from './tokenize.ts';

/** The text with its hits in brackets. */
function marked(text: string, query: string): string {
  let result = '';
  let end = 0;
  for (const [from, to] of highlights(text, query)) {
    result += `${text.slice(end, from)}[${text.slice(from, to)}]`;
    end = to;
  }
  return result + text.slice(end);
}

describe('highlights', () => {
  it.each([
    ['Surat Tugas Dinas', 'tug', 'Surat [Tug]as Dinas'],
    ['Surat tugas, surat jalan', 'surat', '[Surat] tugas, [surat] jalan'],
    ['Salat Jum’at', 'jumat', 'Salat [Jum’at]'],
    ["Ibu O'Brien", 'brien', "Ibu O'[Brien]"],
    ["Ibu O'Brien", "o'br", "Ibu [O'Br]ien"],
    ['Rapat 11 Maret 2025 pagi', '11 maret 2025', 'Rapat [11 Maret 2025] pagi'],
    ['Café', 'cafe', '[Café]'],
    ['Cafe\u0301 besar', 'cafe', '[Cafe\u0301] besar'],
    ['Nomor 620/118/SPK/2025', '118/spk', 'Nomor 620/[118/SPK]/2025'],
    ['Nomor 620 / 118 / SPK', '620/118', 'Nomor [620 / 118] / SPK'],
    ['Boks B017', '017', 'Boks B[017]'],
    ['straße', 'strasse', '[straße]'],
    ['rapat 2025 rapat', 'ra rapat 20', '[rapat] [20]25 [rapat]'],
    ['tidak ada', 'surat', 'tidak ada'],
    ['apa pun', '', 'apa pun'],
  ])('marks %j for %j', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  it('marks ranges that are in order, apart and begin with what was asked', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('surat', 'Tugas', '12/SPK', 'Café', '—', ' '), { maxLength: 8 }), (pieces) => {
        const text = pieces.join(' ');
        const query = 'sur 12/s caf';
        let before = -1;
        for (const [from, to] of highlights(text, query)) {
          expect(from).toBeGreaterThan(before);
          expect(to).toBeGreaterThan(from);
          expect(queryTerms(query)).toContain(fold(text.slice(from, to)));
          before = to;
        }
      }),
    );
  });
});
