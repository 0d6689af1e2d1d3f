import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testFonts } from '#test/fixtures/pdf/fonts.ts';
import { styles } from './text-style.ts';
import { textWidth, unbroken, wrapText } from './wrap.ts';

const wrap = (text: string, width: number) => wrapText(text, styles.body, width, testFonts);

describe('breaking text into lines', () => {
  it('breaks between words and keeps the line breaks of the writer', () => {
    expect(wrap('satu dua tiga\n\nempat', 15)).toEqual(['satu dua', 'tiga', '', 'empat']);
  });

  it('never breaks inside a date', () => {
    expect(wrap(`sejak ${unbroken('7 Januari 2027')}`, 28)).toEqual(['sejak', unbroken('7 Januari 2027')]);
  });

  it('breaks a number that is too wide behind a sign that parts it, and inside a part only where that one is too wide', () => {
    expect(wrap('600/412/DPUPR-SETDA/III/2025', 20)).toEqual(['600/412/', 'DPUPR-', 'SETDA/III/', '2025']);
    expect(wrap('arsip.daerah@muaralestari.go.id', 30)).toEqual(['arsip.daerah@', 'muaralestari.go.id']);
    expect(wrap('1/PERTANGGUNGJAWABAN/25', 20).join('')).toBe('1/PERTANGGUNGJAWABAN/25');
    expect(wrap('1/PERTANGGUNGJAWABAN/25', 20).length).toBeGreaterThan(2);
  });

  it('gives every digit the same width, so that columns of numbers stand in line', () => {
    const widths = [...'0123456789'].map((digit) => textWidth(digit, styles.body, testFonts));

    expect(new Set(widths).size).toBe(1);
  });

  it('loses no character and lets no line stand over the edge, whatever the text', () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-z0-9.,/-]{1,80}$/), { maxLength: 20 });
    fc.assert(
      fc.property(words, fc.integer({ min: 8, max: 170 }), (list, width) => {
        const text = list.join(' ');
        const lines = wrap(text, width);

        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(textWidth(line, styles.body, testFonts)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
