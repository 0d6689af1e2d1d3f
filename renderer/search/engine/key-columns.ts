/**
 * The keys of all documents in memory, a column for each: a filter or a count looks at a few numbers of a hit instead of reading its
 * row from the file. A record takes some 70 bytes. Read once after a start, in slices, and kept in step by the writer.
 */
import type { SearchEntity } from '../protocol.ts';
import { keyNames } from './schema.ts';
import { numberAt } from './sql.ts';
import { type WalkTools, walkRows } from './walk.ts';

/** What a flag says; 0 where there is no document. */
const THERE = 1;
const VOID = 2;

export class Columns {
  #flags: Uint8Array;
  #keys: Int32Array[];
  #top = 0;

  constructor(keys: number, room: number) {
    this.#flags = new Uint8Array(room);
    this.#keys = Array.from({ length: keys }, () => new Int32Array(room));
  }

  /** The highest item of a document. */
  get top(): number {
    return this.#top;
  }

  /** Whether there is a document, and it is shown where void ones are hidden, shown too, or shown alone. */
  isShown(item: number, voided: 'hide' | 'show' | 'only'): boolean {
    const flags = this.#flags[item] ?? 0;
    return flags !== 0 && (voided === 'show' || (flags === VOID) === (voided === 'only'));
  }

  /** The word that a document has for a key: `key` is its place among the names. */
  word(item: number, key: number): number {
    return this.#keys[key]?.[item] ?? 0;
  }

  put(item: number, words: readonly number[], voided: boolean): void {
    if (item >= this.#flags.length) this.#widen(item);
    this.#top = Math.max(this.#top, item);
    this.#flags[item] = voided ? VOID : THERE;
    this.#keys.forEach((column, place) => {
      column[item] = words[place] ?? 0;
    });
  }

  remove(item: number): void {
    if (item < this.#flags.length) this.#flags[item] = 0;
  }

  #widen(item: number): void {
    const room = Math.ceil(item * WIDENING) + 1;
    const flags = new Uint8Array(room);
    flags.set(this.#flags);
    this.#flags = flags;
    this.#keys = this.#keys.map((column) => {
      const wider = new Int32Array(room);
      wider.set(column);
      return wider;
    });
  }
}

const WIDENING = 1.5;

interface Held {
  readonly columns: Columns;
  readonly read: Promise<void>;
  whole: boolean;
}

export class KeyColumns {
  readonly #tools: WalkTools;
  readonly #held = new Map<SearchEntity, Held>();

  /** `tools`: with a pause that waits for nobody, because a page may wait for what is read here. */
  constructor(tools: WalkTools) {
    this.#tools = tools;
  }

  /** The columns of an entity, read where they are not held yet. */
  async of(entity: SearchEntity): Promise<Columns> {
    for (;;) {
      const held = this.#held.get(entity) ?? this.#begin(entity);
      await held.read;
      // Forgotten while it was read: what was read may never have been written.
      if (this.#held.get(entity) === held) return held.columns;
    }
  }

  /** The columns of an entity where all of them have been read; nobody waits. */
  whole(entity: SearchEntity): Columns | null {
    const held = this.#held.get(entity);
    return held?.whole ? held.columns : null;
  }

  put(entity: SearchEntity, item: number, words: readonly number[], voided: boolean): void {
    this.#held.get(entity)?.columns.put(item, words, voided);
  }

  remove(entity: SearchEntity, item: number): void {
    this.#held.get(entity)?.columns.remove(item);
  }

  /** After a rolled back transaction, or where the index is begun anew. */
  forget(): void {
    this.#held.clear();
  }

  #begin(entity: SearchEntity): Held {
    const names = keyNames(entity);
    const last = numberAt(this.#tools.sql.first(`SELECT max(item) FROM doc_${entity}`), 0);
    const columns = new Columns(names.length, last + 1);
    const text = `SELECT d.item, ${names.map((name) => `d."${name}"`).join(', ')}, EXISTS (SELECT 1 FROM void_${entity} v WHERE v.item = d.item) FROM doc_${entity} d`;
    const read = walkRows(this.#tools, { text, values: [] }, (row) => {
      const words = names.map((_, place) => row.number(place + 1));
      columns.put(row.number(0), words, row.number(names.length + 1) === 1);
      return true;
    }).then(() => {
      held.whole = true;
    });
    const held: Held = { columns, read, whole: false };
    this.#held.set(entity, held);
    read.catch(() => this.#held.get(entity) === held && this.#held.delete(entity));
    return held;
  }
}
