/**
 * What lies in classes and berkas, a page at a time: what was read stays on the screen until what has changed since is read again. Knows
 * neither React nor the index.
 */
import type { RecordHit } from '../use-record-list.ts';
import type { TreeRows } from './tree-lines.ts';

export const TREE_PAGE = 100;

export interface TreePage {
  readonly rows: readonly RecordHit[];
  /** Record -> what lies in it. */
  readonly items: ReadonlyMap<string, number>;
}

/** Null where the index does not answer. */
export type LoadTreePage = (parent: string, offset: number) => Promise<TreePage | null>;

interface Known {
  readonly rows: readonly RecordHit[];
  readonly generation: number;
}

export class PagedRows implements TreeRows {
  #load: LoadTreePage;
  #generation = 0;
  readonly #pages = new Map<string, Known>();
  readonly #items = new Map<string, number>();
  readonly #pending = new Map<string, Promise<void>>();
  readonly #onChange: () => void;

  constructor(load: LoadTreePage, onChange: () => void) {
    this.#load = load;
    this.#onChange = onChange;
  }

  readonly rowAt = (parent: string, index: number): RecordHit | undefined =>
    this.#pages.get(pageKey(parent, pageOf(index)))?.rows[index % TREE_PAGE];

  readonly itemsOf = (recordId: string): number => this.#items.get(recordId) ?? 0;

  /** From now on pages are read anew when they are wanted, because something was saved. */
  renew(load: LoadTreePage): void {
    this.#load = load;
    this.#generation += 1;
  }

  /** Resolves when the page with this row was read. */
  want(parent: string, index: number): Promise<void> {
    const page = pageOf(index);
    const key = pageKey(parent, page);
    if (this.#pages.get(key)?.generation === this.#generation) return Promise.resolve();
    const name = `${this.#generation} ${key}`;
    const pending = this.#pending.get(name);
    if (pending) return pending;
    const reading = this.#read(parent, page, key, this.#generation).finally(() => this.#pending.delete(name));
    this.#pending.set(name, reading);
    return reading;
  }

  async #read(parent: string, page: number, key: string, generation: number): Promise<void> {
    const read = await this.#load(parent, page * TREE_PAGE);
    if (!read || generation < (this.#pages.get(key)?.generation ?? 0)) return;
    this.#pages.set(key, { rows: read.rows, generation });
    for (const { id } of read.rows) this.#items.set(id, read.items.get(id) ?? 0);
    this.#onChange();
  }
}

const pageOf = (index: number): number => Math.floor(index / TREE_PAGE);
const pageKey = (parent: string, page: number): string => `${parent} ${page}`;
