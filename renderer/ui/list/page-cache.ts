/**
 * The rows of a long list, a page at a time. Holds what was loaded near the window, asks for what is missing, keeps the old rows on the
 * screen until the first page of a new question has come, and drops what is far away. Knows neither React nor the database.
 */
export interface PageResult<Row> {
  readonly rows: readonly Row[];
  /** How many rows the whole list has, as far as they were counted. */
  readonly total: number;
  /** False where there are more than `total`. */
  readonly exact?: boolean;
}

export type LoadPage<Row> = (offset: number, limit: number, signal: AbortSignal) => Promise<PageResult<Row>>;

export type CacheStatus = 'loading' | 'ready' | 'error';

export interface CacheState {
  readonly status: CacheStatus;
  readonly total: number;
  /** There are more than `total`; how many is not known yet. */
  readonly more: boolean;
  /** Rows of an earlier question are still shown while the new one is asked. */
  readonly stale: boolean;
  /** Grows with every change, so that a reader can compare. */
  readonly version: number;
}

export const PAGE_SIZE = 100;
const PAGES_KEPT = 40;

export class PageCache<Row> {
  private state: CacheState = { status: 'loading', total: 0, more: false, stale: false, version: 0 };
  private pages = new Map<number, readonly Row[]>();
  private pending = new Map<number, AbortController>();
  private listeners = new Set<() => void>();
  private load: LoadPage<Row> | null = null;
  private window: readonly [first: number, last: number] = [0, 0];
  /** The whole count, where it was learned beside the pages. */
  private whole: number | null = null;

  readonly getState = (): CacheState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  rowAt(index: number): Row | undefined {
    return this.pages.get(Math.floor(index / PAGE_SIZE))?.[index % PAGE_SIZE];
  }

  /** A new question: another search, filter or order. */
  open(load: LoadPage<Row>): void {
    this.abortAll();
    this.load = load;
    this.window = [0, 0];
    this.whole = null;
    const shown = this.state.status === 'ready' && this.state.total > 0;
    this.change({ status: shown ? 'ready' : 'loading', stale: shown });
    this.fetch(0);
  }

  /** The same question once more, because data has changed: what is seen is fetched again in place, the rest when it is needed. */
  refresh(load: LoadPage<Row>): void {
    this.load = load;
    this.abortAll();
    const [first, last] = this.window;
    for (const page of this.pages.keys()) if (page < first || page > last) this.pages.delete(page);
    for (let page = first; page <= last; page += 1) this.fetch(page);
  }

  /** The whole count of this question, learned beside the pages: now the list can be scrolled to its end. */
  know(whole: number): void {
    this.whole = whole;
    if (this.state.more && !this.state.stale) this.change({ total: Math.max(whole, this.state.total), more: false });
  }

  /** Says which rows are on the screen. */
  want(firstRow: number, lastRow: number): void {
    if (this.state.stale) return;
    const lastPage = Math.max(0, Math.ceil(this.state.total / PAGE_SIZE) - 1);
    const first = Math.min(lastPage, Math.max(0, Math.floor(firstRow / PAGE_SIZE)));
    const last = Math.min(lastPage, Math.max(first, Math.floor(lastRow / PAGE_SIZE)));
    this.window = [first, last];
    for (const [page, controller] of this.pending) if (page < first - 1 || page > last + 1) this.abort(page, controller);
    for (let page = first; page <= last; page += 1) if (!this.pages.has(page) && !this.pending.has(page)) this.fetch(page);
  }

  /** The rows of a stretch, also those far from the window; what had to be read for it is not kept. Null where the question changed meanwhile. */
  async read(first: number, last: number): Promise<readonly Row[] | null> {
    const { load } = this;
    const pages: Row[][] = [];
    for (let page = Math.floor(first / PAGE_SIZE); load && page <= Math.floor(last / PAGE_SIZE); page += 1) {
      const rows = this.pages.get(page) ?? (await load(page * PAGE_SIZE, PAGE_SIZE, new AbortController().signal)).rows;
      if (this.load !== load) return null;
      pages.push(rows.slice(page * PAGE_SIZE < first ? first % PAGE_SIZE : 0, last - page * PAGE_SIZE + 1));
    }
    return pages.flat();
  }

  retry(): void {
    this.change({ status: this.state.total > 0 ? 'ready' : 'loading' });
    const [first, last] = this.window;
    for (let page = first; page <= last; page += 1) this.fetch(page);
  }

  close(): void {
    this.abortAll();
    this.load = null;
  }

  private fetch(page: number): void {
    if (!this.load) return;
    const controller = new AbortController();
    this.pending.set(page, controller);
    this.load(page * PAGE_SIZE, PAGE_SIZE, controller.signal).then(
      (result) => {
        if (controller.signal.aborted) return;
        this.pending.delete(page);
        if (this.state.stale) this.pages.clear();
        this.pages.set(page, result.rows);
        this.dropFar();
        this.change({ status: 'ready', ...this.counted(result), stale: false });
      },
      () => {
        if (controller.signal.aborted) return;
        this.pending.delete(page);
        this.change({ status: 'error', stale: false });
      },
    );
  }

  private counted({ total, exact = true }: PageResult<Row>): Pick<CacheState, 'total' | 'more'> {
    if (exact) return { total, more: false };
    return { total: Math.max(total, this.whole ?? 0), more: this.whole === null };
  }

  private dropFar(): void {
    if (this.pages.size <= PAGES_KEPT) return;
    const middle = (this.window[0] + this.window[1]) / 2;
    const byDistance = [...this.pages.keys()].sort((a, b) => Math.abs(b - middle) - Math.abs(a - middle));
    for (const page of byDistance.slice(0, this.pages.size - PAGES_KEPT)) this.pages.delete(page);
  }

  private abort(page: number, controller: AbortController): void {
    controller.abort();
    this.pending.delete(page);
  }

  private abortAll(): void {
    for (const [page, controller] of this.pending) this.abort(page, controller);
  }

  private change(part: Partial<CacheState>): void {
    this.state = { ...this.state, ...part, version: this.state.version + 1 };
    for (const listener of this.listeners) listener();
  }
}
