/**
 * The part of a TrueType file that a PDF must carry (ISO 32000-1, 9.9): the outlines of the glyphs that are used, under their own
 * numbers, and the tables that place them. jsPDF's own way joins every glyph of the font one by one, which took most of the time of a
 * paper and left it twice as large (decision 0043). Offsets are those of OpenType 1.9.
 */
import { assert } from '#shared/lib/assert.ts';

/** What the outlines need, and the programs that fit them to the pixels of a screen. */
const KEPT = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'] as const;

const HEAD = { checkSumAdjustment: 8, indexToLocFormat: 50 } as const;
const MAXP = { numGlyphs: 4 } as const;
const HHEA = { numberOfHMetrics: 34 } as const;
const COMPOUND = { moreParts: 0x20, words: 0x01, scale: 0x08, twoScales: 0x40, matrix: 0x80 } as const;

/** A TrueType file with the outlines of these glyphs and of the parts they are made of. */
export function subsetFont(font: Uint8Array, glyphs: readonly number[]): Uint8Array {
  const table = tablesOf(font);
  const outline = outlinesOf(table('head'), table('loca'), table('glyf'));
  const used = withParts(glyphs, outline);
  const count = Math.max(...used) + 1;

  const { glyf, loca } = joined(count, used, outline);
  const head = table('head').slice();
  view(head).setInt16(HEAD.indexToLocFormat, 1);
  view(head).setUint32(HEAD.checkSumAdjustment, 0);
  const maxp = table('maxp').slice();
  view(maxp).setUint16(MAXP.numGlyphs, count);
  const hhea = table('hhea').slice();
  const metrics = Math.min(view(hhea).getUint16(HHEA.numberOfHMetrics), count);
  view(hhea).setUint16(HHEA.numberOfHMetrics, metrics);
  // An advance and a bearing for each, the bearing alone for those after the last advance.
  const hmtx = table('hmtx').slice(0, 4 * metrics + 2 * (count - metrics));

  const made: Partial<Record<string, Uint8Array>> = { glyf, loca, head, hhea, hmtx, maxp };
  return fileOf(KEPT.flatMap((tag) => ((made[tag] ?? table.find(tag)) ? [{ tag, bytes: made[tag] ?? table(tag) }] : [])));
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function tablesOf(font: Uint8Array) {
  const data = view(font);
  const found = new Map<string, Uint8Array>();
  for (let i = 0; i < data.getUint16(4); i += 1) {
    const at = 12 + 16 * i;
    const tag = String.fromCharCode(...font.subarray(at, at + 4));
    const offset = data.getUint32(at + 8);
    found.set(tag, font.subarray(offset, offset + data.getUint32(at + 12)));
  }
  const table = (tag: string): Uint8Array => {
    const bytes = found.get(tag);
    assert(bytes !== undefined, `font without table ${tag}`);
    return bytes;
  };
  return Object.assign(table, { find: (tag: string) => found.has(tag) });
}

type Outline = (glyph: number) => Uint8Array;

function outlinesOf(head: Uint8Array, loca: Uint8Array, glyf: Uint8Array): Outline {
  const long = view(head).getInt16(HEAD.indexToLocFormat) === 1;
  const places = view(loca);
  const offset = (glyph: number) => (long ? places.getUint32(4 * glyph) : 2 * places.getUint16(2 * glyph));
  return (glyph) => glyf.subarray(offset(glyph), offset(glyph + 1));
}

/** An accented letter is made of others: they come along. Glyph 0, the sign for a missing one, belongs to every font. */
function withParts(glyphs: readonly number[], outline: Outline): ReadonlySet<number> {
  const used = new Set([0, ...glyphs]);
  for (const glyph of used) for (const part of partsOf(outline(glyph))) used.add(part);
  return used;
}

function partsOf(bytes: Uint8Array): number[] {
  if (bytes.length === 0 || view(bytes).getInt16(0) >= 0) return [];
  const data = view(bytes);
  const parts: number[] = [];
  for (let at = 10, more = true; more; ) {
    const flags = data.getUint16(at);
    parts.push(data.getUint16(at + 2));
    const scaled = flags & COMPOUND.matrix ? 8 : flags & COMPOUND.twoScales ? 4 : flags & COMPOUND.scale ? 2 : 0;
    at += 4 + (flags & COMPOUND.words ? 4 : 2) + scaled;
    more = (flags & COMPOUND.moreParts) !== 0;
  }
  return parts;
}

/** The outlines one after the other; a glyph that is not used is as empty as a space. */
function joined(count: number, used: ReadonlySet<number>, outline: Outline): { readonly glyf: Uint8Array; readonly loca: Uint8Array } {
  const kept = Array.from({ length: count }, (_, glyph) => (used.has(glyph) ? outline(glyph) : null));
  const glyf = new Uint8Array(kept.reduce((sum, bytes) => sum + padded(bytes?.length ?? 0), 0));
  const loca = new Uint8Array(4 * (count + 1));
  let at = 0;
  for (const [glyph, bytes] of kept.entries()) {
    view(loca).setUint32(4 * glyph, at);
    if (bytes) glyf.set(bytes, at);
    at += padded(bytes?.length ?? 0);
  }
  view(loca).setUint32(4 * count, at);
  return { glyf, loca };
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

function fileOf(tables: readonly { readonly tag: string; readonly bytes: Uint8Array }[]): Uint8Array {
  const begin = 12 + 16 * tables.length;
  const file = new Uint8Array(tables.reduce((sum, { bytes }) => sum + padded(bytes.length), begin));
  const data = view(file);
  const power = Math.floor(Math.log2(tables.length));
  data.setUint32(0, 0x0001_0000);
  data.setUint16(4, tables.length);
  data.setUint16(6, 16 * 2 ** power);
  data.setUint16(8, power);
  data.setUint16(10, 16 * (tables.length - 2 ** power));
  let at = begin;
  let headAt = 0;
  for (const [place, { tag, bytes }] of tables.entries()) {
    const entry = 12 + 16 * place;
    file.set(bytes, at);
    if (tag === 'head') headAt = at;
    for (let i = 0; i < 4; i += 1) file[entry + i] = tag.charCodeAt(i);
    data.setUint32(entry + 4, sumOf(data, at, padded(bytes.length)));
    data.setUint32(entry + 8, at);
    data.setUint32(entry + 12, bytes.length);
    at += padded(bytes.length);
  }
  data.setUint32(headAt + HEAD.checkSumAdjustment, (0xb1b0_afba - sumOf(data, 0, file.length)) >>> 0);
  return file;
}

function sumOf(data: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + data.getUint32(at)) >>> 0;
  return sum;
}
