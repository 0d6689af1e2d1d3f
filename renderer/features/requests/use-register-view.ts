/** What the register list shows now: tab, filters, search and order, and the rows that they leave. */
import { useMemo, useState } from 'react';
import { channelText } from '#renderer/cases/channel-text.ts';
import { useRowSource } from '#renderer/cases/use-row-source.ts';
import { type RequestFile, readRequests } from '#renderer/db/queries/requests.ts';
import { useCalendar, useToday, useZone } from '#renderer/state/office.ts';
import { useServices } from '#renderer/state/services.ts';
import { useSession } from '#renderer/state/session.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { Sort } from '#renderer/ui/list/columns.ts';
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

const noRequests: readonly RequestFile[] = [];

export function useRegisterView() {
  const { gate } = useServices();
  const calendar = useCalendar();
  const today = useToday();
  const zone = useZone();
  const actor = useSession((session) => session.actor);
  const live = useLive(() => readRequests(gate.db), [gate.db]);
  const [tab, setTab] = useState<RegisterTab>('open');
  const [filter, setFilter] = useState<RegisterFilter>(noFilter);
  const [sort, setSort] = useState<Sort>({ column: 'due', descending: false });
  const files = live.status === 'ready' ? live.data : noRequests;
  const entries = useMemo(() => entriesOf(files, { calendar, today, actor, zone }), [files, calendar, today, actor, zone]);
  const ofTab = useMemo(() => inTab(entries, tab), [entries, tab]);
  const rows = useMemo(() => sorted(filtered(ofTab, filter), sort), [ofTab, filter, sort]);

  const source = useRowSource(live, rows, JSON.stringify([tab, filter, sort]));
  const counts = Object.fromEntries(registerTabs.map((id) => [id, inTab(entries, id).length])) as Readonly<Record<RegisterTab, number>>;
  const readers = { states: stateOf, decisions: decisionOf, channels: channelOf } as const;
  return {
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
