/**
 * Counts beside a page. Each facet counts as if its own filter were off, so that a second value can be added; the hits are
 * walked once, in slices, and a page that is asked for meanwhile is answered first.
 */
import { type FacetCount, facetNames, type RawQuery } from '../protocol.ts';
import { type SelectTools, select } from './select.ts';
import type { OpenRows } from './sql.ts';
import { type WalkTools, walkRows } from './walk.ts';

/** Values shown of one facet; the rest is found by typing. */
const MOST_VALUES = 200;

export type FacetTools = SelectTools & WalkTools;

export interface Counted {
  readonly facets: Record<string, FacetCount[]>;
  /** All hits, however many: the walk meets each of them. */
  readonly total: number;
}

/** Null where it was cancelled. */
export async function countFacets(query: RawQuery, tools: FacetTools, signal?: AbortSignal): Promise<Counted | null> {
  const names: readonly string[] = facetNames[query.entity];
  const { from, where, values } = select(query, tools, { withDocument: true, withoutFacetFilters: true });
  const counts = names.map(() => new WordCounts());
  const wanted = names.map((name) => wantedWords(query.filters?.[name], tools));
  const statement = { text: `SELECT ${names.map((name) => `d."${name}"`).join(', ')} FROM ${from} WHERE ${where}`, values };
  let total = 0;
  const take = (row: OpenRows) => {
    if (countRow(row, wanted, counts)) total += 1;
    return true;
  };
  if (!(await walkRows(tools, statement, take, signal))) return null;
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

/** A row counts for a facet when it misses no filter, or that facet's alone. True where it misses none: it is a hit. */
function countRow(row: OpenRows, wanted: readonly (ReadonlySet<number> | null)[], counts: readonly WordCounts[]): boolean {
  let misses = 0;
  let missed = -1;
  for (let place = 0; place < counts.length; place++) {
    if (wanted[place]?.has(row.number(place)) !== false) continue;
    misses += 1;
    missed = place;
  }
  if (misses > 1) return false;
  if (misses === 1) counts[missed]?.add(row.number(missed));
  else for (let place = 0; place < counts.length; place++) counts[place]?.add(row.number(place));
  return misses === 0;
}

const wantedWords = (values: readonly string[] | undefined, { words }: FacetTools): Set<number> | null =>
  values && values.length > 0 ? new Set(values.map((value) => words.find(value)).filter((word) => word !== null)) : null;

function listed(name: string, sums: readonly (readonly [word: number, count: number])[], tools: FacetTools): FacetCount[] {
  return sums
    .map(([word, count]) => ({ value: tools.words.textOf(word), count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_VALUES)
    .map(({ value, count }) => ({ value, label: labelOf(name, value, tools), count }));
}

function labelOf(name: string, value: string, { refs }: FacetTools): string | null {
  if (value === '') return null;
  if (name === 'unit') return refs.unitName(value);
  if (name === 'building') return refs.placeName(value);
  return name === 'classTop' ? refs.classTitle(value) : null;
}
