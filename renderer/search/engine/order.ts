/**
 * A list in the order of a key: all its hits are looked at before the first is known. What was found is kept until the index changes, so
 * that the pages further down cost nothing. The first of them are found without putting the rest in order.
 */
import type { RawQuery, SearchEntity, SortKey } from '../protocol.ts';
import { acceptOf, hasFilters } from './accept.ts';
import { type HitTools, walkHits } from './hits.ts';
import { matchExpression } from './match.ts';
import { numberAt, type Sql, textAt } from './sql.ts';
import { Slices, walkRows } from './walk.ts';

export type OrderKey = Exclude<SortKey, 'newest' | 'relevance'>;

export const isKeyOrder = (sort: SortKey = 'newest'): sort is OrderKey => sort !== 'newest' && sort !== 'relevance';

export interface InOrder {
  /** The first of the list, as many as were asked for at least, or all of them. */
  readonly items: readonly number[];
  readonly total: number;
}

/** What most people look at: some pages. */
const FIRST = 1000;
/** Sorted at one go: some milliseconds. */
const RUN = 1024;

export class Orders {
  readonly #sql: Sql;
  #kept: (InOrder & { readonly of: string }) | null = null;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /** The hits in the order asked for, down to the place `end`; null where it was cancelled. */
  async first(query: RawQuery, sort: OrderKey, end: number, tools: HitTools, signal?: AbortSignal): Promise<InOrder | null> {
    const { entity, text, filters, voided, descending } = query;
    const of = JSON.stringify([this.#changes(), entity, text, filters, voided, sort, descending]);
    if (this.#kept?.of === of && this.#kept.items.length >= Math.min(end, this.#kept.total)) return this.#kept;
    const order = orderBy(descending ?? false);
    const hits = end <= FIRST ? new Best(FIRST, order) : new All(order);
    const accept = acceptOf(query, await tools.columns.of(entity), tools);
    const add = (item: number, key: string) => {
      hits.add({ item, key });
      return true;
    };
    // A filter lets few through: the key is read of these alone.
    const walked = hasFilters(query)
      ? await walkHits(query, tools, accept, (item) => add(item, this.#keyOf(entity, sort, item)), signal)
      : await walkRows(
          tools,
          keysOfHits(entity, sort, matchExpression(text)),
          (row) => !accept(row.number(0)) || add(row.number(0), row.text(1)),
          signal,
        );
    const sorted = walked ? await hits.sorted(new Slices(tools), signal) : null;
    if (!sorted) return null;
    this.#kept = { of, items: sorted, total: hits.total };
    return this.#kept;
  }

  #keyOf(entity: SearchEntity, sort: OrderKey, item: number): string {
    return textAt(this.#sql.first(`SELECT ${sort} FROM sort_${entity} WHERE item = ?`, item), 0);
  }

  /** Moves with every change of the index. */
  #changes(): number {
    return numberAt(this.#sql.first('SELECT total_changes()'), 0);
  }
}

const keysOfHits = (entity: SearchEntity, sort: OrderKey, match: string | null) =>
  match === null
    ? { text: `SELECT s.item, s.${sort} FROM sort_${entity} s`, values: [] }
    : {
        text: `SELECT s.item, s.${sort} FROM text_${entity} t CROSS JOIN sort_${entity} s ON s.item = t.rowid WHERE text_${entity} MATCH ?`,
        values: [match],
      };

interface Hit {
  readonly item: number;
  readonly key: string;
}
type Order = (a: Hit, b: Hit) => number;

/** What has no key stands last either way, the newest first among equals. */
const orderBy =
  (descending: boolean): Order =>
  (a, b) => {
    if (a.key !== b.key && (a.key === '' || b.key === '')) return a.key === '' ? 1 : -1;
    if (a.key !== b.key) return a.key < b.key === descending ? 1 : -1;
    return b.item - a.item;
  };

interface Hits {
  readonly total: number;
  add(hit: Hit): void;
  /** Null where it was cancelled. */
  sorted(slices: Slices, signal?: AbortSignal): Promise<readonly number[] | null>;
}

/** Keeps the first few: most hits are behind them and are put aside after one look. */
class Best implements Hits {
  readonly #most: number;
  readonly #order: Order;
  #hits: Hit[] = [];
  #worst: Hit | null = null;
  total = 0;

  constructor(most: number, order: Order) {
    this.#most = most;
    this.#order = order;
  }

  add(hit: Hit): void {
    this.total += 1;
    if (this.#worst && this.#order(hit, this.#worst) > 0) return;
    this.#hits.push(hit);
    if (this.#hits.length >= 2 * this.#most) this.#cut();
  }

  async sorted(): Promise<readonly number[]> {
    this.#cut();
    return this.#hits.map(({ item }) => item);
  }

  #cut(): void {
    this.#hits = this.#hits.sort(this.#order).slice(0, this.#most);
    this.#worst = this.#hits.length === this.#most ? (this.#hits.at(-1) ?? null) : null;
  }
}

class All implements Hits {
  readonly #order: Order;
  readonly #hits: Hit[] = [];

  constructor(order: Order) {
    this.#order = order;
  }

  get total(): number {
    return this.#hits.length;
  }

  add(hit: Hit): void {
    this.#hits.push(hit);
  }

  /** Runs are sorted and merged, two by two, in slices. */
  async sorted(slices: Slices, signal?: AbortSignal): Promise<readonly number[] | null> {
    const hits = this.#hits;
    const order = (a: number, b: number) => this.#order(hits[a] as Hit, hits[b] as Hit);
    let from = Uint32Array.from(hits, (_, place) => place);
    let to = new Uint32Array(from.length);
    for (let start = 0; start < from.length; start += RUN) {
      from.subarray(start, start + RUN).sort(order);
      await slices.pause();
      if (signal?.aborted) return null;
    }
    for (let width = RUN; width < from.length; width *= 2) {
      for (let start = 0; start < from.length; start += 2 * width) {
        const middle = Math.min(start + width, from.length);
        const end = Math.min(middle + width, from.length);
        let left = start;
        let right = middle;
        for (let place = start; place < end; place++) {
          const isLeft = right === end || (left < middle && order(from[left] as number, from[right] as number) <= 0);
          to[place] = from[isLeft ? left++ : right++] as number;
          if (!slices.over) continue;
          await slices.pause();
          if (signal?.aborted) return null;
        }
      }
      [from, to] = [to, from];
    }
    return Array.from(from, (place) => (hits[place] as Hit).item);
  }
}
