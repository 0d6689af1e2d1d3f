/**
 * A copy of a workbook with one more column on one sheet: what was found in each row. Everything else of the file stays as it was,
 * to the byte of each part; nothing is computed and no style is touched.
 */
import { strToU8, zipSync } from 'fflate';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { decodeText } from '../decode-text.ts';
import { columnName, columnOf } from './cell-address.ts';
import { sheetPath, type XlsxError } from './read-xlsx.ts';
import { escaped } from './xml.ts';
import { openZip } from './zip.ts';

export interface SheetNotes {
  /** Sheet of the workbook, from 0. */
  readonly sheet: number;
  /** Row of the column names, from 1; 0 where there is none. */
  readonly headingRow: number;
  readonly heading: string;
  /** Row, from 1 as the sheet shows it -> text. */
  readonly notes: ReadonlyMap<number, string>;
}

const MOST_BYTES = 600_000_000;

export function annotateXlsx(bytes: Uint8Array, order: SheetNotes): Result<Uint8Array<ArrayBuffer>, XlsxError> {
  const zip = openZip(bytes, MOST_BYTES);
  if (!zip.ok) return err({ code: zip.error.code === 'zip.none' ? 'xlsx.notWorkbook' : 'xlsx.damaged' });
  const path = sheetPath(bytes, order.sheet);
  if (!path.ok) return path;
  const parts: Record<string, Uint8Array> = {};
  for (const name of zip.value.names) {
    if (name.endsWith('/')) continue;
    const part = zip.value.read(name);
    if (!part.ok) return err({ code: part.error.code === 'zip.tooLarge' ? 'xlsx.tooLarge' : 'xlsx.damaged' });
    parts[name] = part.value;
  }
  const xml = decodeText(parts[path.value] ?? new Uint8Array(), 'utf-8', 'strict');
  if (xml === null) return err({ code: 'xlsx.damaged' });
  const notes = order.headingRow > 0 ? new Map([[order.headingRow, order.heading], ...order.notes]) : order.notes;
  parts[path.value] = strToU8(withColumn(xml, notes));
  return ok(zipSync(parts) as Uint8Array<ArrayBuffer>);
}

const ROW = /<((?:\w+:)?)row\b([^>]*?)(\/?)>/g;

/** The sheet with a cell behind the last column of each row that has a note. */
function withColumn(xml: string, notes: ReadonlyMap<number, string>): string {
  const column = columnName(widthOf(xml));
  let row = 0;
  let [out, from] = ['', 0];
  for (const match of xml.matchAll(ROW)) {
    const [tag, prefix = '', attributes = '', empty] = match;
    row = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? row + 1);
    const note = notes.get(row);
    if (note === undefined) continue;
    const cell = `<${prefix}c r="${column}${row}" t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escaped(note)}</${prefix}t></${prefix}is></${prefix}c>`;
    const open = `<${prefix}row${attributes.replace(/\sspans="[^"]*"/, '')}>`;
    const end = `</${prefix}row>`;
    const after = match.index + tag.length;
    const close = empty ? after : xml.indexOf(end, after);
    if (close < 0) continue;
    out += xml.slice(from, match.index) + open + (empty ? '' : xml.slice(after, close)) + cell + end;
    from = empty ? after : close + end.length;
  }
  // The size that the sheet says of itself is a hint that would be too small now.
  return (out + xml.slice(from)).replace(/<(?:\w+:)?dimension\b[^>]*\/>/, '');
}

/** Columns in use: by the addresses of the cells, and where they have none by their order. */
function widthOf(xml: string): number {
  let [width, column] = [0, -1];
  for (const [tag, address] of xml.matchAll(/<(?:\w+:)?row\b[^>]*>|<(?:\w+:)?c\b(?:[^>]*?\br="([A-Z]{1,3}\d+)")?[^>]*>/g)) {
    column = /^<(?:\w+:)?row\b/.test(tag) ? -1 : (columnOf(address) ?? column + 1);
    width = Math.max(width, column + 1);
  }
  return width;
}
