/**
 * What the dry run decided of a list, kept for the store: a row is not read and checked twice where nothing was written in between and
 * the columns are the same.
 */
import type { AccessUser } from '#shared/domain/access/access.ts';
import type { DaluangDb } from '../../db/database.ts';
import { logHead } from '../../db/log-store.ts';
import type { DecidedRow } from './decide-rows.ts';
import type { ImportSetup } from './import-setup.ts';

export type NewRow = Extract<DecidedRow, { kind: 'insert' }>;

export interface KeptRows {
  /** Of which setup, which person, and which state of the office. */
  readonly of: string;
  readonly rows: readonly NewRow[];
}

/** A row takes less than a kilobyte; a longer list is checked twice. */
export const MOST_KEPT = 200_000;

/** What the decisions hang on. Leaving out twins is the store's business and changes none of them. */
export async function decidedUnder(db: DaluangDb, { skipTwins: _, ...setup }: ImportSetup, user: AccessUser): Promise<string> {
  const { seq } = await logHead(db);
  return JSON.stringify([seq, user, setup]);
}
