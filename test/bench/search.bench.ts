/**
 * Search in headless Chromium, beside FTS5 alone with the same texts in the same run. Budgets: architecture.md 11.
 * `npm run bench -- search --rows 100000`.
 */
import type { Page } from 'playwright-core';
import type { PeersOrder } from '#test/support/search/page/peers.ts';
import { startSearchPage } from '#test/support/search/search-page.ts';
import { type Figure, held, percentile, told } from './figures.ts';

const ROUNDS = 60;
/** More than this takes a browser's memory, or minutes for one answer. */
const MEMORY_BEARS = 100_000;
const POUCH_BEARS = 10_000;
const PEER_ROUNDS = 8;
const MILLION = 1_000_000;

export async function searchBench(count = 100_000): Promise<readonly Figure[]> {
  const server = await startSearchPage();
  try {
    const page = await server.newPage();
    page.setDefaultTimeout(0);
    const raw = await page.evaluate(([records, rounds]) => window.harness.raw(records, rounds), [count, ROUNDS] as const);
    const memory = await peer(page, 'memory', Math.min(count, MEMORY_BEARS));
    const pouch = await peer(page, 'pouch', Math.min(count, POUCH_BEARS));
    const filled = await page.evaluate((records) => window.harness.fill('bench', records), count);
    const built = await page.evaluate((records) => window.harness.build('bench', records), count);
    const rested = await page.evaluate(() => window.harness.rest());
    const sample = await page.evaluate(([records, rounds]) => window.harness.measure('record', records, rounds), [count, ROUNDS] as const);
    const pageBudget = count >= MILLION ? 100 : 30;
    return [
      told('records', count, ''),
      told('stored through the gate, without index', count / filled.seconds, 'rows/s'),
      told(`index built (${built.storage})`, count / built.seconds, 'rows/s'),
      told('FTS5 alone built', count / raw.buildSeconds, 'rows/s'),
      told('FTS5 alone / index, time to build', built.seconds / raw.buildSeconds, 'x'),
      told('until the index was merged', rested.seconds, 's'),
      told('page and count as you type, p50', percentile(sample.pages, 0.5), 'ms'),
      held('page and count as you type, p95', percentile(sample.pages, 0.95), 'ms', pageBudget),
      told('page and count as you type, slowest', percentile(sample.pages, 1), 'ms'),
      told('of those with one or two characters, p95', percentile(sample.shortPages, 0.95), 'ms'),
      told('FTS5 alone, ids and count, p50', percentile(raw.pages, 0.5), 'ms'),
      told('FTS5 alone, ids and count, p95', percentile(raw.pages, 0.95), 'ms'),
      told('MiniSearch in memory, records', memory.size, ''),
      told('MiniSearch in memory, built', memory.size / memory.buildSeconds, 'rows/s'),
      told('MiniSearch in memory, page p95', percentile(memory.pages, 0.95), 'ms'),
      told('PouchDB and pouchdb-find, records', pouch.size, ''),
      told('PouchDB and pouchdb-find, built', pouch.size / pouch.buildSeconds, 'rows/s'),
      told('PouchDB and pouchdb-find, page p95', percentile(pouch.pages, 0.95), 'ms'),
      held('page anywhere down the list, p95', percentile(sample.farPages, 0.95), 'ms', pageBudget),
      told('page and count with a filter, p50', percentile(sample.filteredPages, 0.5), 'ms'),
      held('page and count with a filter, p95', percentile(sample.filteredPages, 0.95), 'ms', pageBudget),
      told('page and count with a filter, slowest', percentile(sample.filteredPages, 1), 'ms'),
      told('facets, p50', percentile(sample.facets, 0.5), 'ms'),
      held('facets, slowest', percentile(sample.facets, 1), 'ms', 1000),
      held('page asked while facets are counted, p95', percentile(sample.pagesBesideFacets, 0.95), 'ms', pageBudget),
      held('other orders, slowest', percentile(sample.otherOrders, 1), 'ms', 1000),
      held('page asked while a list is put in order, p95', percentile(sample.pagesBesideOrders, 0.95), 'ms', pageBudget),
      held('further page in another order, p95', percentile(sample.furtherInOrder, 0.95), 'ms', 1000),
      held("longest task on the window's thread", sample.longestTaskMs, 'ms', 50),
    ];
  } finally {
    await server.close();
  }
}

const peer = (page: Page, name: PeersOrder['peer'], size: number) =>
  page.evaluate((order) => window.harness.peer(order), { peer: name, size, rounds: PEER_ROUNDS } as const);
