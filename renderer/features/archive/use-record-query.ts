/** What the list asks: words, filters, tab, order. Kept in the address, so that the way back and a reload find the same list. */
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type FilterName, facetNames, filterNames, type SortKey, sortKeys } from '#renderer/search/protocol.ts';
import type { SearchQuery } from '#renderer/search/search-client.ts';

export const recordTabs = ['all', 'noCode', 'noCopy', 'noPlace', 'void'] as const;
export type RecordTab = (typeof recordTabs)[number];

type Filters = { readonly [F in FilterName<'record'>]?: readonly string[] };

/** What each tab adds to the filters. */
const tabFilters: Readonly<Record<RecordTab, Filters>> = {
  all: {},
  noCode: { class: [''] },
  noCopy: { softcopy: ['0'] },
  noPlace: { building: [''] },
  void: {},
};

export interface RecordQuery {
  readonly text: string;
  readonly tab: RecordTab;
  readonly filters: Filters;
  readonly sort: SortKey;
  readonly descending: boolean;
  readonly filtered: boolean;
  /** The question for search, with another tab where one is named. */
  readonly ask: (tab?: RecordTab) => SearchQuery<'record'>;
  readonly setText: (text: string) => void;
  readonly setTab: (tab: RecordTab) => void;
  readonly toggle: (facet: FilterName<'record'>, value: string) => void;
  readonly setSort: (sort: SortKey, descending: boolean) => void;
  readonly clear: () => void;
}

const known: readonly FilterName<'record'>[] = [...facetNames.record, ...filterNames.record];
/** Filters stand in the address as `f.unit=...`, once for each value. */
const PREFIX = 'f.';

export function useRecordQuery(): RecordQuery {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (edit: (next: URLSearchParams) => void) =>
      setParams(
        (old) => {
          const next = new URLSearchParams(old);
          edit(next);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return useMemo(() => {
    const text = params.get('q') ?? '';
    const tab = recordTabs.find((one) => one === params.get('tab')) ?? 'all';
    const filters: Filters = Object.fromEntries(
      known.flatMap((name) => {
        const values = params.getAll(PREFIX + name);
        return values.length > 0 ? [[name, values]] : [];
      }),
    );
    const chosenSort = sortKeys.find((one) => one === params.get('sort'));
    const sort = chosenSort ?? 'newest';
    const descending = params.get('down') === '1';
    const ask = (asked: RecordTab = tab): SearchQuery<'record'> => ({
      entity: 'record',
      text,
      filters: { ...filters, ...tabFilters[asked] },
      voided: asked === 'void' ? 'only' : 'hide',
      sort,
      descending,
    });
    return {
      text,
      tab,
      filters,
      sort,
      descending,
      filtered: text !== '' || tab !== 'all' || Object.keys(filters).length > 0,
      ask,
      setText: (value) => change((next) => (value === '' ? next.delete('q') : next.set('q', value))),
      setTab: (value) => change((next) => (value === 'all' ? next.delete('tab') : next.set('tab', value))),
      toggle: (facet, value) =>
        change((next) => {
          const key = PREFIX + facet;
          const values = next.getAll(key);
          next.delete(key);
          for (const one of values.includes(value) ? values.filter((other) => other !== value) : [...values, value]) next.append(key, one);
        }),
      setSort: (value, down) =>
        change((next) => {
          next.set('sort', value);
          if (down) next.set('down', '1');
          else next.delete('down');
        }),
      clear: () =>
        change((next) => {
          for (const key of [...next.keys()]) if (key === 'q' || key === 'tab' || key.startsWith(PREFIX)) next.delete(key);
        }),
    };
  }, [params, change]);
}
