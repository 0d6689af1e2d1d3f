/** The search engine without its worker: an index over a source, that follows the log and answers. */
import type { AnswerOf, RawQuery, SearchStatus, SearchStorage } from '../protocol.ts';
import { countFacets } from './facets.ts';
import { countGroups, placeOfHit } from './groups.ts';
import { Indexer } from './indexer.ts';
import { isKeyOrder, Orders } from './order.ts';
import { readPage } from './page.ts';
import { quickHits } from './quick.ts';
import { References } from './references.ts';
import { snippetsOf } from './snippets.ts';
import type { IndexSource } from './source.ts';
import { numberAt, type Sql } from './sql.ts';
import { UnderWay } from './under-way.ts';

export interface EngineOptions {
  readonly sql: Sql;
  readonly source: IndexSource;
  readonly storage: SearchStorage;
  /** Lets other messages be handled. */
  readonly pause: () => Promise<void>;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
  readonly onStatus: (status: SearchStatus) => void;
  /** Indexing failed for a reason that nobody expected. */
  readonly onFault: (cause: unknown) => void;
}

export interface Engine {
  /** Entries up to this sequence stand in the log. Resolves when the index has caught up. */
  notify(): Promise<void>;
  query(query: RawQuery, signal?: AbortSignal): Promise<AnswerOf<'query'>>;
  facets(query: RawQuery, signal?: AbortSignal): Promise<AnswerOf<'facets'>>;
  quick(text: string, limit: number, classes: readonly string[] | null): AnswerOf<'quick'>;
  /** Where the current softcopies of records answer the words; records without such a place are left out. */
  snippets(text: string, ids: readonly string[]): Promise<AnswerOf<'snippets'>>;
  history(entity: string, id: string): AnswerOf<'history'>;
  groups(query: RawQuery, key: string, signal?: AbortSignal): Promise<AnswerOf<'groups'>>;
  place(query: RawQuery, id: string): Promise<AnswerOf<'place'>>;
  status(): SearchStatus;
}

/** How long a query waits for a sequence that it must include. */
const PATIENCE_MS = 2000;
/** After the last answer: whoever types asks again soon. */
const REST_MS = 1000;
const superseded = { status: 'superseded' } as const;

/** Opens the index, begins to follow the log, and answers from the first moment (`rebuilding` until it is whole). */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const { sql, source, pause, now } = options;
  const refs = new References(source);
  let headSeq = await source.headSeq();
  const waiting = new Set<() => void>();
  /** Work that somebody waits for, and of it the pages, which come before counts. */
  const [asked, pages] = [new UnderWay(), new UnderWay()];
  let lastAnswered = Number.NEGATIVE_INFINITY;
  const indexer = new Indexer({ sql, source, refs, pause, now, onMoved, isIdle });
  await indexer.verify();
  await refs.load();
  const tools = { sql, pause, now, refs, words: indexer.words, columns: indexer.columns };
  /** What stands beside a page waits for it. */
  const behind = { ...tools, pause: pauseBehindPages };
  const orders = new Orders(sql);

  async function pauseBehindPages(): Promise<void> {
    do await pause();
    while (pages.any);
  }

  function isIdle(): boolean {
    return !asked.any && now() - lastAnswered > REST_MS;
  }

  const awaited = <T>(work: () => Promise<T>): Promise<T> =>
    asked.during(work).finally(() => {
      lastAnswered = now();
    });

  /** A page in the order of the index comes before all else; an order of a key is made behind it. */
  const pageOf = (query: RawQuery, signal?: AbortSignal) =>
    isKeyOrder(query.sort)
      ? readPage(query, { ...behind, orders }, signal)
      : pages.during(() => readPage(query, { ...tools, orders }, signal));

  function onMoved(): void {
    options.onStatus(status());
    for (const look of waiting) look();
  }

  function status(): SearchStatus {
    const { storage } = options;
    if (indexer.complete) return { state: 'ready', storage, seq: indexer.seq, texts: indexer.textPlace };
    return { state: 'rebuilding', progress: progress(), storage, seq: indexer.seq };
  }

  const progress = () => ({ done: indexer.seq, total: Math.max(headSeq, indexer.seq) });
  const rebuilding = () => ({ status: 'rebuilding', progress: progress() }) as const;

  async function notify(): Promise<void> {
    try {
      headSeq = await source.headSeq();
      await indexer.catchUp();
    } catch (cause) {
      options.onFault(cause);
    }
  }

  const holds = (seq: number) => indexer.seq >= seq && indexer.settled;

  /** Waits until the index holds the sequence; false where it took too long or nobody waits any more. */
  async function reach(seq: number | undefined, signal: AbortSignal | undefined): Promise<boolean> {
    if (seq === undefined || holds(seq)) return true;
    notify().catch(options.onFault);
    await until(() => holds(seq), signal);
    return holds(seq);
  }

  /** Ends when the index has moved so far, after a while, or at once when nobody waits any more. */
  function until(reached: () => boolean, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        waiting.delete(look);
        resolve();
      };
      const look = () => {
        if (reached()) end();
      };
      const timer = setTimeout(end, PATIENCE_MS);
      waiting.add(look);
      signal?.addEventListener('abort', end);
    });
  }

  options.onStatus(status());
  notify().catch(options.onFault);
  // A list with a filter is what most people see first.
  if (indexer.complete) indexer.columns.of('record').catch(options.onFault);

  return {
    notify,
    status,
    query: (query, signal) =>
      awaited(async () => {
        if (!indexer.complete) return rebuilding();
        const upToDate = await reach(query.includeSeq, signal);
        const page = signal?.aborted ? null : await pageOf(query, signal);
        return page ? { ...page, upToDate } : superseded;
      }),
    facets: (query, signal) =>
      awaited(async () => {
        if (!indexer.complete) return rebuilding();
        await reach(query.includeSeq, signal);
        const counted = signal?.aborted ? null : await countFacets(query, behind, signal);
        return counted ? { status: 'ready', ...counted } : superseded;
      }),
    groups: (query, key, signal) =>
      awaited(async () => {
        if (!indexer.complete) return rebuilding();
        await reach(query.includeSeq, signal);
        const groups = signal?.aborted ? null : await countGroups(query, key, behind, signal);
        return groups ? { status: 'ready', groups: [...groups] } : superseded;
      }),
    place: (query, id) =>
      awaited(async () => {
        if (!indexer.complete) return rebuilding();
        await reach(query.includeSeq, undefined);
        return { status: 'ready', place: placeOfHit(sql, query, id, tools) };
      }),
    quick: (text, limit, classes) =>
      indexer.complete ? { status: 'ready', hits: quickHits(sql, { text, limit, classes }, tools) } : rebuilding(),
    snippets: async (text, ids) =>
      indexer.complete ? { status: 'ready', snippets: [...(await snippetsOf(source, text, ids, pause))] } : rebuilding(),
    history: (entity, id) => {
      if (!indexer.complete) return rebuilding();
      const word = indexer.words.find(entity);
      if (word === null) return { status: 'ready', seqs: [] };
      const rows = sql.all('SELECT seq FROM touch JOIN item USING(item) WHERE id = ? AND entity = ? ORDER BY seq DESC', id, word);
      return { status: 'ready', seqs: rows.map((row) => numberAt(row, 0)) };
    },
  };
}
