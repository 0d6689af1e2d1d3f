import { describe, expect, it } from 'vitest';
import { testFonts } from '#test/fixtures/pdf/fonts.ts';
import { subsetFont } from './subset-font.ts';

const tables = (font: Uint8Array) => {
  const data = new DataView(font.buffer, font.byteOffset, font.byteLength);
  return new Map(
    Array.from({ length: data.getUint16(4) }, (_, i) => {
      const at = 12 + 16 * i;
      const entry = { sum: data.getUint32(at + 4), offset: data.getUint32(at + 8), length: data.getUint32(at + 12) };
      return [
        String.fromCharCode(...font.subarray(at, at + 4)),
        { ...entry, bytes: font.subarray(entry.offset, entry.offset + entry.length) },
      ];
    }),
  );
};

const outlineOf = (font: Uint8Array, glyph: number) => {
  const all = tables(font);
  const [head, loca, glyf] = [all.get('head'), all.get('loca'), all.get('glyf')];
  if (!head || !loca || !glyf) throw new Error('no outlines');
  const long = new DataView(font.buffer, font.byteOffset + head.offset).getInt16(50) === 1;
  const places = new DataView(font.buffer, font.byteOffset + loca.offset);
  const place = (id: number) => (long ? places.getUint32(4 * id) : 2 * places.getUint16(2 * id));
  return glyf.bytes.subarray(place(glyph), place(glyph + 1));
};

const sumOf = (font: Uint8Array) => {
  let sum = 0;
  const data = new DataView(font.buffer, font.byteOffset, font.byteLength);
  for (let at = 0; at < font.length; at += 4) sum = (sum + data.getUint32(at)) >>> 0;
  return sum;
};

describe('the part of a font that a paper carries', () => {
  it.each(['regular', 'semibold', 'bold', 'italic'] as const)('%s keeps the outlines of its glyphs and nothing of the others', (face) => {
    const subset = subsetFont(testFonts[face], [3, 40, 41]);

    for (const glyph of [0, 3, 40, 41]) {
      const kept = outlineOf(subset, glyph);
      expect(kept.subarray(0, outlineOf(testFonts[face], glyph).length)).toEqual(outlineOf(testFonts[face], glyph));
    }
    expect(outlineOf(subset, 20)).toHaveLength(0);
    expect(subset.length).toBeLessThan(testFonts[face].length / 10);
  });

  it('brings the parts of an accented letter along', () => {
    const font = testFonts.regular;
    const compound = Array.from({ length: 900 }, (_, glyph) => glyph).find((glyph) => {
      const bytes = outlineOf(font, glyph);
      return bytes.length > 0 && bytes[0] === 0xff;
    });
    if (compound === undefined) throw new Error('a font without accented letters');
    const part = new DataView(outlineOf(font, compound).slice().buffer).getUint16(12);

    const subset = subsetFont(font, [compound]);

    expect(outlineOf(font, part).length).toBeGreaterThan(0);
    expect(outlineOf(subset, part).length).toBeGreaterThanOrEqual(outlineOf(font, part).length);
  });

  it('has the sums that a reader of fonts checks', () => {
    const subset = subsetFont(testFonts.bold, [5, 6, 7, 300]);

    expect(sumOf(subset)).toBe(0xb1b0afba);
  });
});
