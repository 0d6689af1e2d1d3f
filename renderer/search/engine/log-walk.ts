/** Reads the log from the cursor on and takes it into the index, as much as belongs into one transaction. */
import type { Asked } from './asked.ts';
import { type BatchTools, indexEntries } from './batch.ts';
import { cursorOf, isComplete, moveCursor } from './schema.ts';
import type { SourceEntry } from './source.ts';
import type { Sql } from './sql.ts';

export interface LogWalkOptions {
  readonly sql: Sql;
  readonly tools: BatchTools;
  readonly asked: Asked;
  /** After each chunk, which queries find from now on. */
  readonly onMoved: () => void;
}

/** Entries are read in chunks of about this size, however large a single one is. */
const CHUNK_CHARACTERS = 1_000_000;
const MOST_ENTRIES = 512;
/** Characters of entries in one transaction: FTS5 writes what it took in as one segment, and few segments are soon merged. */
const TRANSACTION_CHARACTERS = 8_000_000;
/** After so many characters more is on its way (an import, a batch): the transaction waits for it. */
export const BULK_CHARACTERS = 200_000;
const WAIT_FOR_MORE_MS = 1000;

export class LogWalk {
  readonly #options: LogWalkOptions;
  #entriesAtOnce = 4;

  constructor(options: LogWalkOptions) {
    this.#options = options;
  }

  /** The next chunk; empty at the end of the log. */
  async next(): Promise<readonly SourceEntry[]> {
    const { sql, tools } = this.#options;
    const entries = await tools.source.entries(cursorOf(sql).seq, this.#entriesAtOnce);
    this.#adapt(charactersOf(entries));
    return entries;
  }

  /** Takes in a chunk and what comes after it; the number of characters. Called inside a transaction. */
  async takeIn(first: readonly SourceEntry[]): Promise<number> {
    const { sql, tools, onMoved } = this.#options;
    const { dbId } = cursorOf(sql);
    let taken = 0;
    for (let entries = first; entries.length > 0; ) {
      await indexEntries(tools, entries);
      for (const { seq, id } of entries.slice(-1)) moveCursor(sql, { dbId, seq, id });
      onMoved();
      taken += charactersOf(entries);
      if (taken >= TRANSACTION_CHARACTERS) break;
      entries = await this.#more(taken >= BULK_CHARACTERS && isComplete(sql));
    }
    return taken;
  }

  async #more(mayWait: boolean): Promise<readonly SourceEntry[]> {
    const { asked } = this.#options;
    let entries = await this.next();
    while (entries.length === 0 && mayWait && (await asked.takeWithin(WAIT_FOR_MORE_MS))) entries = await this.next();
    return entries;
  }

  #adapt(characters: number): void {
    if (characters > CHUNK_CHARACTERS) this.#entriesAtOnce = Math.max(1, this.#entriesAtOnce >> 1);
    else if (characters * 2 < CHUNK_CHARACTERS) this.#entriesAtOnce = Math.min(MOST_ENTRIES, this.#entriesAtOnce * 2);
  }
}

const charactersOf = (entries: readonly SourceEntry[]): number => entries.reduce((sum, entry) => sum + entry.json.length, 0);
