/**
 * The records of the archive. Each row of IndexedDB costs as much as the bytes of some twenty records, so records that come in a batch (an
 * import, a rebuild from the journal) are stored in packs of sixteen, and those that people write down one by one each in a row of its
 * own (docs/decisions/0062). Which of the two a record lies in nobody sees but this file.
 *
 * Guarantees: a record lies in one place for ever, so a change rewrites it there; no two packs reach over each other, so the first pack
 * that ends at an id or after it is the only one that can hold it.
 */
import type Dexie from 'dexie';
import type { Collection, Table } from 'dexie';
import type { Row } from '#shared/schema/entities.ts';
import { type RowStore, readMany, tableRows } from './row-store.ts';

export type RecordRow = Row<'record'>;

/** Records whose ids follow each other among all packs. */
export interface RecordPack {
  /** Id of its last record. */
  readonly last: string;
  readonly size: number;
  readonly places: readonly string[];
  readonly files: readonly string[];
  readonly codes: readonly string[];
  /** In the order of their ids. */
  readonly rows: readonly RecordRow[];
}

export type PackKey = [last: string, size: number];

/** A pack stays below the size (64 KiB) from which Chromium keeps a value in a file of its own. */
const PACK_ROWS = 16;
/** As many new records at once come in a batch. */
const PACKED_FROM = 50;
/** More packs than this in the midst of new records: their ids are no sequence, and packs between them would be slivers. */
const MOST_BETWEEN = 64;

/** Before and after every pack that ends at the id. */
const before = (id: string): PackKey => [id, 0];
const behind = (id: string): PackKey => [id, PACK_ROWS + 1];
/** Before and after all packs (IndexedDB orders arrays by their parts, the empty one first, and an array after every text). */
const FIRST: readonly unknown[] = [];
const LAST: readonly unknown[] = [[]];

export class RecordRows implements RowStore<RecordRow> {
  readonly #db: Dexie;
  readonly #singles: Table<RecordRow, string>;
  readonly #packs: Table<RecordPack, PackKey>;
  readonly #alone: RowStore<RecordRow>;

  constructor(db: Dexie, singles: Table<RecordRow, string>, packs: Table<RecordPack, PackKey>) {
    this.#db = db;
    this.#singles = singles;
    this.#packs = packs;
    this.#alone = tableRows(singles);
  }

  async get(id: string): Promise<RecordRow | undefined> {
    return (await this.#singles.get(id)) ?? rowIn(await this.#packsFrom(before(id)).first(), id);
  }

  bulkGet(ids: readonly string[]): PromiseLike<readonly (RecordRow | undefined)[]> {
    return this.#reading(async () => {
      const found = await readMany(this.#singles, ids);
      const lacking = ids.filter((_, at) => !found[at]);
      if (lacking.length === 0) return found;
      const packs = await this.#packsAt(lacking);
      return found.map((row, at) => row ?? rowIn(packs.get(ids[at] ?? ''), ids[at] ?? ''));
    });
  }

  count(): PromiseLike<number> {
    return this.#reading(async () => {
      const sizes = (await this.#packsFrom(FIRST).primaryKeys()).map(([, size]) => size);
      return sizes.reduce((sum, size) => sum + size, await this.#singles.count());
    });
  }

  toArray(): PromiseLike<readonly RecordRow[]> {
    return this.between(null, null);
  }

  /** The record at a place from 0 to the count, in an order of no meaning. */
  at(place: number): PromiseLike<RecordRow | undefined> {
    return this.#reading(async () => {
      let left = place - (await this.#singles.count());
      if (left < 0) return this.#singles.orderBy(':id').offset(place).first();
      for (const key of await this.#packsFrom(FIRST).primaryKeys()) {
        if (left < key[1]) return (await this.#packs.get(key))?.rows[left];
        left -= key[1];
      }
      return undefined;
    });
  }

  after(id: string | null, limit: number): PromiseLike<readonly RecordRow[]> {
    return this.#reading(async () => inOrder(await this.#alone.after(id, limit), await this.#packedAfter(id, limit)).slice(0, limit));
  }

