/** What the register list shows now: tab, filters, search and order, and the rows that they leave. */
import { useMemo, useState } from 'react';
import { useOfficers } from '#renderer/cases/use-officers.ts';
import { useRowSource } from '#renderer/cases/use-row-source.ts';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import { useCalendar, useToday } from '#renderer/state/office.ts';
import { useRegisterCases } from '#renderer/state/register-cases.ts';
import { useSession } from '#renderer/state/session.ts';
import type { Sort } from '#renderer/ui/list/columns.ts';
import { objectionGrounds } from '#shared/domain/objections/objection-grounds.ts';
import { objectionStates } from '#shared/domain/objections/objection-workflow.ts';
import { onceForEach } from '#shared/lib/once-for-each.ts';
import {
  entryFor,
  filtered,
  inTab,
  noFilter,
  type RegisterEntry,
  type RegisterFilter,
  type RegisterTab,
  sorted,
  tabCounts,
} from './register-rows.ts';
import type { RegisterQuery } from './register-views.ts';

const noFiles: readonly ObjectionFile[] = [];

export function useRegisterView() {
  const actor = useSession((session) => session.actor);
  const calendar = useCalendar();
  const today = useToday();
  const officers = useOfficers();
  const [tab, setTab] = useState<RegisterTab>('open');
  const [filter, setFilter] = useState<RegisterFilter>(noFilter);
  const [sort, setSort] = useState<Sort>({ column: 'due', descending: false });

  const cases = useRegisterCases('objection', tab === 'done');
  const files = cases.view?.objections ?? noFiles;
  const entryOf = useMemo(
    () => onceForEach((file: ObjectionFile) => entryFor(file, calendar, { today, officers }, actor)),
    [calendar, today, officers, actor],
  );
  const entries = useMemo(() => files.map(entryOf), [files, entryOf]);
  const ofTab = useMemo(() => inTab(entries, tab), [entries, tab]);
  const rows = useMemo(() => sorted(filtered(ofTab, filter), sort), [ofTab, filter, sort]);

  const rowSource = useRowSource(cases.live, rows, JSON.stringify([tab, filter, sort]));

  const query: RegisterQuery = { tab, filter, sort };
  const show = (saved: RegisterQuery) => {
    setTab(saved.tab);
    setFilter(saved.filter);
    setSort(saved.sort);
  };
  /** Undefined while the ended cases that it is about are not read. */
  const countOf = (saved: RegisterQuery): number | undefined =>
    saved.tab === 'done' && !cases.whole ? undefined : filtered(inTab(entries, saved.tab), saved.filter).length;
  const counts = useMemo(() => tabCounts(entries, cases.whole), [entries, cases.whole]);
  const toggle = (group: 'states' | 'grounds', value: string) =>
    setFilter((old) => ({
      ...old,
      [group]: old[group].includes(value) ? old[group].filter((known) => known !== value) : [...old[group], value],
    }));
  return {
    cases,
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
