/** Replays log entries into a database, in order and in transactions of their own: after a wipe, and at a restore. */
import Dexie from 'dexie';
import type { LogEntry } from '#shared/log/entry.ts';
import type { DaluangDb } from '../database.ts';
import { passGuard, syncedTables } from '../guard.ts';
import { entryOf, logHead, logRow } from '../log-store.ts';
import { projectChanges } from '../project.ts';

export interface ReplayItem {
  /** Canonical text of the entry. */
  readonly json: string;
  /** Its link in the journal that it comes from; computed where it is not given. */
  readonly link?: string;
}

/** Adds entries (in `seq` order, after the head) and their effect on rows. Returns the new head. */
export async function replayEntries(db: DaluangDb, items: readonly ReplayItem[]): Promise<{ readonly seq: number; readonly link: string }> {
  return db.transaction('rw', syncedTables, async () => {
    passGuard(Dexie.currentTransaction?.idbtrans);
    let head = await logHead(db);
    const rows = [];
    const entries: LogEntry[] = [];
    for (const { json, link } of items) {
      const entry = entryOf({ json });
      if (entry.seq <= head.seq) continue;
      const computed = logRow(entry, head.link, json);
      const row = link === undefined ? computed : { ...computed, link };
      head = row;
      rows.push(row);
      entries.push(entry);
    }
    await db.log.bulkAdd(rows);
    await projectChanges(
      db,
      entries.flatMap((entry) => ('change' in entry ? [entry.change] : [])),
    );
    return { seq: head.seq, link: head.link };
  });
}
