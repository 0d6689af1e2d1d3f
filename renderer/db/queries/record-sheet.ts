/** What the page of a record shows at once: the record, where it is now, and whether it may leave its place. */
import type { ItemFacts } from '#shared/domain/loans/loan-rules.ts';
import type { DaluangDb } from '../database.ts';
import { categoryId, categoryOf } from './lent-records.ts';
import { itemFacts } from './loans.ts';
import { type RecordFile, readRecord } from './records.ts';

export interface RecordShelf {
  readonly facts: ItemFacts;
  readonly vital: boolean;
}

export interface RecordSheet {
  readonly file: RecordFile;
  /** Null for a record that no longer counts. */
  readonly shelf: RecordShelf | null;
}

/** On loan, missing, destroyed or handed over: it is not in its place, whatever its description says. */
export const isAway = (shelf: RecordShelf | null): boolean =>
  shelf !== null && (shelf.facts.gone !== undefined || shelf.facts.away.length > 0 || shelf.facts.missingSince !== null);

export async function readRecordSheet(db: DaluangDb, id: string): Promise<RecordSheet | null> {
  const [file, category] = await Promise.all([readRecord(db, id), db.rows('recordCategory').get(categoryId(id))]);
  if (!file) return null;
  const { row, code, place } = file;
  if (row.void) return { file, shelf: null };
  const item = {
    ref: { entity: 'record', id },
    name: row.description,
    code: code?.code ?? null,
    path: place,
    record: row,
    location: undefined,
  } as const;
  // The page names no other record.
  const facts = await itemFacts(db, item, () => false);
  // A file (berkas) of which one item is out is in its place itself.
  const away = facts.away.filter(({ part }) => !part);
  return { file, shelf: { facts: { ...facts, away }, vital: categoryOf(category).category !== 'general' } };
}
