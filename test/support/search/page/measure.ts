/** Measuring in the window, where the person waits. */
import { COUNT_FOR_MS, type SearchEntity } from '#renderer/search/protocol.ts';
import type { SearchClient, SearchQuery } from '#renderer/search/search-client.ts';
import { typedQueries } from '#test/bench/archive-words.ts';

export interface SearchSample {
  /** Milliseconds of each as-you-type page, in the order asked. */
  readonly pages: readonly number[];
  /** Of those, the ones of one or two characters: most hits, hardest for the index. */
  readonly shortPages: readonly number[];
  /** The same with a unit, a year and open records, a building with what stands in it, or one class chosen. */
  readonly filteredPages: readonly number[];
  readonly facets: readonly number[];
  readonly otherOrders: readonly number[];
  /** Pages asked while facets were being counted. */
  readonly pagesBesideFacets: readonly number[];
  /** Pages asked while a list was put in another order. */
  readonly pagesBesideOrders: readonly number[];
  /** Further pages of a list in another order. */
  readonly furtherInOrder: readonly number[];
  /** Pages along the whole list, as one drags its bar to the end. */
  readonly farPages: readonly number[];
  readonly longestTaskMs: number;
}

/** As many rows as the list asks for at a time. */
const FAR_LIMIT = 100;
const FAR_STEPS = 20;

const filters: readonly SearchQuery['filters'][] = [
  { unit: ['unit-3'] },
  { year: ['2011'], securityClass: ['open'] },
  { location: ['building-1'] },
  { class: ['code-5'] },
];

export async function measureSearch(search: SearchClient, entity: SearchEntity, count: number, rounds: number): Promise<SearchSample> {
  let longestTaskMs = 0;
  const observer = new PerformanceObserver((list) => {
    for (const task of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, task.duration);
  });
  observer.observe({ entryTypes: ['longtask'] });

  const timed = async (query: Omit<SearchQuery, 'entity'>, ask: 'query' | 'facets' = 'query', slot?: string) => {
    const began = performance.now();
    const answer = await (ask === 'query' ? search.query({ entity, ...query }, slot) : search.facets({ entity, ...query }));
    if (answer.status !== 'ready') throw new Error(`no answer but ${answer.status}`);
    return performance.now() - began;
  };

  const typed = typedQueries(count, rounds);
  const pages: number[] = [];
  const shortPages: number[] = [];
  for (const text of typed.flat()) {
    const took = await timed({ text, countForMs: COUNT_FOR_MS });
    pages.push(took);
    if (text.length <= 2) shortPages.push(took);
  }

  const filteredPages: number[] = [];
  for (const [round, steps] of typed.entries()) {
    const chosen = filters[round % filters.length];
    for (const text of ['', ...steps])
      filteredPages.push(await timed({ text, countForMs: COUNT_FOR_MS, ...(chosen ? { filters: chosen } : {}) }));
  }

  const wholeTexts = typed.map((steps) => steps.at(-1) ?? '').slice(0, Math.ceil(rounds / 4));
  const facets: number[] = [];
  const pagesBesideFacets: number[] = [];
  for (const text of ['', 'surat', ...wholeTexts]) {
    const counting = timed({ text }, 'facets');
    pagesBesideFacets.push(await timed({ text: 'laporan ta', countForMs: COUNT_FOR_MS }));
    facets.push(await counting);
  }
  const otherOrders: number[] = [];
  const pagesBesideOrders: number[] = [];
  const furtherInOrder: number[] = [];
  for (const text of ['', 'surat', ...wholeTexts.slice(0, 6)]) {
    for (const sort of ['relevance', 'date', 'description'] as const) {
      const ordering = timed({ text, sort }, 'query', 'ordered');
      pagesBesideOrders.push(await timed({ text: 'laporan ta', countForMs: COUNT_FOR_MS }));
      otherOrders.push(await ordering);
      furtherInOrder.push(await timed({ text, sort, offset: FAR_LIMIT, limit: FAR_LIMIT }));
    }
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
  return {
    pages,
    shortPages,
    filteredPages,
    facets,
    otherOrders,
    furtherInOrder,
    pagesBesideFacets,
    pagesBesideOrders,
    farPages,
    longestTaskMs,
  };
}
