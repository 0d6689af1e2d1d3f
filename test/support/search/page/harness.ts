/** What the page offers to a test that drives it: the real gate, the real client, the real worker, nothing around them. */
import type { SearchEntity, SearchStatus } from '#renderer/search/protocol.ts';
import type { NoAnswer, SearchFacets, SearchPage, SearchQuery } from '#renderer/search/search-client.ts';
import type { SearchSample } from './measure.ts';
import type { PeerFigures, PeersOrder } from './peers.ts';
import type { RawFigures } from './raw-fts.ts';

export interface SearchHarness {
  /** Opens the database (made where there is none) and a search client over it. */
  open(dbName: string): Promise<SearchStatus>;
  /** Saves records with these descriptions as one command; returns the sequence of its log entry. */
  save(descriptions: readonly string[]): Promise<number>;
  query(query: SearchQuery): Promise<SearchPage | NoAnswer>;
  facets(query: SearchQuery): Promise<SearchFacets | NoAnswer>;
  /** Resolves when the index holds the sequence and says so. */
  ready(seq: number): Promise<SearchStatus>;
  /** What the worker said of itself since the page was opened. */
  statuses(): readonly SearchStatus[];
  /** Ends the worker as a crash would. */
  crashWorker(): void;
  /** Overwrites bytes of the index file of a database that no worker holds. */
  damage(dbName: string, from: number, bytes: number): Promise<void>;
  /** Stores `count` synthetic records through the gate without an index beside it. */
  fill(dbName: string, count: number): Promise<{ readonly seconds: number }>;
  /** Builds the index of a filled database; returns how long it took. */
  build(dbName: string, count: number): Promise<{ readonly seconds: number; readonly storage: string }>;
  /** Resolves when the index has nothing left to do, not even segments to merge; returns how long that took. */
  rest(): Promise<{ readonly seconds: number }>;
  /** Asks as people type, and measures in the window. */
  measure(entity: SearchEntity, count: number, rounds: number): Promise<SearchSample>;
  /** The same texts in plain FTS5, in a worker of its own. */
  raw(count: number, rounds: number): Promise<RawFigures>;
  /** The same texts in what else one could build on, in a worker of its own. */
  peer(order: PeersOrder): Promise<PeerFigures>;
}

declare global {
  interface Window {
    harness: SearchHarness;
  }
}
