/**
 * The large change sets that were read last. A chunk of an import holds thousands of rows, and the records of a list are opened one after the
 * other out of the same chunk: parsing it for each of them held the window up. Entries of the log are never replaced, so what was read holds
 * for as long as the database object lives.
 */
import type { ChangeSet } from '#shared/log/change-set.ts';
import type { DaluangDb } from './database.ts';
import { changeOf } from './log-store.ts';

/** Letters of an entry from which it is kept; smaller ones are parsed in no time. */
const LARGE = 100_000;
const MOST_KEPT = 3;

const kept = new WeakMap<DaluangDb, Map<number, ChangeSet | null>>();

interface ReadChange {
  readonly seq: number;
  /** Null where the entry is no change set, or is not there. */
  readonly change: ChangeSet | null;
}

/** The change sets of these entries in their order; `largeFrom` letters are kept. */
export async function readChanges(db: DaluangDb, seqs: readonly number[], largeFrom = LARGE): Promise<readonly ReadChange[]> {
  const large = kept.get(db) ?? new Map<number, ChangeSet | null>();
  kept.set(db, large);
  const inOrder = seqs.toSorted((a, b) => a - b);
  const rows = await db.log.bulkGet(inOrder.filter((seq) => !large.has(seq)));
  const read = new Map<number, ChangeSet | null>();
  for (const row of rows) {
    if (!row) continue;
    const change = changeOf(row);
    read.set(row.seq, change);
    if (row.json.length >= largeFrom) large.set(row.seq, change);
  }
  const changes = inOrder.map((seq) => ({ seq, change: read.get(seq) ?? large.get(seq) ?? null }));
  // The oldest go first: a Map keeps the order in which it was filled.
  for (const seq of [...large.keys()].slice(0, Math.max(0, large.size - MOST_KEPT))) large.delete(seq);
  return changes;
}
