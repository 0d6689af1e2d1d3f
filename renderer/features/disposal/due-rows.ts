/** Which entries a list shows: its tab, the search, the facets and the order. */
import type { DueEntry } from '#renderer/db/queries/due-records.ts';
import { type DueList, dueLists } from '#shared/domain/disposal/disposal-lists.ts';
import { fold } from '#shared/domain/search/fold.ts';

export const dueTabs = [...dueLists, 'held'] as const;
export type DueTab = (typeof dueTabs)[number];

/** Loans come and go; what is held is held by somebody's word. */
const isHeld = ({ locks }: DueEntry): boolean => locks.some(({ kind }) => kind === 'hold' || kind === 'objection' || kind === 'exception');

export const inTab = (entries: readonly DueEntry[], tab: DueTab): readonly DueEntry[] =>
  entries.filter((entry) => (tab === 'held' ? isHeld(entry) : entry.list === tab));

export type Readiness = 'free' | 'held' | 'early' | 'proposed';

export function readinessOf({ locks, proposal, early }: DueEntry): Readiness {
  if (proposal) return 'proposed';
  if (locks.length > 0) return 'held';
  return early ? 'early' : 'free';
}

export interface DueQuery {
  readonly tab: DueTab;
  readonly text: string;
  readonly units: readonly string[];
  readonly ready: readonly Readiness[];
  readonly sort: { readonly column: string; readonly descending: boolean };
}

export function matching(entries: readonly DueEntry[], query: DueQuery): readonly DueEntry[] {
  const words = fold(query.text).split(/\s+/).filter(Boolean);
  const found = inTab(entries, query.tab).filter(
    (entry) =>
      words.every((word) => entry.haystack.includes(word)) &&
      (query.units.length === 0 || query.units.includes(entry.unitId)) &&
      (query.ready.length === 0 || query.ready.includes(readinessOf(entry))),
  );
  const key = (entry: DueEntry): string =>
    query.sort.column === 'since' ? (entry.since ?? '9999') : query.sort.column === 'unit' ? entry.unitId : entry.haystack;
  const inOrder = found.toSorted((a, b) => key(a).localeCompare(key(b), 'id', { numeric: true }) || (a.id < b.id ? -1 : 1));
  return query.sort.descending ? inOrder.toReversed() : inOrder;
}

/** The events that the chosen records wait for, each once. */
export const eventsOf = (entries: readonly Pick<DueEntry, 'id' | 'status'>[], ids: readonly string[]): readonly string[] => {
  const chosen = new Set(ids);
  return [...new Set(entries.flatMap(({ id, status }) => (chosen.has(id) && status.stage === 'waiting' ? status.events : [])))];
};

/** What is to be weighed of an entry whose fate is conditional ("musnah, kecuali ..."). */
export const questionOf = ({ status }: Pick<DueEntry, 'status'>): string | null => (status.stage === 'over' ? status.question : null);

/** What is to be weighed of the chosen records, each sentence once. */
export const questionsOf = (entries: readonly Pick<DueEntry, 'id' | 'status'>[], ids: readonly string[]): readonly string[] => {
  const chosen = new Set(ids);
  return [...new Set(entries.flatMap((entry) => (chosen.has(entry.id) ? (questionOf(entry) ?? []) : [])))];
};

/** The lists whose records are proposed. */
export const isAct = (tab: DueTab): tab is Extract<DueList, 'transfer' | 'destruction' | 'handover'> =>
  tab === 'transfer' || tab === 'destruction' || tab === 'handover';
