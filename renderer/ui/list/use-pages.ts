import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type CacheState, type LoadPage, PageCache } from './page-cache.ts';

export interface RowSource<Row> {
  /** Changes with the question (search, filters, order, view): the list begins at its top again. */
  readonly key: string;
  /** Changes with the data: what is seen is read again in place. */
  readonly revision?: number;
  readonly loadPage: LoadPage<Row>;
  /** The whole count where it is known beside the pages, which count only so far. */
  readonly whole?: number | undefined;
}

/** The page cache of a list, opened again with each new question. */
export function usePages<Row>(source: RowSource<Row>): { readonly cache: PageCache<Row>; readonly state: CacheState } {
  const [cache] = useState(() => new PageCache<Row>());
  const state = useSyncExternalStore(cache.subscribe, cache.getState);
  const { key, revision = 0, loadPage, whole } = source;
  const opened = useRef<{ readonly key: string; readonly revision: number } | null>(null);

  useEffect(() => {
    const before = opened.current;
    if (before?.key === key && before.revision === revision) return;
    opened.current = { key, revision };
    if (before?.key === key) cache.refresh(loadPage);
    else cache.open(loadPage);
  }, [cache, key, revision, loadPage]);

  useEffect(() => {
    if (whole !== undefined) cache.know(whole);
  }, [cache, key, whole]);

  useEffect(
    () => () => {
      opened.current = null;
      cache.close();
    },
    [cache],
  );
  return { cache, state };
}
