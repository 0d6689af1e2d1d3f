/** What the register list shows now: tab, filters, search and order, and the rows that they leave. */
import { useMemo, useState } from 'react';
import { useRowSource } from '#renderer/cases/use-row-source.ts';
import { type ObjectionFile, readObjections } from '#renderer/db/queries/objections.ts';
import { useCalendar, useToday } from '#renderer/state/office.ts';
import { useServices } from '#renderer/state/services.ts';
import { useSession } from '#renderer/state/session.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { Sort } from '#renderer/ui/list/columns.ts';
import { objectionGrounds } from '#shared/domain/objections/objection-grounds.ts';
import { objectionStates } from '#shared/domain/objections/objection-workflow.ts';
import {
  entriesOf,
  filtered,
  inTab,
  noFilter,
  type RegisterEntry,
  type RegisterFilter,
  type RegisterTab,
  registerTabs,
  sorted,
} from './register-rows.ts';
import type { RegisterQuery } from './register-views.ts';

const noFiles: readonly ObjectionFile[] = [];

export function useRegisterView() {
  const { gate } = useServices();
  const actor = useSession((session) => session.actor);
  const calendar = useCalendar();
  const today = useToday();
  const live = useLive(() => readObjections(gate.db), [gate.db]);
  const [tab, setTab] = useState<RegisterTab>('open');
  const [filter, setFilter] = useState<RegisterFilter>(noFilter);
  const [sort, setSort] = useState<Sort>({ column: 'due', descending: false });

  const files = live.status === 'ready' ? live.data : noFiles;
  const entries = useMemo(() => entriesOf(files, calendar, today, actor), [files, calendar, today, actor]);
  const ofTab = useMemo(() => inTab(entries, tab), [entries, tab]);
  const rows = useMemo(() => sorted(filtered(ofTab, filter), sort), [ofTab, filter, sort]);

  const rowSource = useRowSource(live, rows, JSON.stringify([tab, filter, sort]));

  const query: RegisterQuery = { tab, filter, sort };
  const show = (saved: RegisterQuery) => {
    setTab(saved.tab);
    setFilter(saved.filter);
    setSort(saved.sort);
  };
  const countOf = (saved: RegisterQuery): number => filtered(inTab(entries, saved.tab), saved.filter).length;
  const counts = Object.fromEntries(registerTabs.map((id) => [id, inTab(entries, id).length]));
  const toggle = (group: 'states' | 'grounds', value: string) =>
    setFilter((old) => ({
      ...old,
      [group]: old[group].includes(value) ? old[group].filter((known) => known !== value) : [...old[group], value],
    }));
  return {
    files,
    entries,
    rows,
    rowSource,
    query,
    show,
    countOf,
    tab,
    setTab,
    filter,
    setQuery: (query: string) => setFilter((old) => ({ ...old, query })),
    clear: () => setFilter(noFilter),
    toggle,
    sort,
    setSort,
    counts,
    stateCounts: countsOf(objectionStates, filtered(ofTab, filter, 'states'), (entry, state) => entry.file.known.state === state),
    groundCounts: countsOf(objectionGrounds, filtered(ofTab, filter, 'grounds'), (entry, ground) => entry.file.grounds.includes(ground)),
  };
}

function countsOf<V extends string>(
  values: readonly V[],
  entries: readonly RegisterEntry[],
  has: (entry: RegisterEntry, value: V) => boolean,
): readonly { readonly id: V; readonly count: number }[] {
  return values.map((id) => ({ id, count: entries.filter((entry) => has(entry, id)).length })).filter(({ count }) => count > 0);
}
