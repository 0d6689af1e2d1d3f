/** What the list shows now: tab, facets, search and order, and the rows that they leave. */
import { useMemo, useState } from 'react';
import { useRowSource } from '#renderer/cases/use-row-source.ts';
import { type DipEntry, readDipEntries } from '#renderer/db/queries/dip.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { Sort } from '#renderer/ui/list/columns.ts';
import {
  type DipFilter,
  type DipRow,
  type DipTab,
  dipRow,
  dipTabs,
  type FacetGroupId,
  facetOf,
  filtered,
  inTab,
  noFilter,
  sorted,
} from './dip-rows.ts';
import type { DipQuery } from './dip-views.ts';

const noEntries: readonly DipEntry[] = [];

export interface FacetCount {
  readonly id: string;
  readonly count: number;
}

export function useDipView() {
  const { db } = useCommandContext();
  const today = useToday();
  const live = useLive(() => readDipEntries(db, today), [db, today]);
  const [tab, setTab] = useState<DipTab>('listed');
  const [filter, setFilter] = useState<DipFilter>(noFilter);
  const [sort, setSort] = useState<Sort>({ column: 'summary', descending: false });

  const entries = live.status === 'ready' ? live.data : noEntries;
  const all = useMemo(() => entries.map((entry) => dipRow(entry, today)), [entries, today]);
  const ofTab = useMemo(() => inTab(all, tab), [all, tab]);
  const rows = useMemo(() => sorted(filtered(ofTab, filter), sort), [ofTab, filter, sort]);
  const rowSource = useRowSource(live, rows, JSON.stringify([tab, filter, sort]));

  const query: DipQuery = { tab, filter, sort };
  return {
    all,
    rows,
    rowSource,
    query,
    tab,
    setTab,
    filter,
    setQuery: (typed: string) => setFilter((old) => ({ ...old, query: typed })),
    clear: () => setFilter(noFilter),
    toggle: (group: FacetGroupId, value: string) =>
      setFilter((old) => ({
        ...old,
        [group]: old[group].includes(value) ? old[group].filter((known) => known !== value) : [...old[group], value],
      })),
    show: (saved: DipQuery) => {
      setTab(saved.tab);
      setFilter(saved.filter);
      setSort(saved.sort);
    },
    countOf: (saved: DipQuery) => filtered(inTab(all, saved.tab), saved.filter).length,
    sort,
    setSort,
    counts: Object.fromEntries(dipTabs.map((id) => [id, inTab(all, id).length])) as Readonly<Record<DipTab, number>>,
    /** The values of a group with how many rows each would leave, those without any left out. */
    facet: (group: FacetGroupId): readonly FacetCount[] => countsIn(filtered(ofTab, filter, group), group),
  };
}

function countsIn(rows: readonly DipRow[], group: FacetGroupId): readonly FacetCount[] {
  const values = Map.groupBy(rows, facetOf[group]);
  return [...values].flatMap(([id, found]) => (id === null ? [] : [{ id, count: found.length }]));
}
