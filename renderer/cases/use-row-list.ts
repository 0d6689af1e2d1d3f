/** A register read whole as a list: tabs, search and order decide which rows are shown, a page at a time. */
import { useMemo, useState } from 'react';
import type { Live } from '#renderer/state/use-live.ts';
import type { Sort } from '#renderer/ui/list/columns.ts';
import { type Orders, ordered } from '#renderer/ui/list/ordered.ts';
import { fold } from '#shared/domain/search/fold.ts';
import { useRowSource } from './use-row-source.ts';

export interface ListedRow {
  readonly id: string;
  /** Folded words that the search looks into. */
  readonly haystack: string;
}

interface Options<Row extends ListedRow, Tab extends string, Key extends string> {
  readonly tabs: Readonly<Record<Tab, (row: Row) => boolean>>;
  readonly firstTab: NoInfer<Tab>;
  readonly order: Sort & { readonly column: NoInfer<Key> };
  /** Column -> what its rows are ordered by. */
  readonly keys: Orders<Row, Key>;
}

export function useRowList<Row extends ListedRow, Tab extends string, Key extends string>(
  live: Live<readonly Row[]>,
  { tabs, firstTab, order, keys }: Options<Row, Tab, Key>,
) {
  const [tab, setTab] = useState<Tab>(firstTab);
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<Sort>(order);
  const all = live.status === 'ready' ? live.data : (noRows as readonly Row[]);
  const rows = useMemo(() => ordered(searched(all.filter(tabs[tab]), query), keys, sort, newestFirst), [all, tabs, tab, query, sort, keys]);
  const source = useRowSource(live, rows, JSON.stringify([tab, query, sort]));
  const count = (one: Tab): number => all.filter(tabs[one]).length;
  return { all, rows, source, tab, setTab, query, setQuery, sort, setSort, count };
}

const noRows: readonly never[] = [];

const newestFirst = (a: ListedRow, b: ListedRow): number => (a.id < b.id ? 1 : -1);

function searched<Row extends ListedRow>(rows: readonly Row[], query: string): readonly Row[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return rows.filter(({ haystack }) => words.every((word) => haystack.includes(word)));
}
