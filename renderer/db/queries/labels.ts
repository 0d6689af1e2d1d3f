/** Labels by what they are on, and what a scanned or typed code names. */

import { type LabelCode, type LabelError, parseLabelCode } from '#shared/domain/labels/label-code.ts';
import type { ItemRef } from '#shared/domain/records/item-ref.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { DaluangDb } from '../database.ts';
import { refOf } from './loans.ts';
import { readItem, type ShelfItem } from './shelf-items.ts';

export const labelId = (code: LabelCode): string => naturalId('label', code);

export type LabelRefusal =
  | LabelError
  /** A sound code that was not printed here, or not yet learned from the desk that printed it. */
  | { readonly code: 'label.unknown'; readonly label: LabelCode }
  /** What it was printed for no longer counts. */
  | { readonly code: 'label.gone'; readonly label: LabelCode };

/** What a label stands on: the answer to a scan anywhere in the window. */
export async function resolveLabel(db: DaluangDb, text: string): Promise<Result<ShelfItem, LabelRefusal>> {
  const read = parseLabelCode(text);
  if (!read.ok) return read;
  const { label } = read.value;
  const row = await db.rows('label').get(labelId(label));
  if (!row || row.void) return err({ code: 'label.unknown', label });
  const item = await readItem(db, refOf(row));
  return item ? ok(item) : err({ code: 'label.gone', label });
}

/** The code that each item was labelled with first; items without a label are absent. */
export async function codesOf(db: DaluangDb, items: readonly ItemRef[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .rows('label')
    .where('itemId')
    .anyOf(items.map(({ id }) => id))
    .toArray();
  const first = new Map<string, { readonly code: string; readonly madeAt: string }>();
  for (const row of rows.filter((one) => !one.void)) {
    const known = first.get(row.itemId);
    if (!known || row.madeAt < known.madeAt || (row.madeAt === known.madeAt && row.code < known.code)) first.set(row.itemId, row);
  }
  return new Map([...first].map(([id, { code }]) => [id, code]));
}
