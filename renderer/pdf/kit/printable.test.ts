import { describe, expect, it } from 'vitest';
import { testFonts } from '#test/fixtures/pdf/fonts.ts';
import { cleanText, printable, unprintableFields } from './printable.ts';

describe('the gate before the printer', () => {
  it.each([
    ['an Arabic letter', 'محمد', 'م'],
    ['an emoji beyond the basic plane', 'Sulastri 😀', '😀'],
    ['a Chinese character', 'Toko 福', '福'],
    ['Javanese script', 'ꦗꦮ', 'ꦗ'],
    ['a control character', 'a\u0007b', '\u0007'],
    ['half a character', 'a\ud83d', '\ud83d'],
  ])('refuses %s with its field', (_name, text, character) => {
    expect(printable({ objector: { names: ['Budi', text] } }, testFonts)).toEqual({
      ok: false,
      error: { code: 'missingGlyph', character, field: 'objector.names.1' },
    });
  });

  it('passes the letters of Indonesian and regional names and changes nothing but their form', () => {
    const model = { name: "Ma'ruf Pañca Désiré Łukasz Đặng Ünal", bytes: new Uint8Array([1]), count: 3, none: null };

    expect(printable(model, testFonts)).toEqual({ ok: true, value: model });
  });

  it('names every field of a form with a character that no paper could show', () => {
    const found = unprintableFields({ name: 'PPID Kota 😀', city: 'Łódź', phone: undefined, head: 'Budi 福😀', count: 3 }, testFonts);

    expect([...found]).toEqual([
      ['name', '😀'],
      ['head', '福'],
    ]);
  });

  it.each([
    ['a letter in two parts', 'De\u0301sa', 'Désa'],
    ['line breaks of Windows', 'a\r\nb', 'a\nb'],
    ['tabs and hard spaces', 'a\tb\u00a0c', 'a b c'],
    ['invisible marks of a pasted text', '\ufeffRa\u00adden\u200b', 'Raden'],
  ])('brings %s into one form', (_name, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });
});
