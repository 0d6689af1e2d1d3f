/**
 * Finds the rows of a list that are the same as another row of it, or as a record that is stored already. It keeps a digest of 16 bytes
 * for each row and no text, so that a list of 100,000 rows takes some 10 MB; the stored records stream by.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type TwinValues, twinText } from '#shared/domain/records/record-twin.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { ImportIssue } from './import-setup.ts';

export type TwinIssue = Extract<ImportIssue, { code: 'row.twin' | 'row.stored' }>;

const KEY_BYTES = 16;

export class TwinFinder {
  readonly #firstRows = new Map<string, number>();
  readonly #twins = new Set<number>();

  /** Rows that are the same as something before them. */
  get rows(): ReadonlySet<number> {
    return this.#twins;
  }

  /** The row before it that this one is the same as. */
  inList(row: number, values: TwinValues): TwinIssue | null {
    const key = keyOf(values);
    const first = this.#firstRows.get(key);
    if (first === undefined) {
      this.#firstRows.set(key, row);
      return null;
    }
    this.#twins.add(row);
    return { severity: 'warning', code: 'row.twin', field: null, text: String(first) };
  }

  /** The row of the list that a stored record is the same as; once for each row. */
  inStore(record: Row<'record'>): { readonly row: number; readonly issue: TwinIssue } | null {
    if (typeof record.void === 'string') return null;
    const row = this.#firstRows.get(keyOf(record));
    if (row === undefined || this.#twins.has(row)) return null;
    this.#twins.add(row);
    const text = [record.letterNumber, record.description].filter(Boolean).join(', ');
    return { row, issue: { severity: 'warning', code: 'row.stored', field: null, text } };
  }
}

const keyOf = (values: TwinValues): string => bytesToHex(sha256(utf8ToBytes(twinText(values))).subarray(0, KEY_BYTES));
