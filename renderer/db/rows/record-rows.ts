/**
 * The records of the archive. Each row of IndexedDB costs as much as the bytes of some twenty records, so records that come in a batch (an
 * import, a rebuild from the journal) are stored in packs of sixteen, and those that people write down one by one each in a row of its
 * own (docs/decisions/0062). Which of the two a record lies in nobody sees but this folder.
 *
 * Guarantees: a record lies in one place for ever, so a change rewrites it there; no two packs reach over each other, so the first pack
 * that ends at an id or after it is the only one that can hold it, and its key never changes. Lists are in the order of the ids.
 */
import type Dexie from 'dexie';
import type { Collection, Table } from 'dexie';
import { byId, PACK_ROWS, packsOfNew, type RecordPack, type RecordRow, rewritten, type Written } from './make-packs.ts';
import { type RowStore, readMany, tableRows } from './row-store.ts';

/** As many new records at once come in a batch. */
const PACKED_FROM = 50;
/** More packs than this in the midst of new records: their ids are no sequence, and packs between them would be slivers. */
const MOST_BETWEEN = 64;
/** Ids whose pack is remembered. */
const MOST_KNOWN = 20_000;
/** After every id. */
const LAST = '\uffff';

const NOTHING: Written = { packs: [], alone: [] };

export class RecordRows implements RowStore<RecordRow> {
  readonly #db: Dexie;
  readonly #singles: Table<RecordRow, string>;
  readonly #packs: Table<RecordPack, string>;
  readonly #alone: RowStore<RecordRow>;
  /**
   * Record -> key of its pack, once found: whoever watches a record then watches its own pack, not all that come after it. A hint: what was
   * found in a transaction that was taken back is looked for again.
   */
  readonly #known = new Map<string, string>();

  constructor(db: Dexie, singles: Table<RecordRow, string>, packs: Table<RecordPack, string>) {
    this.#db = db;
    this.#singles = singles;
    this.#packs = packs;
    this.#alone = tableRows(singles);
  }

  async get(id: string): Promise<RecordRow | undefined> {
    const alone = await this.#singles.get(id);
    if (alone) return alone;
    const key = this.#known.get(id);
    const known = key === undefined ? undefined : this.#rowIn(await this.#packs.get(key), id);
    return known ?? this.#rowIn(await this.#packsFrom(id).first(), id);
  }

  bulkGet(ids: readonly string[]): PromiseLike<readonly (RecordRow | undefined)[]> {
    return this.#reading(async () => {
      const found = await readMany(this.#singles, ids);
      const lacking = ids.filter((_, at) => !found[at]);
      if (lacking.length === 0) return found;
      const packs = await this.#packsAt(lacking);
      return ids.map((id, at) => found[at] ?? this.#rowIn(packs.get(id), id));
    });
  }

  count(): PromiseLike<number> {
    return this.#reading(async () => {
      const packed = Array.from({ length: PACK_ROWS }, async (_, less) => {
        const size = less + 1;
        return size * (await this.#packs.where('size').equals(size).count());
      });
      return [await this.#singles.count(), ...(await Promise.all(packed))].reduce((sum, count) => sum + count, 0);
    });
  }

  toArray(): PromiseLike<readonly RecordRow[]> {
    return this.between(null, null);
  }

