/**
 * The journal as a consumer of the log: appends everything after its head in order, one request in flight. A commit waits
 * for it; nothing else moves the head. After a failure it tries again at the next flush, from the same place.
 */
import type { JournalError, JournalStore } from '../platform/platform.ts';
import type { DaluangDb, LogRow } from './database.ts';

/** Entries a request may carry. */
const BATCH = 64;
/** Characters after which a request is full: an import's chunk alone is about a million, and what is read at once holds up the window. */
const BATCH_CHARS = 500_000;

export interface JournalPump {
  /** Appends up to `seq`, or to the end of the log where it is shorter; true when it is on the disk. */
  flush(seq: number): Promise<boolean>;
  /** Why the last append failed; null while the journal works. */
  failure(): JournalError | null;
  /** Called with the failure, or with null when it is over. */
  onChange(listener: (failure: JournalError | null) => void): () => void;
}

export function createJournalPump(db: DaluangDb, journal: JournalStore, startSeq: number): JournalPump {
  let head = startSeq;
  let failure: JournalError | null = null;
  let running: Promise<void> | null = null;
  const listeners = new Set<(failure: JournalError | null) => void>();

  const report = (next: JournalError | null) => {
    const changed = next?.code !== failure?.code;
    failure = next;
    if (changed) for (const listener of listeners) listener(next);
  };

  const rowsAfter = async (seq: number) => {
    const rows: LogRow[] = [];
    let chars = 0;
    await db.log
      .where('seq')
      .above(seq)
      .until(() => rows.length >= BATCH || chars >= BATCH_CHARS)
      .each((row) => {
        rows.push(row);
        chars += row.json.length;
      });
    return rows;
  };

  const drain = async () => {
    for (;;) {
      const rows = await rowsAfter(head);
      const last = rows.at(-1);
      if (!last) return report(null);
      const appended = await journal.append(rows.map(({ seq, mark, json }) => ({ seq, mark, json })));
      if (!appended.ok) return report(appended.error);
      head = last.seq;
    }
  };

  return {
    async flush(seq) {
      while (head < seq) {
        // One that began before may have missed what was written since; after one's own nothing is left in the log.
        const isOwn = running === null;
        running ??= drain().finally(() => {
          running = null;
        });
        await running;
        if (failure) return false;
        if (isOwn) return true;
      }
      return true;
    },
    failure: () => failure,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
