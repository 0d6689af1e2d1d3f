/**
 * Tables of the index. Everything in it is derived: another version of the schema or of the tokenizer empties it, and it is
 * built again from the log.
 *
 *   item        a number for each row that the log ever touched, in the order of the first touch
 *   card        what a list shows of a hit, as JSON
 *   touch       which log entries touched it
 *   doc_*       one per searchable entity: keys for filters and facets (numbers of `word`)
 *   sort_*      keys to sort by, apart because they are long and few questions read them
 *   text_*      the tokens, FTS5 without content of its own; rowid = item
 *   void_*      items that no longer count
 *   stale       items whose words changed elsewhere (a place was renamed) and that wait to be indexed again
 */
import { TOKENIZER_VERSION } from '#shared/domain/search/tokenize.ts';
import { facetNames, filterNames, type SearchEntity, searchEntities } from '../protocol.ts';
import { numberAt, type Sql, textAt } from './sql.ts';

/** Raised with every change of the tables or of what the documents put in them. */
export const INDEX_VERSION = 11;

/** The keys of an entity's documents, in the order of their columns. */
export const keyNames = (entity: SearchEntity): readonly string[] => [...facetNames[entity], ...filterNames[entity]];

/**
 * Prefixes of up to three characters are stored ready to read: they are what people type first, and have the most hits. Where in a
 * column a word stands is not kept: nobody asks for phrases, and it would be most of the file.
 */
const textTable = (entity: SearchEntity) =>
  `CREATE VIRTUAL TABLE text_${entity} USING fts5(numbers, title, more, files, dated, content='', contentless_delete=1, detail=column, prefix='1 2 3', tokenize="ascii tokenchars './-_'");`;

/** The tree of records reads what lies in one berkas, or in one class outside of any. */
const lookups: Readonly<Partial<Record<SearchEntity, string>>> = { record: 'CREATE INDEX tree_record ON doc_record(parent, class);' };

const tables = `
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE word(word INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
CREATE TABLE item(item INTEGER PRIMARY KEY, entity INTEGER NOT NULL, id TEXT NOT NULL, UNIQUE(id, entity));
CREATE TABLE card(item INTEGER PRIMARY KEY, card TEXT NOT NULL);
CREATE TABLE touch(item INTEGER NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY(item, seq)) WITHOUT ROWID;
CREATE TABLE stale(item INTEGER PRIMARY KEY);
${searchEntities
  .map(
    (entity) => `
CREATE TABLE doc_${entity}(item INTEGER PRIMARY KEY, parts INTEGER NOT NULL, ${keyNames(entity)
      .map((key) => `"${key}" INTEGER NOT NULL`)
      .join(', ')});
CREATE TABLE sort_${entity}(item INTEGER PRIMARY KEY, date TEXT NOT NULL, code TEXT NOT NULL, description TEXT NOT NULL);
CREATE TABLE void_${entity}(item INTEGER PRIMARY KEY);
${lookups[entity] ?? ''}
${textTable(entity)}`,
  )
  .join('')}
`;

/**
 * Some 10,000 documents are taken in before FTS5 writes them, and eight segments of a size before it merges them: by its defaults (1 MB, four)
 * most of an import was spent on merging (fts5_config.c of SQLite; `hashsize` is in bytes).
 */
const textSettings = { hashsize: 16 * 1024 * 1024, automerge: 8, crisismerge: 32 };

/** Where the index stands in the log. */
export interface IndexCursor {
  readonly dbId: string;
  readonly seq: number;
  readonly id: string;
}

const versions = `${INDEX_VERSION}.${TOKENIZER_VERSION}`;

/** Makes sure that the tables are those of this program; true where they had to be made anew. */
export function prepareTables(sql: Sql, wanted: string = versions): boolean {
  const known = sql.first("SELECT 1 FROM sqlite_schema WHERE name = 'meta'");
  if (known && metaOf(sql, 'versions') === wanted) return false;
  emptyIndex(sql, wanted);
  return true;
}

/** Drops everything and begins at the first entry of the log. */
export function emptyIndex(sql: Sql, wanted: string = versions): void {
  sql.script('BEGIN');
  // Tables that a virtual table keeps for itself go with it.
  const own = sql.all(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'text\\_%\\_%' ESCAPE '\\'",
  );
  for (const row of own) sql.script(`DROP TABLE "${textAt(row, 0)}"`);
  sql.script('COMMIT');
  // Gives the room back, and takes the size of page that the connection asks for.
  sql.script('VACUUM');
  sql.script('BEGIN');
  sql.script(tables);
  for (const entity of searchEntities) {
    for (const [name, value] of Object.entries(textSettings)) tellTexts(sql, entity, name, value);
  }
  setMeta(sql, 'versions', wanted);
  sql.script('COMMIT');
}

const tellTexts = (sql: Sql, entity: SearchEntity, name: string, value: number): void =>
  sql.run(`INSERT INTO text_${entity}(text_${entity}, rank) VALUES(?, ?)`, name, value);

/** Pages that one step of merging writes: some 10 ms. */
const MERGE_PAGES = 8;

/** One step of merging; false where every level has few segments. */
export function mergeSegments(sql: Sql): boolean {
  const changes = () => numberAt(sql.first('SELECT total_changes()'), 0);
  return searchEntities.some((entity) => {
    const before = changes();
    tellTexts(sql, entity, 'merge', MERGE_PAGES);
    // The statement itself counts as one change (sqlite.org/fts5.html, "the merge command").
    return changes() - before > 1;
  });
}

export function metaOf(sql: Sql, key: string): string | null {
  const row = sql.first('SELECT value FROM meta WHERE key = ?', key);
  return row ? textAt(row, 0) : null;
}

export function setMeta(sql: Sql, key: string, value: string): void {
  sql.run('INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)', key, value);
}

export function cursorOf(sql: Sql): IndexCursor {
  return { dbId: metaOf(sql, 'dbId') ?? '', seq: Number(metaOf(sql, 'seq') ?? 0), id: metaOf(sql, 'id') ?? '' };
}

export function moveCursor(sql: Sql, cursor: IndexCursor): void {
  setMeta(sql, 'dbId', cursor.dbId);
  setMeta(sql, 'seq', String(cursor.seq));
  setMeta(sql, 'id', cursor.id);
}

/** Texts of files up to this place stand in the index. */
export const textPlaceOf = (sql: Sql): number => Number(metaOf(sql, 'textPlace') ?? 0);
export const moveTextPlace = (sql: Sql, place: number): void => setMeta(sql, 'textPlace', String(place));

/** The index once held everything: from then on it answers, also while it is a few entries behind. */
export const isComplete = (sql: Sql): boolean => metaOf(sql, 'complete') === '1';
export const markComplete = (sql: Sql): void => setMeta(sql, 'complete', '1');

export const hasStale = (sql: Sql): boolean => numberAt(sql.first('SELECT EXISTS(SELECT 1 FROM stale)'), 0) === 1;
