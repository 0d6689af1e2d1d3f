/**
 * Finds the rows of a list that are the same as another row of it, or as a record that is stored already. It keeps a mark for each row
 * and no text, so that a list of 100,000 rows takes some 15 MB; the stored records stream by.
 */
import { type TwinValues, twinText } from '#shared/domain/records/record-twin.ts';
import { textMark } from '#shared/lib/text-mark.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { ImportIssue } from './import-setup.ts';

export type TwinIssue = Extract<ImportIssue, { code: 'row.twin' | 'row.stored' }>;

export class TwinFinder {
  /** First half of the mark -> second half and row. */
  readonly #firstRows = new Map<number, readonly [half: number, row: number]>();
  readonly #twins = new Set<number>();

  /** Rows that are the same as something before them. */
  get rows(): ReadonlySet<number> {
    return this.#twins;
  }

  /** The row before it that this one is the same as. */
  inList(row: number, values: TwinValues): TwinIssue | null {
    const [key, half] = textMark(twinText(values));
    const known = this.#firstRows.get(key);
    if (known === undefined) this.#firstRows.set(key, [half, row]);
    if (known?.[0] !== half) return null;
    const [, first] = known;
    this.#twins.add(row);
    return { severity: 'warning', code: 'row.twin', field: null, text: String(first) };
  }

  /** The row of the list that a stored record is the same as; once for each row. */
  inStore(record: Row<'record'>): { readonly row: number; readonly issue: TwinIssue } | null {
    if (typeof record.void === 'string') return null;
    const [key, half] = textMark(twinText(record));
    const [knownHalf, row] = this.#firstRows.get(key) ?? [];
    if (row === undefined || knownHalf !== half || this.#twins.has(row)) return null;
    this.#twins.add(row);
    const text = [record.letterNumber, record.description].filter(Boolean).join(', ');
    return { row, issue: { severity: 'warning', code: 'row.stored', field: null, text } };
  }
}