  /** One of the records: another for most numbers from 0 to the count. For samples, without reading what lies before. */
  at(number: number): PromiseLike<RecordRow | undefined> {
    return this.#reading(async () => {
      const packed = number - (await this.#singles.count());
      if (packed < 0) return this.#singles.orderBy(':id').offset(number).first();
      const pack = await this.#packsFrom('')
        .offset(Math.floor(packed / PACK_ROWS))
        .first();
      return pack?.rows[packed % pack.size];
    });
  }

  after(id: string | null, limit: number): PromiseLike<readonly RecordRow[]> {
    return this.#reading(async () => inOrder(await this.#alone.after(id, limit), await this.#packedAfter(id ?? '', limit)).slice(0, limit));
  }

  async idsAfter(id: string | null, limit: number): Promise<readonly string[]> {
    return (await this.after(id, limit)).map((row) => row.id);
  }

  idsBefore(id: string | null, limit: number): PromiseLike<readonly string[]> {
    return this.#reading(async () => {
      const [alone, packed] = [await this.#alone.idsBefore(id, limit), await this.#packedIdsBefore(id ?? LAST, limit)];
      return [...alone, ...packed].sort((a, b) => (a < b ? 1 : -1)).slice(0, limit);
    });
  }

  between(after: string | null, upTo: string | null): PromiseLike<readonly RecordRow[]> {
    return this.#reading(async () => {
      const alone = await this.#alone.between(after, upTo);
      const [from, to] = [after ?? '', upTo ?? LAST];
      const packs = await this.#packs.where('last').between(from, to, false, false).toArray();
      const over = await this.#packsFrom(to).first();
      const packed = [...packs, ...(over ? [over] : [])].flatMap(({ rows }) => rows);
      return inOrder(
        alone,
        packed.filter(({ id }) => id > from && id <= to),
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
    const changed = standing.length === 0 ? NOTHING : rewritten(standing, await this.#packsAt(standing.map(({ id }) => id)));
    const made = fresh.length < PACKED_FROM ? { packs: [], alone: fresh } : await this.#made(fresh);
    const packs = [...changed.packs, ...made.packs];
    const alone = [...changed.alone, ...made.alone];
    if (packs.length > 0) await this.#packs.bulkPut(packs);
    if (alone.length > 0) await this.#singles.bulkPut(alone);
  }

  /** One state of both tables, also where nobody else holds a transaction. */
  #reading<T>(work: () => Promise<T>): PromiseLike<T> {
    return this.#db.transaction('r', [this.#singles, this.#packs], work);
  }

  /** Packs that end at an id or after it. */
  #packsFrom(id: string): Collection<RecordPack, string> {
    return this.#packs.where('last').between(id, LAST, true, true);
  }

  #rowIn(pack: RecordPack | undefined, id: string): RecordRow | undefined {
    const row = pack?.rows.find((one) => one.id === id);
    if (!pack || !row) return undefined;
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    this.#known.set(id, pack.last);
    return row;
  }

  #having(
    singles: Collection<RecordRow, string>,
    packs: Collection<RecordPack, string>,
    isWanted: (row: RecordRow) => boolean,
  ): PromiseLike<readonly RecordRow[]> {
    return this.#reading(async () => {
      const alone = await singles.toArray();
      // A pack stands under each of its places: its keys are read, and it once.
      const keys = [...new Set(await packs.primaryKeys())];
      const found = keys.length === 0 ? [] : await this.#packs.bulkGet(keys);
      return [...alone, ...found.flatMap((pack) => pack?.rows.filter(isWanted) ?? [])].sort(byId);
    });
  }

  /** The packs in whose reach the ids are. */
  async #packsAt(ids: readonly string[]): Promise<ReadonlyMap<string, RecordPack>> {
    const known = ids.flatMap((id) => {
      const key = this.#known.get(id);
      return key === undefined ? [] : [[id, key] as const];
    });
    const found = await this.#packsOf(new Map(known));
    const sought = ids.filter((id) => !this.#rowIn(found.get(id), id)).sort();
    return sought.length === 0 ? found : new Map([...found, ...(await this.#packsOf(await this.#keysAt(sought)))]);
  }

  async #packsOf(keys: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, RecordPack>> {
    const wanted = [...new Set(keys.values())];
    const packs = wanted.length === 0 ? [] : await this.#packs.bulkGet(wanted);
    const byKey = new Map(packs.flatMap((pack) => (pack ? [[pack.last, pack] as const] : [])));
    return new Map(
      [...keys].flatMap(([id, key]) => {
        const pack = byKey.get(key);
        return pack ? [[id, pack] as const] : [];
      }),
    );
  }

  /** Of each id the key of the first pack that ends there or later: found in one request where the packs lie as close as the ids. */
  async #keysAt(sorted: readonly string[]): Promise<Map<string, string>> {
    const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
    const most = 2 * sorted.length + 2;
    const near = await this.#packsFrom(first).limit(most).primaryKeys();
    const found = new Map<string, string>();
    if (near.length < most || (near.at(-1) ?? '') >= last) {
      let at = 0;
      for (const id of sorted) {
        while (at < near.length && (near[at] ?? '') < id) at += 1;
        const key = near[at];
        if (key !== undefined) found.set(id, key);
      }
      return found;
    }
    const asked = sorted.map((id) => this.#packsFrom(id).limit(1).primaryKeys());
    for (const [at, [key]] of (await Promise.all(asked)).entries()) if (key !== undefined) found.set(sorted[at] ?? '', key);
    return found;
  }

  async #packedAfter(id: string, limit: number): Promise<readonly RecordRow[]> {
    const found: RecordRow[] = [];
    for (let from = id; ; ) {
      const most = Math.ceil((limit - found.length) / PACK_ROWS) + 1;
      const packs: readonly RecordPack[] = await this.#packs.where('last').above(from).limit(most).toArray();
      for (const { rows } of packs) for (const row of rows) if (row.id > id) found.push(row);
      const end = packs.at(-1);
      if (!end || packs.length < most || found.length >= limit) return found;
      from = end.last;
    }
  }

  async #packedIdsBefore(id: string, limit: number): Promise<readonly string[]> {
    const over = await this.#packsFrom(id).first();
    const found = (over?.rows ?? []).map((row) => row.id).filter((own) => own < id);
    for (let below = id; found.length < limit; ) {
      const packs: readonly RecordPack[] = await this.#packs
        .where('last')
        .below(below)
        .reverse()
        .limit(Math.ceil(limit / PACK_ROWS))
        .toArray();
      const end = packs.at(-1);
      if (!end) break;
      for (const { rows } of packs) for (const row of rows) found.push(row.id);
      below = end.last;
    }
    return found;
  }

  async #made(rows: readonly RecordRow[]): Promise<Written> {
    const ids = rows.map(({ id }) => id).sort();
    const taken = await this.#packsAmong(ids[0] ?? '', ids.at(-1) ?? '');
    return taken ? packsOfNew(rows, taken) : { packs: [], alone: rows };
  }

  /** Packs that hold an id between two, or reach over it; null where they are many. */
  async #packsAmong(first: string, last: string): Promise<readonly RecordPack[] | null> {
    const packs = await this.#packs
      .where('last')
      .between(first, last, true, false)
      .limit(MOST_BETWEEN + 1)
      .toArray();
    if (packs.length > MOST_BETWEEN) return null;
    const over = await this.#packsFrom(last).first();
    return over ? [...packs, over] : packs;
  }
}

/** Two lists in the order of ids as one. */
const inOrder = (alone: readonly RecordRow[], packed: readonly RecordRow[]): readonly RecordRow[] =>
  alone.length === 0 || packed.length === 0 ? [...alone, ...packed] : [...alone, ...packed].sort(byId);
