/** Measuring in the window, where the person waits. */
import type { SearchEntity } from '#renderer/search/protocol.ts';
import type { SearchClient, SearchQuery } from '#renderer/search/search-client.ts';
import { typedQueries } from '#test/bench/archive-words.ts';

export interface SearchSample {
  /** Milliseconds of each as-you-type page, in the order asked. */
  readonly pages: readonly number[];
  /** Of those, the ones of one or two characters: most hits, hardest for the index. */
  readonly shortPages: readonly number[];
  readonly facets: readonly number[];
  readonly otherOrders: readonly number[];
  /** Pages asked while facets were being counted. */
  readonly pagesBesideFacets: readonly number[];
  /** Pages along the whole list, as one drags its bar to the end. */
  readonly farPages: readonly number[];
  readonly longestTaskMs: number;
}

/** As many rows as the list asks for at a time. */
const FAR_LIMIT = 100;
const FAR_STEPS = 20;

export async function measureSearch(search: SearchClient, entity: SearchEntity, count: number, rounds: number): Promise<SearchSample> {
  let longestTaskMs = 0;
  const observer = new PerformanceObserver((list) => {
    for (const task of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, task.duration);
  });
  observer.observe({ entryTypes: ['longtask'] });

  const timed = async (query: Omit<SearchQuery, 'entity'>, ask: 'query' | 'facets' = 'query') => {
    const began = performance.now();
    const answer = await search[ask]({ entity, ...query });
    if (answer.status !== 'ready') throw new Error(`no answer but ${answer.status}`);
    return performance.now() - began;
  };

  const typed = typedQueries(count, rounds);
  const pages: number[] = [];
  const shortPages: number[] = [];
  for (const text of typed.flat()) {
    const took = await timed({ text });
    pages.push(took);
    if (text.length <= 2) shortPages.push(took);
  }

  const wholeTexts = typed.map((steps) => steps.at(-1) ?? '').slice(0, Math.ceil(rounds / 4));
  const facets: number[] = [];
  const pagesBesideFacets: number[] = [];
  for (const text of ['', 'surat', ...wholeTexts]) {
    const counting = timed({ text }, 'facets');
    pagesBesideFacets.push(await timed({ text: 'laporan ta' }));
    facets.push(await counting);
  }
  const otherOrders: number[] = [];
  for (const text of ['', 'surat', ...wholeTexts.slice(0, 6)]) {
    for (const sort of ['relevance', 'date', 'description'] as const) otherOrders.push(await timed({ text, sort }));
  }
  const farPages: number[] = [];
  for (let step = 1; step <= FAR_STEPS; step += 1) {
    const offset = Math.floor((count * step) / FAR_STEPS) - FAR_LIMIT;
    const began = performance.now();
    const page = await search.query({ entity, text: '', offset, limit: FAR_LIMIT });
    farPages.push(performance.now() - began);
    if (page.status !== 'ready' || page.rows.length !== FAR_LIMIT) throw new Error(`no whole page at row ${offset}`);
  }
  observer.disconnect();
  return { pages, shortPages, facets, otherOrders, pagesBesideFacets, farPages, longestTaskMs };
}
