/**
 * The text of a CSV file as offices send it: UTF-8 with or without a mark, UTF-16 from Excel's "Unicode text", else Windows-1252.
 * Rows come in chunks, so that a list of any length is read without a second copy of it.
 */
import { bytesToHex } from '@noble/hashes/utils.js';
import Papa from 'papaparse';
import { type CsvDelimiter, guessDelimiter } from '#shared/domain/csv-delimiter.ts';

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface CsvText {
  readonly text: string;
  readonly encoding: CsvEncoding;
  readonly delimiter: CsvDelimiter;
  /** SHA-256 of the file: the same list given twice is known by it. */
  readonly sha256: string;
}

export async function readCsv(bytes: Uint8Array<ArrayBuffer>): Promise<CsvText> {
  const { text, encoding } = decode(bytes);
  const sha256 = bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  return { text, encoding, delimiter: guessDelimiter(text), sha256 };
}

function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: CsvEncoding } {
  const marked: CsvEncoding | null =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch (cause) {
    // The decoder's way of saying that these bytes are no UTF-8; Windows-1252 gives every byte a meaning.
    if (!(cause instanceof TypeError)) throw cause;
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

export interface CsvRow {
  /** Counts from 1, as a spreadsheet shows it: quoted line ends do not count. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface CsvChunk {
  readonly rows: readonly CsvRow[];
  /** Share of the text that is read: 0 to 1. */
  readonly share: number;
}

const CHUNK_ROWS = 1000;

/** All rows of a text, blank ones too, in chunks. */
export function* csvChunks(text: string, delimiter: CsvDelimiter, chunkRows: number = CHUNK_ROWS): Generator<CsvChunk> {
  // Line ends are often mixed; a carriage return that is left over is white space at the end of a cell.
  const newline = text.includes('\n') ? '\n' : '\r';
  let at = 0;
  let row = 0;
  while (at < text.length) {
    // The fast mode splits all of the text that is left, once per chunk.
    const { data, meta } = Papa.parse<string[]>(text.slice(at), { delimiter, newline, preview: chunkRows, fastMode: false });
    const read = meta.cursor;
    at = data.length < chunkRows || read === 0 ? text.length : at + read;
    const rows = data.map((cells, index) => ({ row: row + index + 1, cells: cells.map(trimmed) }));
    row += rows.length;
    yield { rows, share: at / text.length };
  }
}

const trimmed = (cell: string): string => (cell.endsWith('\r') ? cell.slice(0, -1) : cell);

/** The first rows, for finding the heading line and showing samples. */
export function firstRows(text: string, delimiter: CsvDelimiter, count: number): readonly CsvRow[] {
  for (const chunk of csvChunks(text, delimiter, count)) return chunk.rows;
  return [];
}

/** Every row of a short list as its cells. */
export const allRows = (text: string, delimiter: CsvDelimiter): readonly (readonly string[])[] =>
  [...csvChunks(text, delimiter)].flatMap((chunk) => chunk.rows.map(({ cells }) => cells));
