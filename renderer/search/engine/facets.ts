/**
 * Counts beside a page. Each facet counts as if its own filter were off, so that a second value can be added; the hits are
 * walked once, in slices, and a page that is asked for meanwhile is answered first.
 */
import { type FacetCount, facetNames, type RawQuery } from '../protocol.ts';
import { acceptOf } from './accept.ts';
import { type HitTools, walkHits } from './hits.ts';
import type { Columns } from './key-columns.ts';
import { type SelectTools, wantedWords } from './select.ts';

/** Values shown of one facet; the rest is found by typing. */
const MOST_VALUES = 200;

export interface Counted {
  readonly facets: Record<string, FacetCount[]>;
  /** All hits, however many: the walk meets each of them. */
  readonly total: number;
}

/** Null where it was cancelled. */
export async function countFacets(query: RawQuery, tools: HitTools, signal?: AbortSignal): Promise<Counted | null> {
  const names: readonly string[] = facetNames[query.entity];
  const columns = await tools.columns.of(query.entity);
  const counts = names.map(() => new WordCounts());
  const wanted = names.map((name) => wantedWords(query, name, tools));
  let total = 0;
  const take = (item: number) => {
    if (countItem(item, columns, wanted, counts)) total += 1;
    return true;
  };
  if (!(await walkHits(query, tools, acceptOf(query, columns, tools, true), take, signal))) return null;
  return { total, facets: Object.fromEntries(names.map((name, place) => [name, listed(name, counts[place]?.all() ?? [], tools)])) };
}

/** How often each word was met. Words are small numbers: an array counts a million rows in a fraction of the time of a map. */
class WordCounts {
  #counts = new Uint32Array(1024);

  add(word: number): void {
    if (word >= this.#counts.length) {
      const wider = new Uint32Array(2 * word);
      wider.set(this.#counts);
      this.#counts = wider;
    }
    // Just made wide enough.
    this.#counts[word] = (this.#counts[word] as number) + 1;
  }

  all(): (readonly [word: number, count: number])[] {
    const met: (readonly [number, number])[] = [];
    this.#counts.forEach((count, word) => {
      if (count > 0) met.push([word, count]);
    });
    return met;
  }
}

/**
 * An item counts for a facet when it misses no filter, or that facet's alone. True where it misses none: it is a hit. The facets come
 * first among the keys.
 */
function countItem(
  item: number,
  columns: Columns,
  wanted: readonly (ReadonlySet<number> | null)[],
  counts: readonly WordCounts[],
): boolean {
  let misses = 0;
  let missed = -1;
  for (let place = 0; place < counts.length; place++) {
    if (wanted[place]?.has(columns.word(item, place)) !== false) continue;
    misses += 1;
    missed = place;
  }
  if (misses > 1) return false;
  if (misses === 1) counts[missed]?.add(columns.word(item, missed));
  else for (let place = 0; place < counts.length; place++) counts[place]?.add(columns.word(item, place));
  return misses === 0;
}

function listed(name: string, sums: readonly (readonly [word: number, count: number])[], tools: SelectTools): FacetCount[] {
  return sums
    .map(([word, count]) => ({ value: tools.words.textOf(word), count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_VALUES)
    .map(({ value, count }) => ({ value, label: labelOf(name, value, tools), count }));
}

function labelOf(name: string, value: string, { refs }: SelectTools): string | null {
  if (value === '') return null;
  if (name === 'unit') return refs.unitName(value);
  if (name === 'building') return refs.placeName(value);
  return name === 'classTop' ? refs.classTitle(value) : null;
}
