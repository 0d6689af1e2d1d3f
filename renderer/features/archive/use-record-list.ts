/** Pages, facets and counts of the list. They follow the log: what was saved a moment ago is in the answer. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { searchPage } from '#renderer/search/fallback.ts';
import { COUNT_FOR_MS, type FacetCount, type FacetName, type HitOf, type SearchStatus } from '#renderer/search/protocol.ts';
import type { SearchPage } from '#renderer/search/search-client.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { PageResult } from '#renderer/ui/list/page-cache.ts';
import type { RowSource } from '#renderer/ui/list/use-pages.ts';
import { SnippetBatch } from './snippet-batch.ts';
import { useFault } from './use-fault.ts';
import { type RecordQuery, type RecordTab, recordTabs } from './use-record-query.ts';

export type RecordHit = HitOf<'record'>;

/** A row with the question that it answers: what is marked in it belongs to that one, not to what has been typed since. */
export interface ListedRecord extends RecordHit {
  readonly asked: { readonly text: string; readonly snippets: SnippetBatch | null };
}
type Facets = { readonly [F in FacetName<'record'>]: readonly FacetCount[] };

export interface RecordList {
  readonly source: RowSource<ListedRecord>;
  readonly status: SearchStatus;
  readonly facets: Facets | null;
  readonly tabCounts: Readonly<Partial<Record<RecordTab, Count>>>;
  /** Records without any filter. */
  readonly all: Count | undefined;
  /** Grows with every entry of the log, and with every text of a file. */
  readonly revision: number;
}

/** How many rows, as far as they were counted. */
export interface Count {
  readonly count: number;
  /** There are more. */
  readonly more: boolean;
}

const MOMENT_MS = 120;
const noCounts = { tabs: {}, all: undefined };

export function useSearchStatus(): SearchStatus {
  const { search } = useServices();
  const [status, setStatus] = useState(() => search.status());
  useEffect(() => {
    setStatus(search.status());
    return search.onStatus(setStatus);
  }, [search]);
  return status;
}

export function useRecordList(query: RecordQuery): RecordList {
  const { gate, search } = useServices();
  const onFault = useFault();
  const status = useSearchStatus();
  const head = useLive(() => gate.db.log.orderBy('seq').reverse().limit(1).primaryKeys(), [gate.db]);
  const seq = head.status === 'ready' ? (head.data[0] ?? 0) : 0;
  // While the index is being built the list is asked again when it is ready, and now and then before.
  // What files say comes in by itself, behind the log.
  const revision = seq + (status.state === 'ready' ? 0.5 + status.texts : 0);
  const { ask, listed, text } = query;
  const key = JSON.stringify(ask());
  const asked = useMemo<ListedRecord['asked']>(
    () => ({ text, snippets: text.trim() === '' ? null : new SnippetBatch(search, text) }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a new revision wants new answers
    [search, text, revision],
  );

  const loadPage = useCallback(
    async (offset: number, limit: number, signal: AbortSignal): Promise<PageResult<ListedRecord>> => {
      // What the count of the first page leaves open the facets say a moment later.
      const hurry = offset === 0 ? { countForMs: COUNT_FOR_MS } : {};
      const page = await searchPage(search, gate.db, { ...ask(), offset, limit, includeSeq: seq, ...hurry }, `records ${offset}`);
      if (page.status === 'ready') return { rows: page.rows.map((row) => ({ ...row, asked })), total: page.total, exact: page.exact };
      if (signal.aborted) return { rows: [], total: 0 };
      // A newer query of the same page is under way: it will answer.
      return new Promise(() => undefined);
    },
    [search, gate.db, ask, seq, asked],
  );

  const [counted, setCounted] = useState<{ readonly key: string; readonly facets: Facets; readonly total: number } | null>(null);
  const [counts, setCounts] = useState<{ readonly tabs: RecordList['tabCounts']; readonly all: Count | undefined }>(noCounts);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      const load = async () => {
        const beside = await search.facets({ ...ask(), includeSeq: seq });
        if (current && beside.status === 'ready') setCounted({ key, facets: beside.facets, total: beside.total });
        const tabs: Partial<Record<RecordTab, Count>> = {};
        for (const tab of recordTabs) {
          const page = await search.query({ ...ask(tab), limit: 1, includeSeq: seq }, `tab ${tab}`);
          if (!current) return;
          if (page.status === 'ready') tabs[tab] = countOf(page);
        }
        const filters = listed ? { securityClass: listed } : {};
        const whole = await search.query({ entity: 'record', text: '', filters, limit: 1, includeSeq: seq }, 'all records');
        if (!current) return;
        // Told at once: each telling draws the head of the list anew.
        setCounts((old) => ({ tabs: { ...old.tabs, ...tabs }, all: whole.status === 'ready' ? countOf(whole) : old.all }));
      };
      load().catch(onFault);
    }, MOMENT_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [search, ask, listed, key, seq, revision, onFault]);

  const whole = counted?.key === key ? counted.total : undefined;
  const source = useMemo(() => ({ key, revision, loadPage, whole }), [key, revision, loadPage, whole]);
  return { source, status, facets: counted?.facets ?? null, tabCounts: counts.tabs, all: counts.all, revision };
}

const countOf = (page: SearchPage<'record'>): Count => ({ count: page.total, more: !page.exact });
