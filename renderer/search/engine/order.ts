/**
 * A list in the order of a key: all its hits are looked at before the first is known. The order is kept until the index changes, so
 * that the pages further down cost nothing.
 */
import type { RawQuery, SortKey } from '../protocol.ts';
import { type SelectTools, select } from './select.ts';
import { numberAt } from './sql.ts';
import { Slices, type WalkTools, walkRows } from './walk.ts';

export type OrderKey = Exclude<SortKey, 'newest' | 'relevance'>;

interface Keyed {
  readonly item: number;
  readonly key: string;
}

/** Sorted at one go: some milliseconds. */
const RUN = 1024;

export class Orders {
  readonly #tools: WalkTools & SelectTools;
  #kept: { readonly of: string; readonly items: readonly number[] } | null = null;

  constructor(tools: WalkTools & SelectTools) {
    this.#tools = tools;
  }

  /** All hits in the order asked for; null where it was cancelled. */
  async items(query: RawQuery, sort: OrderKey, signal?: AbortSignal): Promise<readonly number[] | null> {
    const { entity, text, filters, voided, descending } = query;
    const of = JSON.stringify([this.#changes(), entity, text, filters, voided, sort, descending]);
    if (this.#kept?.of === of) return this.#kept.items;
    const { from, where, values, item } = select(query, this.#tools, { withSort: true });
    const hits: Keyed[] = [];
    const statement = { text: `SELECT ${item}, s.${sort} FROM ${from} WHERE ${where}`, values };
    const all = await walkRows(this.#tools, statement, (row) => hits.push({ item: row.number(0), key: row.text(1) }) > 0, signal);
    const sorted = all ? await mergeSorted(hits, orderBy(descending ?? false), new Slices(this.#tools), signal) : null;
    if (!sorted) return null;
    this.#kept = { of, items: sorted.map((hit) => hit.item) };
    return this.#kept.items;
  }

  /** Moves with every change of the index. */
  #changes(): number {
    return numberAt(this.#tools.sql.first('SELECT total_changes()'), 0);
  }
}

/** What has no key stands last either way, the newest first among equals. */
const orderBy = (descending: boolean) => (a: Keyed, b: Keyed) => {
  if (a.key !== b.key && (a.key === '' || b.key === '')) return a.key === '' ? 1 : -1;
  if (a.key !== b.key) return a.key < b.key === descending ? 1 : -1;
  return b.item - a.item;
};

/** Sorts in slices; null where it was cancelled. */
async function mergeSorted<T>(
  list: readonly T[],
  order: (a: T, b: T) => number,
  slices: Slices,
  signal?: AbortSignal,
): Promise<T[] | null> {
  let from: T[] = [];
  for (let start = 0; start < list.length; start += RUN) {
    from.push(...list.slice(start, start + RUN).sort(order));
    await slices.pause();
    if (signal?.aborted) return null;
  }
  for (let width = RUN; width < list.length; width *= 2) {
    const to: T[] = [];
    for (let start = 0; start < from.length; start += 2 * width) {
      const middle = Math.min(start + width, from.length);
      const end = Math.min(middle + width, from.length);
      let left = start;
      let right = middle;
      while (left < middle || right < end) {
        const isLeft = right === end || (left < middle && order(from[left] as T, from[right] as T) <= 0);
        to.push(from[isLeft ? left++ : right++] as T);
        if (!slices.over) continue;
        await slices.pause();
        if (signal?.aborted) return null;
      }
    }
    from = to;
  }
  return from;
}
