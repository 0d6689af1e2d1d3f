/**
 * Rows of a CSV text in chunks, so that a list of any length is read without a second copy of it. A quote that is never closed is a slip:
 * it stands for itself, and the rows below it are still rows.
 */
import type { CsvDelimiter } from '#shared/domain/lists/csv-delimiter.ts';
import { restored } from './csv-cell.ts';

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
/** Far beyond any description: a quote that closes later than this was meant otherwise. */
const LONGEST_CELL = 1_000_000;

/** All rows of a text, blank ones too, in chunks. */
export function* csvChunks(text: string, delimiter: CsvDelimiter, chunkRows: number = CHUNK_ROWS): Generator<CsvChunk> {
  const scanner = rowScanner(text, delimiter);
  let row = 0;
  let rows: CsvRow[] = [];
  for (let cells = scanner.next(); cells; cells = scanner.next()) {
    row += 1;
    rows.push({ row, cells });
    if (rows.length < chunkRows) continue;
    yield { rows, share: scanner.at() / text.length };
    rows = [];
  }
  if (rows.length > 0) yield { rows, share: 1 };
}

/** The first rows, for finding the heading line and showing samples. */
export function firstRows(text: string, delimiter: CsvDelimiter, count: number): readonly CsvRow[] {
  for (const chunk of csvChunks(text, delimiter, count)) return chunk.rows;
  return [];
}

/** Every row of a short list as its cells. */
export const allRows = (text: string, delimiter: CsvDelimiter): readonly (readonly string[])[] =>
  [...csvChunks(text, delimiter)].flatMap((chunk) => chunk.rows.map(({ cells }) => cells));

interface RowScanner {
  /** Null at the end. */
  next(): readonly string[] | null;
  at(): number;
}

function rowScanner(text: string, delimiter: string): RowScanner {
  // Line ends are often mixed; a carriage return that is left over is white space at the end of a cell.
  const newline = text.includes('\n') ? '\n' : '\r';
  let at = 0;
  // Asked again only when passed: a sign that is rare is not looked for once per cell.
  let [comma, end] = [-1, -1];
  const ahead = (sign: string, known: number): number => {
    if (known >= at) return known;
    const found = text.indexOf(sign, at);
    return found < 0 ? text.length : found;
  };
  const endsCell = (quote: number): boolean => {
    let after = quote + 1;
    while (text[after] === ' ' || (text[after] === '\r' && newline === '\n')) after += 1;
    return after >= text.length || text[after] === delimiter || text[after] === newline;
  };
  let lastClosing = text.lastIndexOf('"');
  while (lastClosing > 0 && !endsCell(lastClosing)) lastClosing = text.lastIndexOf('"', lastClosing - 1);
  /** Position of the closing quote, or -1: what follows it must end the cell. */
  const closing = (from: number): number => {
    const most = Math.min(lastClosing, from + LONGEST_CELL);
    for (let quote = text.indexOf('"', from); quote >= 0 && quote <= most; quote = text.indexOf('"', quote + 1)) {
      if (text[quote + 1] === '"') quote += 1;
      else if (endsCell(quote)) return quote;
    }
    return -1;
  };
  const cell = (): string => {
    const close = text[at] === '"' ? closing(at + 1) : -1;
    if (close >= 0) {
      const inside = text.slice(at + 1, close);
      at = close + 1;
      while (text[at] === ' ' || (text[at] === '\r' && newline === '\n')) at += 1;
      return inside.includes('"') ? inside.replaceAll('""', '"') : inside;
    }
    comma = ahead(delimiter, comma);
    end = ahead(newline, end);
    const stop = Math.min(comma, end);
    const plain = text.slice(at, stop);
    at = stop;
    return plain.endsWith('\r') ? plain.slice(0, -1) : plain;
  };
  return {
    at: () => at,
    next() {
      if (at >= text.length) return null;
      const cells: string[] = [];
      for (;;) {
        cells.push(restored(cell()));
        if (text[at] !== delimiter) break;
        at += 1;
        if (at >= text.length) {
          cells.push('');
          break;
        }
      }
      at += 1;
      return cells;
    },
  };
}
