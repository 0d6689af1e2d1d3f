import { useEffect, useState, useSyncExternalStore } from 'react';
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
  const [opened, setOpened] = useState<{ readonly key: string; readonly revision: number } | null>(null);

  useEffect(() => {
    if (opened?.key === key && opened.revision === revision) return;
    if (opened?.key === key) cache.refresh(loadPage);
    else cache.open(loadPage);
    setOpened({ key, revision });
  }, [cache, key, revision, loadPage, opened]);

  useEffect(() => {
    if (whole !== undefined && opened?.key === key) cache.know(whole);
  }, [cache, key, opened, whole]);

  useEffect(() => () => cache.close(), [cache]);
  return { cache, state };
}
