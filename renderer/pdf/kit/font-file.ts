/**
 * What a TTF file says about itself: which characters it has and how wide they are. Read from its tables `cmap` (formats 4 and 12),
 * `hmtx`, `hhea` and `head` (OpenType 1.9), because jsPDF prints an empty box for a character that the font lacks and says nothing.
 */
import { assert } from '#shared/lib/assert.ts';

export interface FontFile {
  has(codePoint: number): boolean;
  /** Advance width in thousandths of the type size. */
  advanceOf(codePoint: number): number;
}

const known = new WeakMap<Uint8Array, FontFile>();

/** Reads a TTF file once; the answer is kept for as long as the bytes live. */
export function readFontFile(bytes: Uint8Array): FontFile {
  const before = known.get(bytes);
  if (before) return before;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(view);
  const glyphs = glyphsOf(view, tables('cmap'));
  const advances = advancesOf(view, tables('hhea'), tables('hmtx'));
  const scale = 1000 / view.getUint16(tables('head') + 18);
  const font: FontFile = {
    has: (codePoint) => glyphs.has(codePoint),
    advanceOf: (codePoint) => (advances[Math.min(glyphs.get(codePoint) ?? 0, advances.length - 1)] ?? 0) * scale,
  };
  known.set(bytes, font);
  return font;
}

function tablesOf(view: DataView): (tag: string) => number {
  const offsets = new Map<string, number>();
  const count = view.getUint16(4);
  for (let i = 0; i < count; i += 1) {
    const at = 12 + 16 * i;
    const tag = String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
    offsets.set(tag, view.getUint32(at + 8));
  }
  return (tag) => {
    const offset = offsets.get(tag);
    assert(offset !== undefined, `font without table ${tag}`);
    return offset;
  };
}

function advancesOf(view: DataView, hhea: number, hmtx: number): number[] {
  // The last advance also holds for all glyphs after it, hence the clamp in `advanceOf`.
  return Array.from({ length: view.getUint16(hhea + 34) }, (_, glyph) => view.getUint16(hmtx + 4 * glyph));
}

function glyphsOf(view: DataView, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  const count = view.getUint16(cmap + 2);
  for (let i = 0; i < count; i += 1) {
    const platform = view.getUint16(cmap + 4 + 8 * i);
    const encoding = view.getUint16(cmap + 6 + 8 * i);
    // jsPDF itself looks characters up in the Unicode tables of the basic plane; what stands beyond it cannot be printed.
    if (platform !== 3 || encoding !== 1) continue;
    const table = cmap + view.getUint32(cmap + 8 + 8 * i);
    assert(view.getUint16(table) === 4, 'character table of another format than 4');
    readSegments(view, table, glyphs);
  }
  assert(glyphs.size > 0, 'font without a Unicode character table');
  return glyphs;
}

/** `cmap` format 4: segments of code points, each with a distance to its glyphs or a list of them. */
function readSegments(view: DataView, table: number, glyphs: Map<number, number>): void {
  const doubled = view.getUint16(table + 6);
  for (let segment = 0; segment < doubled; segment += 2) {
    const end = view.getUint16(table + 14 + segment);
    const start = view.getUint16(table + 16 + doubled + segment);
    const delta = view.getUint16(table + 16 + 2 * doubled + segment);
    const rangeAt = table + 16 + 3 * doubled + segment;
    const range = view.getUint16(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const listed = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - start));
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}
