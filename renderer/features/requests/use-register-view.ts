/** What the register list shows now: tab, filters, search and order, and the rows that they leave. */
import { useMemo, useState } from 'react';
import { channelText } from '#renderer/cases/channel-text.ts';
import { useRowSource } from '#renderer/cases/use-row-source.ts';
import type { RequestFile } from '#renderer/db/queries/requests.ts';
import { useCalendar, useToday, useZone } from '#renderer/state/office.ts';
import { useRegisterCases } from '#renderer/state/register-cases.ts';
import { useSession } from '#renderer/state/session.ts';
import type { Sort } from '#renderer/ui/list/columns.ts';
import { onceForEach } from '#shared/lib/once-for-each.ts';
import {
  countsOf,
  entryFor,
  filtered,
  inTab,
  noFilter,
  type RegisterEntry,
  type RegisterFilter,
  type RegisterTab,
  sorted,
} from './register-rows.ts';

const noRequests: readonly RequestFile[] = [];

export function useRegisterView() {
  const calendar = useCalendar();
  const today = useToday();
  const zone = useZone();
  const actor = useSession((session) => session.actor);
  const [tab, setTab] = useState<RegisterTab>('open');
  const [filter, setFilter] = useState<RegisterFilter>(noFilter);
  const [sort, setSort] = useState<Sort>({ column: 'due', descending: false });
  const cases = useRegisterCases('request', tab === 'done');
  const files = cases.view?.requests ?? noRequests;
  const entryOf = useMemo(
    () => onceForEach((file: RequestFile) => entryFor(file, { calendar, today, actor, zone })),
    [calendar, today, actor, zone],
  );
  const entries = useMemo(() => files.map(entryOf), [files, entryOf]);
  const ofTab = useMemo(() => inTab(entries, tab), [entries, tab]);
  const rows = useMemo(() => sorted(filtered(ofTab, filter), sort), [ofTab, filter, sort]);

  const source = useRowSource(cases.live, rows, JSON.stringify([tab, filter, sort]));
  const counts = useMemo(() => countsOf(entries, cases.whole), [entries, cases.whole]);
  const readers = { states: stateOf, decisions: decisionOf, channels: channelOf } as const;
  return {
    cases,
    entries,
    rows,
    source,
    tab,
    setTab,
    filter,
    setFilter,
    sort,
    setSort,
    counts,
    channels: [...new Set(entries.map(channelOf))].toSorted(),
    toggle: (group: keyof typeof readers, value: string) =>
      setFilter((old) => {
        const chosen: readonly string[] = old[group];
        return { ...old, [group]: chosen.includes(value) ? chosen.filter((known) => known !== value) : [...chosen, value] };
      }),
    /** The values of a facet with what each would leave. */
    facet: <V extends string>(group: keyof typeof readers, values: readonly V[], label: (value: V) => string) => {
      const left = filtered(ofTab, filter, group);
      const chosen: readonly string[] = filter[group];
      return values
        .map((id) => ({
          id,
          count: left.filter((entry) => readers[group](entry) === id).length,
          label: label(id),
          on: chosen.includes(id),
        }))
        .filter(({ count, on }) => count > 0 || on);
    },
  };
}

const stateOf = ({ file }: RegisterEntry): string => file.known.state;
const decisionOf = ({ file }: RegisterEntry): string | undefined => file.known.decision;
const channelOf = ({ file }: RegisterEntry): string => channelText(file.row.channel);
