/** What the list asks: words, filters, tab, order. Kept in the address, so that the way back and a reload find the same list. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type FilterName, facetNames, filterNames, type SortKey, sortKeys } from '#renderer/search/protocol.ts';
import type { SearchQuery } from '#renderer/search/search-client.ts';
import { type EditAddress, useAddressParams } from '#renderer/state/use-address-params.ts';
import { useListedClasses } from '#renderer/state/use-clearance.ts';

export const recordTabs = ['all', 'noCode', 'noPlace', 'void'] as const;
export type RecordTab = (typeof recordTabs)[number];

type Filters = { readonly [F in FilterName<'record'>]?: readonly string[] };

/** What each tab adds to the filters. */
const tabFilters: Readonly<Record<RecordTab, Filters>> = {
  all: {},
  noCode: { class: [''] },
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
  /** Classes of security that may be listed; null where all may. */
  readonly listed: readonly string[] | null;
  /** The question for search, with another tab where one is named. */
  readonly ask: (tab?: RecordTab) => SearchQuery<'record'>;
  readonly setText: (text: string) => void;
  /** The question as the search part of an address, for going somewhere and coming back. */
  readonly address: () => string;
  readonly setTab: (tab: RecordTab) => void;
  readonly toggle: (facet: FilterName<'record'>, value: string) => void;
  readonly setSort: (sort: SortKey, descending: boolean) => void;
  readonly clear: () => void;
  /** The question as a saved view keeps it, and back. */
  readonly kept: string;
  readonly recall: (kept: string) => void;
}

const known: readonly FilterName<'record'>[] = [...facetNames.record, ...filterNames.record];
/**
 * What is typed stands at once; the address follows when the typing rests, and leads where it changes by itself (a link, the way
 * back). An address arrives a moment after it was asked for, so those that were asked for here are known by `asked`.
 */
function useTypedText(inAddress: string, change: EditAddress): TypedText {
  const [text, setText] = useState(inAddress);
  const [seen, setSeen] = useState(inAddress);
  const [asked, setAsked] = useState<readonly string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (seen !== inAddress) {
    setSeen(inAddress);
    const at = asked.indexOf(inAddress);
    if (at < 0) setText(inAddress);
    setAsked(asked.slice(at + 1));
  }
  useEffect(() => {
    if (text === (asked.at(-1) ?? inAddress)) return;
    const { hash } = window.location;
    timer.current = setTimeout(() => {
      // Someone went elsewhere at this very moment (a scanned label): what was typed must not lead back.
      if (window.location.hash !== hash) return;
      setAsked((old) => [...old, text]);
      change((next) => put(next, text));
    }, REST_MS);
    return () => clearTimeout(timer.current);
  }, [text, inAddress, asked, change]);
  const settle = useCallback(
    (next: URLSearchParams) => {
      clearTimeout(timer.current);
      if (text !== inAddress) setAsked((old) => [...old, text]);
      put(next, text);
    },
    [text, inAddress],
  );
  return { text, setText, settle };
}

interface TypedText {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Puts what is typed into an address that is gone to now; nothing follows afterwards. */
  readonly settle: (next: URLSearchParams) => void;
}

const put = (next: URLSearchParams, text: string): void => (text === '' ? next.delete('q') : next.set('q', text));

/** The chosen classes as far as they may be listed; all that may where none is chosen. */
function within(listed: readonly string[], chosen: readonly string[] | undefined): readonly string[] {
  const both = chosen?.filter((value) => listed.includes(value)) ?? [];
  return both.length > 0 ? both : listed;
}

/** After the last key, until the address is changed. */
const REST_MS = 300;
/** Filters stand in the address as `f.unit=...`, once for each value. */
const PREFIX = 'f.';

/** Words, tab, filters and order, always written in the same way. */
function keptOf(params: URLSearchParams, text: string): string {
  const kept = new URLSearchParams(params);
  put(kept, text);
  kept.sort();
  return kept.toString();
}

export function useRecordQuery(): RecordQuery {
  const [params, change] = useAddressParams();
  const listed = useListedClasses();
  const inAddress = params.get('q') ?? '';
  const { text, setText, settle } = useTypedText(inAddress, change);
  return useMemo(() => {
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
      filters: { ...filters, ...tabFilters[asked], ...(listed ? { securityClass: within(listed, filters.securityClass) } : {}) },
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
      listed,
      filtered: text !== '' || tab !== 'all' || Object.keys(filters).length > 0,
      ask,
      setText,
      address: () => {
        const next = new URLSearchParams(params);
        settle(next);
        return `?${next}`;
      },
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
          if (value === 'newest') next.delete('sort');
          else next.set('sort', value);
          if (down) next.set('down', '1');
          else next.delete('down');
        }),
      kept: keptOf(params, text),
      recall: (kept) => {
        const wanted = new URLSearchParams(kept);
        setText(wanted.get('q') ?? '');
        change((next) => {
          for (const key of [...next.keys()]) next.delete(key);
          for (const [key, value] of wanted) next.append(key, value);
        });
      },
      clear: () => {
        setText('');
        change((next) => {
          for (const key of [...next.keys()]) if (key === 'q' || key === 'tab' || key.startsWith(PREFIX)) next.delete(key);
        });
      },
    };
  }, [params, text, setText, settle, change, listed]);
}
