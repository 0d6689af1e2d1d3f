/** What the loan list shows now: tab, search and order, and the rows that they leave. */
import { useMemo, useState } from 'react';
import { accessUserOf } from '#renderer/commands/access-user.ts';
import { readLoanEntries } from '#renderer/db/queries/loan-list.ts';
import { useCalendar, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { RowSource } from '#renderer/ui/list/use-pages.ts';
import { can } from '#shared/domain/access/access.ts';
import { inTab, type LoanRow, type LoanSort, type LoanTab, loanRows, loanTabs, searched, sorted } from './loan-rows.ts';

const noEntries: readonly never[] = [];

export function useLoanView() {
  const ctx = useCommandContext();
  const calendar = useCalendar();
  const today = useToday();
  const live = useLive(async () => {
    const [entries, user] = await Promise.all([readLoanEntries(ctx.db), accessUserOf(ctx)]);
    // A loan of a record that the person may not see is none of theirs.
    return entries.filter(({ item }) => !item?.record || (user !== null && can(user, 'loan.view', item.record).allowed));
  }, [ctx]);
  const [tab, setTab] = useState<LoanTab>('out');
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<LoanSort>({ column: 'due', descending: false });

  const entries = live.status === 'ready' ? live.data : noEntries;
  const all = useMemo(() => loanRows(entries, calendar, today), [entries, calendar, today]);
  const rows = useMemo(() => sorted(searched(inTab(all, tab), query), sort), [all, tab, query, sort]);
  const [source, setSource] = useState<{ readonly rows: readonly LoanRow[]; readonly revision: number }>({ rows, revision: 0 });
  if (source.rows !== rows) setSource({ rows, revision: source.revision + 1 });
  const { status } = live;
  const cause = live.status === 'failed' ? live.cause : undefined;
  const rowSource = useMemo(
    (): RowSource<LoanRow> => ({
      key: JSON.stringify([status, tab, query, sort]),
      revision: source.revision,
      loadPage: (offset, limit) => {
        if (status === 'failed') return Promise.reject(cause instanceof Error ? cause : new Error('loans'));
        // Nothing is known yet: the list stays with its skeleton until the register is read.
        if (status === 'loading') return new Promise(() => {});
        return Promise.resolve({ rows: source.rows.slice(offset, offset + limit), total: source.rows.length });
      },
    }),
    [source, status, cause, tab, query, sort],
  );
  return {
    all,
    rowSource,
    tab,
    setTab,
    query,
    setQuery,
    sort,
    setSort,
    counts: Object.fromEntries(loanTabs.map((id) => [id, inTab(all, id).length])) as Readonly<Record<LoanTab, number>>,
    questions: doubleGroups(all),
  };
}

/** Loans of one item that are out at the same time, by the books. */
function doubleGroups(rows: readonly LoanRow[]): readonly (readonly LoanRow[])[] {
  return [
    ...Map.groupBy(
      rows.filter(({ double }) => double),
      ({ file }) => file.row.itemId,
    ).values(),
  ];
}
