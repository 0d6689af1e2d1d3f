/** The record that is gone to is read while the window still makes ready for it: its page is drawn once, with everything on it. */
import type { DaluangDb } from '#renderer/db/database.ts';
import { type RecordSheet, readRecordSheet } from '#renderer/db/queries/record-sheet.ts';

/** A slow store must not hold the page: it opens then, and is filled when the record comes. */
const MOST_MS = 100;

const ahead = new WeakMap<DaluangDb, RecordSheet>();

/** Ends when the record was read, or when it takes too long. What fails is told by the page, which reads it again. */
export function readAhead(db: DaluangDb, id: string): Promise<void> {
  const read = readRecordSheet(db, id).then((sheet) => {
    if (sheet) ahead.set(db, sheet);
  });
  return Promise.race([read.catch(() => undefined), new Promise<void>((resolve) => setTimeout(resolve, MOST_MS))]);
}

/** What was read of the record last; undefined where it was not read ahead. */
export function sheetAhead(db: DaluangDb, id: string): RecordSheet | undefined {
  const sheet = ahead.get(db);
  return sheet?.file.row.id === id ? sheet : undefined;
}

/** The page has its own answer. */
export function forgetAhead(db: DaluangDb): void {
  ahead.delete(db);
}