  idsBefore(id: string | null, limit: number): PromiseLike<readonly string[]> {
    return this.#reading(async () => {
      const [alone, packed] = [await this.#alone.idsBefore(id, limit), await this.#packedIdsBefore(id, limit)];
      return [...alone, ...packed].sort((a, b) => (a < b ? 1 : -1)).slice(0, limit);
    });
  }

  between(after: string | null, upTo: string | null): PromiseLike<readonly RecordRow[]> {
    return this.#reading(async () => {
      const alone = await this.#alone.between(after, upTo);
      const from = after === null ? FIRST : behind(after);
      const packs = await this.#packsFrom(from, upTo === null ? LAST : before(upTo)).toArray();
      const holding = upTo === null ? undefined : await this.#packsFrom(before(upTo)).first();
      const packed = [...packs, ...(holding ? [holding] : [])].flatMap(({ rows }) => rows);
      return inOrder(
        alone,
        packed.filter(({ id }) => (after === null || id > after) && (upTo === null || id <= upTo)),
      );
    });
  }

  /** Records that lie directly in one of the places. */
  inPlaces(placeIds: readonly string[]): PromiseLike<readonly RecordRow[]> {
    const wanted = new Set(placeIds);
    return this.#having(this.#singles.where('locationId').anyOf(placeIds), this.#packs.where('places').anyOf(placeIds), ({ locationId }) =>
      wanted.has(locationId),
    );
  }

  /** The contents of files (berkas). */
  inFiles(fileIds: readonly string[]): PromiseLike<readonly RecordRow[]> {
    const wanted = new Set<string | null>(fileIds);
    return this.#having(this.#singles.where('parentId').anyOf(fileIds), this.#packs.where('files').anyOf(fileIds), ({ parentId }) =>
      wanted.has(parentId),
    );
  }

  /** Records whose code of the unit begins with one of the texts. */
  withCodes(prefixes: readonly string[]): PromiseLike<readonly RecordRow[]> {
    return this.#having(
      this.#singles.where('unitCode').startsWithAnyOf([...prefixes]),
      this.#packs.where('codes').startsWithAnyOf([...prefixes]),
      ({ unitCode }) => prefixes.some((prefix) => unitCode?.startsWith(prefix)),
    );
  }

  /** Ids of what others lie in. */
  holdingIds(): PromiseLike<readonly string[]> {
    return this.#reading(async () => {
      const alone = await this.#singles.orderBy('parentId').uniqueKeys();
      const packed = await this.#packs.orderBy('files').uniqueKeys();
      return [...new Set([...alone, ...packed].map(String))];
    });
  }

  async write(rows: readonly RecordRow[], isNew: (id: string) => boolean): Promise<void> {
    const [fresh, standing] = [rows.filter(({ id }) => isNew(id)), rows.filter(({ id }) => !isNew(id))];
    const changed = standing.length === 0 ? { packs: [], alone: [] } : await this.#changed(standing);
    const made = fresh.length < PACKED_FROM ? { packs: [], alone: fresh } : await this.#made(fresh);
    const [packs, alone] = [
      [...changed.packs, ...made.packs],
      [...changed.alone, ...made.alone],
    ];
    if (packs.length > 0) await this.#packs.bulkPut(packs);
    if (alone.length > 0) await this.#singles.bulkPut(alone);
  }

  /**
   * Packs between two places in the order of the keys. Both ends are always said: what Dexie takes for the highest key by itself is lower than
   * a compound one where it was loaded before IndexedDB, and `liveQuery` refuses such a range.
   */
  #packsFrom(from: readonly unknown[], to: readonly unknown[] = LAST): Collection<RecordPack, PackKey> {
    return this.#packs.where(':id').between(from, to, true, false);
  }

  /** One state of both tables, also where nobody else holds a transaction. */
  #reading<T>(work: () => Promise<T>): PromiseLike<T> {
    return this.#db.transaction('r', [this.#singles, this.#packs], work);
  }

  #having(
    singles: Collection<RecordRow, string>,
    packs: Collection<RecordPack, PackKey>,
    isWanted: (row: RecordRow) => boolean,
  ): PromiseLike<readonly RecordRow[]> {
    return this.#reading(async () => {
      const alone = await singles.toArray();
      const packed = (await packs.distinct().toArray()).flatMap(({ rows }) => rows.filter(isWanted));
      return packed.length === 0 ? alone : [...alone, ...packed].sort(byId);
    });
  }

  /** The packs in which the ids would lie. */
  async #packsAt(ids: readonly string[]): Promise<ReadonlyMap<string, RecordPack>> {
    const sorted = ids.toSorted();
    const keys = await this.#keysAt(sorted);
    const packs = await this.#packs.bulkGet([...new Map([...keys.values()].map((key) => [key[0], key])).values()]);
    const byLast = new Map(packs.flatMap((pack) => (pack ? [[pack.last, pack] as const] : [])));
    return new Map(
      [...keys].flatMap(([id, [last]]) => {
        const pack = byLast.get(last);
        return pack ? [[id, pack] as const] : [];
      }),
    );
  }

  /** Of each id the first pack that ends there or later: found in one request where the packs lie as close as the ids. */
  async #keysAt(sorted: readonly string[]): Promise<ReadonlyMap<string, PackKey>> {
    const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
    const most = 2 * sorted.length + 2;
    const near = await this.#packsFrom(before(first)).limit(most).primaryKeys();
    const found = new Map<string, PackKey>();
    if (near.length < most || (near.at(-1)?.[0] ?? '') >= last) {
      let at = 0;
      for (const id of sorted) {
        while (at < near.length && (near[at]?.[0] ?? '') < id) at += 1;
        const key = near[at];
        if (key) found.set(id, key);
      }
      return found;
    }
    const asked = sorted.map((id) => this.#packsFrom(before(id)).limit(1).primaryKeys());
    for (const [at, [key]] of (await Promise.all(asked)).entries()) if (key) found.set(sorted[at] ?? '', key);
    return found;
  }

  async #packedAfter(id: string | null, limit: number): Promise<readonly RecordRow[]> {
    const found: RecordRow[] = [];
    for (let from: readonly unknown[] = id === null ? FIRST : behind(id); ; ) {
      const most = Math.ceil((limit - found.length) / PACK_ROWS) + 1;
      const packs: readonly RecordPack[] = await this.#packsFrom(from).limit(most).toArray();
      for (const { rows } of packs) for (const row of rows) if (id === null || row.id > id) found.push(row);
      const end = packs.at(-1);
      if (!end || packs.length < most || found.length >= limit) return found;
      from = behind(end.last);
    }
  }

  async #packedIdsBefore(id: string | null, limit: number): Promise<readonly string[]> {
    const holding = id === null ? undefined : await this.#packsFrom(before(id)).first();
    const found = (holding?.rows ?? []).map((row) => row.id).filter((own) => id !== null && own < id);
    for (let below: readonly unknown[] = id === null ? LAST : before(id); found.length < limit; ) {
      const packs: readonly RecordPack[] = await this.#packsFrom(FIRST, below)
        .reverse()
        .limit(Math.ceil(limit / PACK_ROWS))
        .toArray();
      const end = packs.at(-1);
      if (!end) break;
      for (const { rows } of packs) for (const row of rows) found.push(row.id);
      below = before(end.last);
    }
    return found;
  }

  /** Rows that stand somewhere: those in packs are rewritten there. */
  async #changed(rows: readonly RecordRow[]): Promise<{ readonly packs: readonly RecordPack[]; readonly alone: readonly RecordRow[] }> {
    const packs = await this.#packsAt(rows.map(({ id }) => id));
    const alone: RecordRow[] = [];
    const after = new Map<string, RecordRow[]>();
    for (const row of rows) {
      const pack = packs.get(row.id);
      const place = pack ? placeIn(pack, row.id) : -1;
      if (!pack || place < 0) alone.push(row);
      else {
        const now = after.get(pack.last) ?? [...pack.rows];
        now[place] = row;
        after.set(pack.last, now);
      }
    }
    return { packs: [...after.values()].map(packOf), alone };
  }

  /** New rows, in packs where no pack lies already. */
  async #made(rows: readonly RecordRow[]): Promise<{ readonly packs: readonly RecordPack[]; readonly alone: readonly RecordRow[] }> {
    const sorted = rows.toSorted(byId);
    const taken = await this.#packsAmong(sorted[0]?.id ?? '', sorted.at(-1)?.id ?? '');
    if (!taken) return { packs: [], alone: rows };
    const alone: RecordRow[] = [];
    const runs: RecordRow[][] = [[]];
    let at = 0;
    for (const row of sorted) {
      const passed = at;
      while (at < taken.length && (taken[at]?.last ?? '') < row.id) at += 1;
      if (at > passed) runs.push([]);
      if ((taken[at]?.rows[0]?.id ?? '\uffff') < row.id) alone.push(row);
      else runs.at(-1)?.push(row);
    }
    const pieces = runs.flatMap((run) =>
      Array.from({ length: Math.ceil(run.length / PACK_ROWS) }, (_, piece) => run.slice(piece * PACK_ROWS, (piece + 1) * PACK_ROWS)),
    );
    for (const piece of pieces) if (piece.length === 1) alone.push(...piece);
    return { packs: pieces.filter(({ length }) => length > 1).map(packOf), alone };
  }

  /** Packs that hold an id between two, or reach over it; null where they are many. */
  async #packsAmong(first: string, last: string): Promise<readonly RecordPack[] | null> {
    const packs = await this.#packsFrom(before(first), before(last))
      .limit(MOST_BETWEEN + 1)
      .toArray();
    if (packs.length > MOST_BETWEEN) return null;
    const over = await this.#packsFrom(before(last)).first();
    return over ? [...packs, over] : packs;
  }
}

const byId = (a: RecordRow, b: RecordRow): number => (a.id < b.id ? -1 : 1);

function packOf(rows: readonly RecordRow[]): RecordPack {
  const kinds = (of: (row: RecordRow) => string | null | undefined): readonly string[] => [
    ...new Set(rows.flatMap((row) => of(row) ?? [])),
  ];
  return {
    last: rows.at(-1)?.id ?? '',
    size: rows.length,
    places: kinds(({ locationId }) => locationId),
    files: kinds(({ parentId }) => parentId),
    codes: kinds(({ unitCode }) => unitCode),
    rows,
  };
}

const placeIn = (pack: RecordPack, id: string): number => pack.rows.findIndex((row) => row.id === id);
const rowIn = (pack: RecordPack | undefined, id: string): RecordRow | undefined => pack?.rows.find((row) => row.id === id);

/** Two lists in the order of ids as one. */
const inOrder = (alone: readonly RecordRow[], packed: readonly RecordRow[]): readonly RecordRow[] =>
  alone.length === 0 || packed.length === 0 ? [...alone, ...packed] : [...alone, ...packed].sort(byId);
