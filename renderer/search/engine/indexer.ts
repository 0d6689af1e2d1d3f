/**
 * Follows the log. The cursor moves in the same SQLite transaction as what it stands for, so a crash between two
 * transactions loses nothing and repeats nothing; a rebuild is the same walk from the first entry, in chunks, and goes on
 * where it was interrupted.
 */
import type { EntityName } from '#shared/schema/entities.ts';
import { type SearchEntity, searchEntities } from '../protocol.ts';
import { Asked } from './asked.ts';
import { type BatchTools, indexTargets, targetOf } from './batch.ts';
import { DocumentBuilder } from './builder.ts';
import { KeyColumns } from './key-columns.ts';
import { BULK_CHARACTERS, LogWalk } from './log-walk.ts';
import type { References } from './references.ts';
import {
  cursorOf,
  emptyIndex,
  hasStale,
  isComplete,
  markComplete,
  mergeSegments,
  moveCursor,
  moveTextPlace,
  prepareTables,
  textPlaceOf,
} from './schema.ts';
import type { IndexSource } from './source.ts';
import { numberAt, type Sql, textAt } from './sql.ts';
import { Words } from './words.ts';
import { IndexWriter } from './writer.ts';

export interface IndexerOptions {
  readonly sql: Sql;
  readonly source: IndexSource;
  readonly refs: References;
  readonly pause: () => Promise<void>;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
  /** After each step forward. */
  readonly onMoved: () => void;
  /** Nobody asks for anything: what can wait may be done. */
  readonly isIdle: () => boolean;
}

/** Steps of merging that go into one transaction. */
const MERGE_STEPS = 16;
const LOOK_AGAIN_MS = 200;
const STALE_CHUNK = 500;
const SWEEP_CHUNK = 1000;

export class Indexer {
  readonly words: Words;
  readonly columns: KeyColumns;
  readonly #options: IndexerOptions;
  readonly #tools: BatchTools;
  readonly #log: LogWalk;
  readonly #asked = new Asked();
  #running: Promise<void> | null = null;
  /** A start goes on with what the last one left unmerged. */
  #untidy = true;

  /** Opens the tables; what another version made is emptied. */
  constructor(options: IndexerOptions) {
    const { sql, source, refs, pause, now } = options;
    prepareTables(sql);
    this.#options = options;
    this.words = new Words(sql);
    this.columns = new KeyColumns({ sql, pause, now });
    const writer = new IndexWriter(sql, this.words, this.columns);
    this.#tools = { source, refs, writer, builder: new DocumentBuilder(source, refs), pause };
    this.#log = new LogWalk({ sql, tools: this.#tools, asked: this.#asked, onMoved: options.onMoved });
  }

