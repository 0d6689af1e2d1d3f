/** Puts rows and documents into the index. Called inside a transaction of the indexer. */
import { tokenize, tokenText } from '#shared/domain/search/tokenize.ts';
import { type SearchEntity, searchEntities } from '../protocol.ts';
import type { AnyDocument } from './document.ts';
import type { KeyColumns } from './key-columns.ts';
import { keyNames } from './schema.ts';
import { numberAt, type Sql } from './sql.ts';
import type { RowName } from './touched.ts';
import type { Words } from './words.ts';

export class IndexWriter {
  readonly #sql: Sql;
  readonly #words: Words;
  readonly #columns: KeyColumns;
  readonly #tokens = new SharedTokens();

  constructor(sql: Sql, words: Words, columns: KeyColumns) {
    this.#sql = sql;
    this.#words = words;
    this.#columns = columns;
  }

  /** The item of a row, made where it is not there yet. */
  item({ entity, id }: RowName): { readonly item: number; readonly fresh: boolean } {
    // RETURNING would cost four times as much: SQLite keeps what it gives in a table of its own.
    this.#sql.run('INSERT OR IGNORE INTO item(entity, id) VALUES(?, ?)', this.#words.numberOf(entity), id);
    const made = this.#sql.first('SELECT last_insert_rowid() WHERE changes() = 1');
    if (made) return { item: numberAt(made, 0), fresh: true };
    return {
      item: numberAt(this.#sql.first('SELECT item FROM item WHERE id = ? AND entity = ?', id, this.#words.numberOf(entity)), 0),
      fresh: false,
    };
  }

  touch(item: number, seq: number): void {
    this.#sql.run('INSERT OR IGNORE INTO touch(item, seq) VALUES(?, ?)', item, seq);
  }

  /** Number of parts that the document counts; null where there is no document yet. */
  partsOf(entity: SearchEntity, item: number): number | null {
    const row = this.#sql.first(`SELECT parts FROM doc_${entity} WHERE item = ?`, item);
    return row ? numberAt(row, 0) : null;
  }

  put(entity: SearchEntity, item: number, document: AnyDocument, known: boolean): void {
    if (known) this.remove(entity, item);
    const keys = document.keys as Readonly<Record<string, string>>;
    const words = keysOf[entity].map((key) => this.#words.numberOf(keys[key] ?? ''));
    this.#columns.put(entity, item, words, document.voided);
    this.#sql.run(insertDocument[entity], item, document.parts, ...words);
    this.#sql.run(insertSort[entity], item, document.date, document.code, document.description);
    this.#sql.run(
      insertText[entity],
      item,
      this.#tokens.of(document.numbers),
      this.#tokens.of(document.title),
      this.#tokens.of(document.more),
      document.files === '' ? '' : tokensOnce(document.files),
      this.#tokens.of(document.dated),
    );
    if (document.voided) this.#sql.run(`INSERT INTO void_${entity}(item) VALUES(?)`, item);
    this.#sql.run('INSERT INTO card(item, card) VALUES(?, ?)', item, JSON.stringify(document.card));
  }

  remove(entity: SearchEntity, item: number): void {
    this.#columns.remove(entity, item);
    this.#sql.run(`DELETE FROM doc_${entity} WHERE item = ?`, item);
    this.#sql.run(`DELETE FROM sort_${entity} WHERE item = ?`, item);
    this.#sql.run('DELETE FROM card WHERE item = ?', item);
    this.#sql.run(`DELETE FROM void_${entity} WHERE item = ?`, item);
    this.#sql.run(`DELETE FROM text_${entity} WHERE rowid = ?`, item);
  }

  /** Documents of these rows wait to be indexed again, where they are known. */
  markRowsStale(entity: SearchEntity, ids: readonly string[]): void {
    if (ids.length === 0) return;
    this.#sql.run(
      `INSERT OR IGNORE INTO stale(item) SELECT item FROM item JOIN doc_${entity} USING(item) WHERE entity = ? AND id IN (SELECT value FROM json_each(?))`,
      this.#words.numberOf(entity),
      JSON.stringify(ids),
    );
  }

  /** Documents whose key is one of the words wait to be indexed again. */
  markStale(entity: SearchEntity, key: string, values: readonly string[]): void {
    const words = values.map((value) => this.#words.find(value)).filter((word) => word !== null);
    if (words.length === 0) return;
    this.#sql.run(
      `INSERT OR IGNORE INTO stale(item) SELECT item FROM doc_${entity} WHERE "${key}" IN (SELECT value FROM json_each(?))`,
      JSON.stringify(words),
    );
  }
}

/** What files say: long, and most of its words come again and again, which the index would be told each time. */
const tokensOnce = (text: string): string => [...new Set(text.split('\n').flatMap(tokenize))].join(' ');

/** Texts that many documents share: a unit, the title of a class, a place, a day. What was asked for while the last ones came stays. */
class SharedTokens {
  #now = new Map<string, string>();
  #before = new Map<string, string>();

  /** What the index is given of a text. No token runs from one line into the next. */
  of(text: string): string {
    return text
      .split('\n')
      .map((line) => this.#ofLine(line))
      .join(' ');
  }

  #ofLine(line: string): string {
    if (line.length > LONGEST_SHARED) return tokenText(line);
    const known = this.#now.get(line);
    if (known !== undefined) return known;
    const made = this.#before.get(line) ?? tokenText(line);
    if (this.#now.size >= SHARED_LINES) [this.#now, this.#before] = [new Map(), this.#now];
    this.#now.set(line, made);
    return made;
  }
}

const SHARED_LINES = 4096;
const LONGEST_SHARED = 80;

const placeholders = (count: number): string => Array.from({ length: count }, () => '?').join(', ');
const columnsOf = (entity: SearchEntity) => 2 + keyNames(entity).length;
const perEntity = (statement: (entity: SearchEntity) => string) =>
  Object.fromEntries(searchEntities.map((entity) => [entity, statement(entity)])) as Record<SearchEntity, string>;

const keysOf = Object.fromEntries(searchEntities.map((entity) => [entity, keyNames(entity)])) as Record<SearchEntity, readonly string[]>;
const insertDocument = perEntity((entity) => `INSERT INTO doc_${entity} VALUES(${placeholders(columnsOf(entity))})`);
const insertSort = perEntity((entity) => `INSERT INTO sort_${entity}(item, date, code, description) VALUES(?, ?, ?, ?)`);
const insertText = perEntity((entity) => `INSERT INTO text_${entity}(rowid, numbers, title, more, files, dated) VALUES(?, ?, ?, ?, ?, ?)`);
