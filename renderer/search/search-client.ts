/**
 * The window's side of search. Queries of one slot replace each other: only the newest is worth an answer, the ones between
 * resolve as `superseded`. `app` makes one client per window and passes it on.
 */
import { createSlots } from './latest-wins.ts';
import type { AnswerOf, FacetCount, FacetName, FilterName, HitOf, RawQuery, SearchEntity, SearchStatus } from './protocol.ts';
import { createWorkerLink, type SearchWorker } from './worker-link.ts';

export interface SearchQuery<E extends SearchEntity = SearchEntity> extends Omit<RawQuery, 'entity' | 'filters'> {
  readonly entity: E;
  /** Field -> values of which one must hold; `''` means none. */
  readonly filters?: { readonly [F in FilterName<E>]?: readonly string[] } | undefined;
}

/** Expected outcomes without an answer. After `rebuilding` and `unavailable` a list pages by key (`fallback.ts`). */
export type NoAnswer =
  | { readonly status: 'rebuilding'; readonly progress: { readonly done: number; readonly total: number } }
  | { readonly status: 'superseded' }
  | { readonly status: 'unavailable' };

export interface SearchPage<E extends SearchEntity = SearchEntity> {
  readonly status: 'ready';
  readonly ids: readonly string[];
  readonly rows: readonly HitOf<E>[];
  readonly total: number;
  /** False: there are more than `total` ("10.000+"). */
  readonly exact: boolean;
  /** The index holds what the query asked for by `includeSeq`. */
  readonly upToDate: boolean;
  /** The page was read by key, newest first, because the index does not answer yet (`fallback.ts`). */
  readonly byKey?: true;
}

export interface SearchFacets<E extends SearchEntity = SearchEntity> {
  readonly status: 'ready';
  /** Each facet counts as if its own filter were off, so that a second value can be chosen; most frequent first. */
  readonly facets: { readonly [F in FacetName<E>]: readonly FacetCount[] };
  /** How many hits there are, exactly. */
  readonly total: number;
}

export type QuickHits = Extract<AnswerOf<'quick'>, { status: 'ready' }>;
export type History = Extract<AnswerOf<'history'>, { status: 'ready' }>;

export type Snippets = Extract<AnswerOf<'snippets'>, { status: 'ready' }>;

export type Groups = Extract<AnswerOf<'groups'>, { status: 'ready' }>;
export type HitPlace = Extract<AnswerOf<'place'>, { status: 'ready' }>;

export interface SearchClient {
  /** One page. `slot` names the list: a newer query of a slot supersedes an older one (default: the entity). */
  query<E extends SearchEntity>(query: SearchQuery<E>, slot?: string): Promise<SearchPage<E> | NoAnswer>;
  /** The counts beside the page; they never hold a page, and come later than it. */
  facets<E extends SearchEntity>(query: SearchQuery<E>, slot?: string): Promise<SearchFacets<E> | NoAnswer>;
  /** Sequences of the log entries that touched a row or one of its parts (softcopies, events, numbers), newest first. */
  history(entity: string, id: string): Promise<History | NoAnswer>;
  /** Where the files of records answer the words, for showing beside their rows. */
  snippets(text: string, ids: readonly string[]): Promise<Snippets | NoAnswer>;
  /** How many hits each value of a key has. */
  groups<E extends SearchEntity>(query: SearchQuery<E>, key: FilterName<E>, slot?: string): Promise<Groups | NoAnswer>;
  /** The place of a row among the hits, in the order that the query asks for. */
  place<E extends SearchEntity>(query: SearchQuery<E>, id: string): Promise<HitPlace | NoAnswer>;
  /** Best hits of all entities, for the command palette. */
  /** `classes`: those whose records may be offered to the person; null where all may. */
  quick(text: string, limit: number, classes: readonly string[] | null): Promise<QuickHits | NoAnswer>;
  status(): SearchStatus;
  /** Tells of every change of the status; returns the unsubscribe function. */
  onStatus(listener: (status: SearchStatus) => void): () => void;
  /** New entries stand in the log, up to this sequence. */
  notify(seq: number): void;
  close(): void;
}

const superseded = { status: 'superseded' } as const;

/** Starts the worker over the database `dbName`, which must be open already (its version is not the worker's business). */
export function createSearch(startWorker: () => SearchWorker, dbName: string): SearchClient {
  const link = createWorkerLink(startWorker, dbName);
  const slots = createSlots();
  return {
    // The worker answers with hits and facets of the entity that it was asked for, so the narrower types hold.
    query: <E extends SearchEntity>(query: SearchQuery<E>, slot: string = query.entity) =>
      slots.run(`query ${slot}`, () => link.ask({ kind: 'query', query: query as RawQuery }), superseded) as Promise<
        SearchPage<E> | NoAnswer
      >,
    facets: <E extends SearchEntity>(query: SearchQuery<E>, slot: string = query.entity) =>
      slots.run(`facets ${slot}`, () => link.ask({ kind: 'facets', query: query as RawQuery }), superseded) as Promise<
        SearchFacets<E> | NoAnswer
      >,
    quick: (text, limit, classes) => slots.run('quick', () => link.ask({ kind: 'quick', text, limit, classes }), superseded),
    groups: (query, key, slot = query.entity) =>
      slots.run(`groups ${slot}`, () => link.ask({ kind: 'groups', query: query as RawQuery, key }), superseded),
    place: (query, id) => link.ask({ kind: 'place', query: query as RawQuery, id }).answer,
    snippets: (text, ids) => link.ask({ kind: 'snippets', text, ids: [...ids] }).answer,
    history: (entity, id) => link.ask({ kind: 'history', entity, id }).answer,
    status: link.status,
    onStatus: link.onStatus,
    notify: (seq) => link.tell({ kind: 'notify', seq }),
    close: link.close,
  };
}