  get seq(): number {
    return cursorOf(this.#options.sql).seq;
  }

  /** Place of the last text of a file that was taken in. */
  get textPlace(): number {
    return textPlaceOf(this.#options.sql);
  }

  /** The index held everything at least once since it was begun. */
  get complete(): boolean {
    return isComplete(this.#options.sql);
  }

  get settled(): boolean {
    return !hasStale(this.#options.sql);
  }

  /** Compares the cursor with the log, and begins anew where it does not stand in it. */
  async verify(): Promise<void> {
    const { sql, source } = this.#options;
    const cursor = cursorOf(sql);
    const dbId = await source.dbId();
    const stands = cursor.dbId === dbId && (cursor.seq === 0 || (await source.entryId(cursor.seq)) === cursor.id);
    if (!stands) {
      emptyIndex(sql);
      this.#forget();
      moveCursor(sql, { dbId, seq: 0, id: '' });
    }
    // Documents that are made from now on read the texts that are there: only later ones change them.
    if (!stands || cursor.seq === 0) moveTextPlace(sql, await source.textHead());
  }

  /** Runs until nothing is left to do. A call while it runs makes it look once more. */
  catchUp(): Promise<void> {
    this.#asked.ask();
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #run(): Promise<void> {
    while (this.#asked.take()) {
      while ((await this.#followLog()) || (await this.#followTexts()) || (await this.#refreshStale())) this.#options.onMoved();
      if (this.complete) {
        await this.#tidy();
        continue;
      }
      await this.#sweep();
      markComplete(this.#options.sql);
      this.#options.onMoved();
      await this.#tidy();
    }
  }

  /** After much was taken in, the segments of FTS5 are merged while nobody asks for anything, a little at a time. */
  async #tidy(): Promise<void> {
    const { sql, pause, isIdle } = this.#options;
    while (this.#untidy && !this.#asked.asked) {
      if (!isIdle()) {
        await this.#asked.within(LOOK_AGAIN_MS);
        continue;
      }
      await this.#inTransaction(async () => {
        for (let step = 0; step < MERGE_STEPS && this.#untidy && isIdle() && !this.#asked.asked; step++) {
          this.#untidy = mergeSegments(sql);
          await pause();
        }
      });
    }
  }

  /** What one transaction takes of the log; false at its end. It is found before the transaction ends. */
  async #followLog(): Promise<boolean> {
    const entries = await this.#log.next();
    if (entries.length === 0) return false;
    await this.#inTransaction(async () => {
      const taken = await this.#log.takeIn(entries);
      this.#untidy ||= taken >= BULK_CHARACTERS;
    });
    return true;
  }

  /** Files whose text has come: the records that they hang on are indexed again. */
  async #followTexts(): Promise<boolean> {
    const { sql, source } = this.#options;
    const texts = await source.textsAfter(textPlaceOf(sql), STALE_CHUNK);
    const last = texts.at(-1);
    if (!last) return false;
    const ties = await source.where(
      'recordSoftcopy' satisfies EntityName,
      'hash',
      texts.map(({ hash }) => hash),
    );
    await this.#inTransaction(async () => {
      this.#tools.writer.markRowsStale('record', [...new Set(ties.map((tie) => String(tie.recordId)))]);
      moveTextPlace(sql, last.place);
    });
    return true;
  }

  async #refreshStale(): Promise<boolean> {
    const { sql } = this.#options;
    const rows = sql.all('SELECT item, entity, id FROM stale JOIN item USING(item) ORDER BY item DESC LIMIT ?', STALE_CHUNK);
    if (rows.length === 0) return false;
    const named = rows.map((row) => ({ item: numberAt(row, 0), entity: this.words.textOf(numberAt(row, 1)), id: textAt(row, 2) }));
    const again = { fresh: false, created: null, countParts: false };
    await this.#inTransaction(async () => {
      for (const entity of searchEntities) {
        const targets = named
          .filter((row) => row.entity === entity)
          .map((row) => targetOf(this.#tools.writer, { ...row, ...again, entity }));
        await indexTargets(this.#tools, entity, targets);
      }
      for (const { item } of named) sql.run('DELETE FROM stale WHERE item = ?', item);
    });
    return true;
  }

  /** Rows that no entry of the log names (a restored snapshot has rows whose entries it left behind) are indexed too. */
  async #sweep(): Promise<void> {
    for (const entity of searchEntities) {
      const known = numberAt(this.#options.sql.first(`SELECT count(*) FROM doc_${entity}`), 0);
      if ((await this.#options.source.count(entity)) > known) await this.#sweepEntity(entity);
    }
  }

  async #sweepEntity(entity: SearchEntity): Promise<void> {
    const { source } = this.#options;
    let after = '';
    for (;;) {
      const ids = await source.idsAfter(entity, after, SWEEP_CHUNK);
      const last = ids.at(-1);
      if (last === undefined) return;
      await this.#inTransaction(async () => {
        const rows = ids.map((id) => ({ entity, id, ...this.#tools.writer.item({ entity, id }), created: null, countParts: false }));
        const lacking = rows.map((row) => targetOf(this.#tools.writer, row)).filter((target) => !target.known);
        await indexTargets(this.#tools, entity, lacking);
      });
      after = last;
    }
  }

  /** What is held in memory no longer says what the tables say. */
  #forget(): void {
    this.words.reload();
    this.columns.forget();
  }

  async #inTransaction(work: () => Promise<void>): Promise<void> {
    const { sql } = this.#options;
    sql.script('BEGIN');
    try {
      await work();
      sql.script('COMMIT');
    } catch (cause) {
      sql.script('ROLLBACK');
      this.#forget();
      throw cause;
    }
  }
}
