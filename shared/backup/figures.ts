/**
 * The figures of a table: how many rows, and the sum modulo 2^256 of SHA-256(canonical row). The sum does not depend on
 * the order of rows, and parts of it can be added and taken away, so a table may be read in pieces while people work.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '#shared/log/canonical.ts';
import type { TableFigures } from '#shared/schema/backup.ts';

export interface FigureSum {
  /** Adds a row by its canonical text. */
  add(canonicalRow: string): void;
  /** Adds (or takes away) the figures of other rows of the same table. */
  merge(figures: TableFigures): void;
  remove(figures: TableFigures): void;
  figures(): TableFigures;
}

export const NO_ROWS: TableFigures = { rows: 0, hash: '0'.repeat(64) };

const BYTES = 32;

export function figureSum(): FigureSum {
  const sum = new Uint8Array(BYTES);
  let rows = 0;
  const plus = (digest: Uint8Array) => {
    let carry = 0;
    for (let at = BYTES - 1; at >= 0; at--) {
      const digit = (sum[at] as number) + (digest[at] as number) + carry;
      sum[at] = digit & 0xff;
      carry = digit >>> 8;
    }
  };
  return {
    add(canonicalRow) {
      plus(sha256(utf8ToBytes(canonicalRow)));
      rows += 1;
    },
    merge(figures) {
      plus(hexToBytes(figures.hash));
      rows += figures.rows;
    },
    remove(figures) {
      plus(negative(hexToBytes(figures.hash)));
      rows -= figures.rows;
    },
    figures: () => ({ rows, hash: bytesToHex(sum) }),
  };
}

/** The figures of rows that are at hand. */
export function figuresOf(rows: Iterable<unknown>): TableFigures {
  const sum = figureSum();
  for (const row of rows) sum.add(canonicalJson(row));
  return sum.figures();
}

export const sameFigures = (a: TableFigures, b: TableFigures): boolean => a.rows === b.rows && a.hash === b.hash;

/** Names of the tables whose figures differ; a table that one side lacks counts as empty there. */
export function differingTables(a: Readonly<Record<string, TableFigures>>, b: Readonly<Record<string, TableFigures>>): readonly string[] {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return names.filter((name) => !sameFigures(a[name] ?? NO_ROWS, b[name] ?? NO_ROWS));
}

/** 2^256 - digest: complement and one. */
function negative(digest: Uint8Array): Uint8Array {
  const result = new Uint8Array(BYTES);
  let carry = 1;
  for (let at = BYTES - 1; at >= 0; at--) {
    const digit = (~(digest[at] as number) & 0xff) + carry;
    result[at] = digit & 0xff;
    carry = digit >>> 8;
  }
  return result;
}
