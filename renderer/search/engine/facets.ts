/**
 * Counts beside a page. Each facet counts as if its own filter were off, so that a second value can be added; the hits are
 * walked once, in slices, and a page that is asked for meanwhile is answered first.
 */
import { type FacetCount, facetNames, type RawQuery } from '../protocol.ts';
import { type SelectTools, select } from './select.ts';
import type { Sql } from './sql.ts';

/** Between two pauses. */
const SLICE_MS = 8;
const ROWS_BETWEEN_LOOKS = 256;
/** Values shown of one facet; the rest is found by typing. */
const MOST_VALUES = 200;

export interface FacetTools extends SelectTools {
  readonly sql: Sql;
  readonly pause: () => Promise<void>;
  readonly now: () => number;
}

/** Null where it was cancelled. */
export async function countFacets(query: RawQuery, tools: FacetTools, signal?: AbortSignal): Promise<Record<string, FacetCount[]> | null> {
  const combinations = await walk(query, tools, signal);
  return combinations && total(query, combinations, tools);
}

/** How often each combination of facet keys occurs among the hits. */
async function walk(query: RawQuery, tools: FacetTools, signal?: AbortSignal): Promise<Map<string, number> | null> {
  const selection = select(query, tools, { withDocument: true, withoutFacetFilters: true });
  const keys = facetNames[query.entity].map((name) => `d."${name}"`).join(" || ' ' || ");
  const rows = tools.sql.open(`SELECT ${keys} FROM ${selection.from} WHERE ${selection.where}`, ...selection.values);
  const counts = new Map<string, number>();
  try {
    let since = tools.now();
    for (let row = 1; ; row++) {
      const combination = rows.next();
      if (combination === undefined) return counts;
      const text = String(combination);
      counts.set(text, (counts.get(text) ?? 0) + 1);
      if (row % ROWS_BETWEEN_LOOKS !== 0 || tools.now() - since < SLICE_MS) continue;
      await tools.pause();
      if (signal?.aborted) return null;
      since = tools.now();
    }
  } finally {
    rows.end();
  }
}

function total(query: RawQuery, combinations: ReadonlyMap<string, number>, tools: FacetTools): Record<string, FacetCount[]> {
  const names: readonly string[] = facetNames[query.entity];
  const wanted = names.map((name) => wantedWords(query.filters?.[name], tools));
  const sums = names.map(() => new Map<number, number>());
  for (const [combination, count] of combinations) {
    const words = combination.split(' ').map(Number);
    const misses = words.flatMap((word, place) => (wanted[place]?.has(word) === false ? [place] : []));
    words.forEach((word, place) => {
      const onlyMiss = misses.length === 0 || (misses.length === 1 && misses[0] === place);
      const sum = sums[place];
      if (onlyMiss && sum) sum.set(word, (sum.get(word) ?? 0) + count);
    });
  }
  return Object.fromEntries(names.map((name, place) => [name, listed(name, sums[place] ?? new Map(), tools)]));
}

const wantedWords = (values: readonly string[] | undefined, { words }: FacetTools): Set<number> | null =>
  values && values.length > 0 ? new Set(values.map((value) => words.find(value)).filter((word) => word !== null)) : null;

function listed(name: string, sums: ReadonlyMap<number, number>, tools: FacetTools): FacetCount[] {
  return [...sums]
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
