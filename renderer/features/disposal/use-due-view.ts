/** What the due lists show now: tab, search, facets and order, and the rows that they leave, each with its place and unit. */
import { useMemo, useState } from 'react';
import type { DueEntry } from '#renderer/db/queries/due-records.ts';
import { readPlaces } from '#renderer/db/queries/locations.ts';
import { allOf } from '#renderer/db/queries/office.ts';
import { placeLine } from '#renderer/db/queries/shelf-items.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { FacetGroup } from '#renderer/ui/list/facets.tsx';
import type { RowSource } from '#renderer/ui/list/use-pages.ts';
import type { DisposalText } from './disposal-words.ts';
import { type DueQuery, type DueTab, dueTabs, inTab, matching, type Readiness, readinessOf } from './due-rows.ts';
import { useDueLists } from './use-due-lists.ts';

export interface DueRow extends DueEntry {
  readonly place: string;
  readonly unit: string;
}

const none: readonly DueEntry[] = [];

export function useDueView(t: DisposalText, first: DueTab) {
  const { db } = useCommandContext();
  const lists = useDueLists();
  const [query, setQuery] = useState<DueQuery>({
    tab: first,
    text: '',
    units: [],
    ready: [],
    sort: { column: 'since', descending: false },
  });
  const units = useLive(() => allOf(db, 'unit'), [db]);
  const unitName = useMemo(() => new Map((units.status === 'ready' ? units.data : []).map(({ id, name }) => [id, name])), [units]);
  const entries = lists.data ?? none;
  const rows = useMemo(() => matching(entries, query), [entries, query]);
  const ready = lists.data !== null;
  const source = useMemo(
    (): RowSource<DueRow> => ({
      key: JSON.stringify([ready, query]),
      revision: lists.revision + unitName.size / 1_000_000,
      loadPage: async (offset, limit) => {
        // Nothing is known yet: the list stays with its skeleton until it is reckoned.
        if (!ready) return new Promise(() => {});
        const page = rows.slice(offset, offset + limit);
        const [records, places] = await Promise.all([db.records.bulkGet(page.map(({ id }) => id)), readPlaces(db)]);
        return {
          rows: page.map((entry, index) => ({
            ...entry,
            place: placeLine(places.pathOf(records[index]?.locationId ?? '')),
            unit: unitName.get(entry.unitId) ?? '',
          })),
          total: rows.length,
        };
      },
    }),
    [db, ready, rows, query, lists.revision, unitName],
  );

  const listed = useMemo(() => inTab(entries, query.tab), [entries, query.tab]);
  const facets = useMemo((): readonly FacetGroup[] => {
    const byUnit = [...Map.groupBy(listed, ({ unitId }) => unitId)].map(([id, of]) => ({
      id,
      label: unitName.get(id) ?? id,
      count: of.length,
      on: query.units.includes(id),
    }));
    const byReady = [...Map.groupBy(listed, readinessOf)].map(([id, of]) => ({
      id,
      label: t(`ready_${id}`),
      count: of.length,
      on: query.ready.includes(id),
    }));
    const groups: readonly FacetGroup[] = [
      { id: 'ready', label: t('facetReady'), values: byReady },
      { id: 'unit', label: t('facetUnit'), values: byUnit.toSorted((a, b) => b.count - a.count) },
    ];
    return groups.filter(({ values }) => values.length > 1 || values.some(({ on }) => on));
  }, [listed, unitName, query.units, query.ready, t]);

  const toggle = (facet: string, value: string) =>
    setQuery((old) =>
      facet === 'unit' ? { ...old, units: toggled(old.units, value) } : { ...old, ready: toggled(old.ready, value as Readiness) },
    );
  return {
    lists,
    entries,
    rows,
    query,
    setQuery,
    source,
    facets,
    toggle,
    clear: () => setQuery((old) => ({ ...old, text: '', units: [], ready: [] })),
    counts: useMemo(() => Object.fromEntries(dueTabs.map((tab) => [tab, inTab(entries, tab).length])) as Record<DueTab, number>, [entries]),
  };
}

const toggled = <V>(values: readonly V[], value: V): readonly V[] =>
  values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
