/** What the index is built from: the log and the rows of the local database, only read. */
import type { DaluangDb, PlainEntity } from '#renderer/db/database.ts';
import { textsOf } from '#renderer/db/queries/file-texts.ts';
import type { TextPart } from '#shared/domain/texts/page-text.ts';
import type { StoredRow } from '#shared/log/apply.ts';
import type { EntityName } from '#shared/schema/entities.ts';

export interface SourceEntry {
  readonly seq: number;
  readonly id: string;
  readonly json: string;
}

export interface IndexSource {
  /** Identity of the database; an index of another one is worth nothing. */
  dbId(): Promise<string>;
  /** Sequence of the last entry, 0 without one. */
  headSeq(): Promise<number>;
  entryId(seq: number): Promise<string | null>;
  entries(afterSeq: number, limit: number): Promise<readonly SourceEntry[]>;
  /** Rows by id, in that order; undefined where there is none. */
  rows(entity: EntityName, ids: readonly string[]): Promise<readonly (StoredRow | undefined)[]>;
  all(entity: EntityName): Promise<readonly StoredRow[]>;
  /** Rows whose indexed `field` is one of the values. */
  where(entity: PlainEntity, field: string, values: readonly string[]): Promise<readonly StoredRow[]>;
  count(entity: EntityName): Promise<number>;
  idsAfter(entity: EntityName, afterId: string, limit: number): Promise<readonly string[]>;
  /** Texts of files by their hashes, page by page; files without one are left out. */
  texts(hashes: readonly string[]): Promise<ReadonlyMap<string, readonly (TextPart | null)[]>>;
  /** Files whose text came after a place, in that order. */
  textsAfter(place: number, limit: number): Promise<readonly { readonly hash: string; readonly place: number }[]>;
  /** Place of the last text, 0 without one. */
  textHead(): Promise<number>;
}

export function dexieSource(db: DaluangDb): IndexSource {
  return {
    dbId: async () => (await db.meta.get('self'))?.dbId ?? '',
    headSeq: async () => (await db.log.toCollection().reverse().limit(1).primaryKeys())[0] ?? 0,
    entryId: async (seq) => (await db.log.get(seq))?.id ?? null,
    entries: (afterSeq, limit) => db.log.where('seq').above(afterSeq).limit(limit).toArray(),
    // Rows are what the gate stored: plain values of their schema, as the log has them.
    rows: async (entity, ids) => db.store(entity).bulkGet(ids),
    all: async (entity) => db.store(entity).toArray(),
    where: (entity, field, values) => db.table(entity).where(field).anyOf(values).toArray() as Promise<StoredRow[]>,
    count: async (entity) => db.store(entity).count(),
    idsAfter: async (entity, afterId, limit) => db.store(entity).idsAfter(afterId, limit),
    texts: async (hashes) => new Map([...(await textsOf(db, hashes))].map(([hash, { parts }]) => [hash, parts])),
    textsAfter: async (place, limit) => {
      const found: { hash: string; place: number }[] = [];
      await db.fileText
        .where('place')
        .above(place)
        .limit(limit)
        // Keys only: the texts themselves may be long.
        .eachKey((key, { primaryKey }) => found.push({ hash: primaryKey, place: Number(key) }));
      return found;
    },
    textHead: async () => {
      let head = 0;
      await db.fileText
        .orderBy('place')
        .reverse()
        .limit(1)
        .eachKey((key) => {
          head = Number(key);
        });
      return head;
    },
  };
}
