/** Rows of one entity, however they lie in the database: what works on all entities alike asks for them in this way. */
import Dexie, { type Table } from 'dexie';
import type { StoredRow } from '#shared/log/apply.ts';

export interface RowStore<R extends { readonly id: string } = StoredRow> {
  get(id: string): PromiseLike<R | undefined>;
  /** Rows by id, in that order; undefined where there is none. */
  bulkGet(ids: readonly string[]): PromiseLike<readonly (R | undefined)[]>;
  count(): PromiseLike<number>;
  toArray(): PromiseLike<readonly R[]>;
  /** Up to `limit` rows whose ids come after one, in the order of their ids; null begins at the first. */
  after(id: string | null, limit: number): PromiseLike<readonly R[]>;
  /** The ids of these. */
  idsAfter(id: string | null, limit: number): PromiseLike<readonly string[]>;
  /** Up to `limit` ids that come before one, the last first; null begins at the last. */
  idsBefore(id: string | null, limit: number): PromiseLike<readonly string[]>;
  /** Rows whose ids come after `after`, up to `upTo` itself; null is no limit. */
  between(after: string | null, upTo: string | null): PromiseLike<readonly R[]>;
  /** Writes whole rows, inside a transaction that passed the guard. `isNew`: no row has that id yet. */
  write(rows: readonly R[], isNew: (id: string) => boolean): PromiseLike<void>;
}

/** One row of the database for each. */
export function tableRows<R extends { readonly id: string }>(table: Table<R, string>): RowStore<R> {
  const following = (id: string | null, limit: number) =>
    table
      .where(':id')
      .above(id ?? Dexie.minKey)
      .limit(limit);
  return {
    get: (id) => table.get(id),
    bulkGet: (ids) => readMany(table, ids),
    count: () => table.count(),
    toArray: () => table.toArray(),
    after: (id, limit) => following(id, limit).toArray(),
    idsAfter: (id, limit) => following(id, limit).primaryKeys(),
    idsBefore: (id, limit) =>
      table
        .where(':id')
        .below(id ?? Dexie.maxKey)
        .reverse()
        .limit(limit)
        .primaryKeys(),
    between: (after, upTo) =>
      table
        .where(':id')
        .between(after ?? Dexie.minKey, upTo ?? Dexie.maxKey, false, true)
        .toArray(),
    write: (rows) => table.bulkPut(rows).then(() => {}),
  };
}

/** From here on it is worth a request to see that none of the keys is there. */
const MANY_KEYS = 50;

/** New rows have new ids, so in a long list of creates there is most often no key in its range: one request instead of thousands. */
export function readMany<R>(table: Table<R, string>, ids: readonly string[]): PromiseLike<readonly (R | undefined)[]> {
  if (ids.length < MANY_KEYS) return table.bulkGet([...ids]);
  const sorted = ids.toSorted();
  const range = table.where(':id').between(sorted[0], sorted.at(-1), true, true);
  return range
    .limit(1)
    .primaryKeys()
    .then(([one]) => (one === undefined ? ids.map(() => undefined) : table.bulkGet([...ids])));
}
