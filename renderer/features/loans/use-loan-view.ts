/** What the loan list shows now: tab, search and order, and the rows that they leave. */
import { useMemo, useState } from 'react';
import { useRowSource } from '#renderer/cases/use-row-source.ts';
import { accessUserOf } from '#renderer/commands/access-user.ts';
import { readLoanEntries } from '#renderer/db/queries/loan-list.ts';
import { useCalendar, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { Sort } from '#renderer/ui/list/columns.ts';
import { can } from '#shared/domain/access/access.ts';
import { inTab, type LoanRow, type LoanTab, loanRows, loanTabs, searched, sorted } from './loan-rows.ts';

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
  const [sort, setSort] = useState<Sort>({ column: 'due', descending: false });

  const entries = live.status === 'ready' ? live.data : noEntries;
  const all = useMemo(() => loanRows(entries, calendar, today), [entries, calendar, today]);
  const rows = useMemo(() => sorted(searched(inTab(all, tab), query), sort), [all, tab, query, sort]);
  const rowSource = useRowSource(live, rows, JSON.stringify([tab, query, sort]));
  return {
    all,
    /** The rows that are shown, all of them. */
    rows,
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
