import { FileClock, FileInput, FileText, MessageSquareReply, Plus, Printer, Ticket } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import { channelText } from '#renderer/cases/channel-text.ts';
import { ServiceTabs } from '#renderer/cases/service-tabs.tsx';
import { useRowSource } from '#renderer/cases/use-row-source.ts';
import { VisitDialog } from '#renderer/cases/visit-dialog.tsx';
import { mayDo } from '#renderer/commands/office/may.ts';
import { proofQueue, type RequestFile, readRequests } from '#renderer/db/queries/requests.ts';
import { useCalendar, useToday, useZone } from '#renderer/state/office.ts';
import { useCommandContext, useServices } from '#renderer/state/services.ts';
import { useSession } from '#renderer/state/session.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { Action } from '#renderer/ui/action.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DueCell, TwoLine } from '#renderer/ui/list/cells.tsx';
import { type ListColumn, shownColumns } from '#renderer/ui/list/columns.ts';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { useWide } from '#renderer/ui/use-wide.ts';
import { noticeDecisions } from '#shared/domain/requests/request-events.ts';
import { requestStates } from '#shared/domain/requests/request-workflow.ts';
import { formatShortDate, type Locale } from '#shared/i18n/format.ts';
import css from './case.module.css';
import { ElsewhereDialog } from './elsewhere-dialog.tsx';
import { QueueDialog } from './queue-dialog.tsx';
import {
  entriesOf,
  filtered,
  inTab,
  isFiltered,
  noFilter,
  type RegisterEntry,
  type RegisterFilter,
  type RegisterSort,
  type RegisterTab,
  registerCsv,
  registerTabs,
  sorted,
} from './register-rows.ts';
import { RequestDetail } from './request-detail.tsx';
import { decisionWords, leftText, type RequestText, stateWords, toneOf } from './request-words.ts';

const LAYOUT = 'requests';
const tabWords = { open: 'tabOpen', today: 'tabToday', late: 'tabLate', mine: 'tabMine', done: 'tabDone' } as const;
const noRequests: readonly RequestFile[] = [];

/** The register of requests with its case beside it. */
export function RequestList() {
  const t = useText('requests');
  const locale = useLocale();
  const go = useGo();
  const location = useLocation();
  const ctx = useCommandContext();
  const view = useRegister();
  const wide = useWide();
  const [openId, setOpenId] = useState<string | undefined>(() => new URLSearchParams(location.search).get('buka') ?? undefined);
  const [queueOpen, setQueueOpen] = useState(false);
  const [elsewhere, setElsewhere] = useState(false);
  const [visitOpen, setVisitOpen] = useState(false);
  const queue = useLive(() => proofQueue(ctx.db), [ctx.db]);
  const waiting = queue.status === 'ready' ? queue.data.length : 0;
  const columns = columnsOf(t, locale);
  const exportRegister = useExport(() => ({ rows: view.rows, columnIds: shownColumns(LAYOUT, columns).map(({ id }) => id) }));
  // Beside the list there is always a case, as long as there is a row.
  const opened = view.entries.find((entry) => entry.id === openId) ?? (wide ? view.rows[0] : undefined);

  const mayRegister = mayDo(ctx.actor, 'request.register');
  const denied = mayRegister ? {} : { reason: t('errNotAllowed') };
  const register: Action = {
    id: 'requests.register',
    label: t('register'),
    icon: Plus,
    key: 'Alt+N',
    tone: 'primary',
    allowed: mayRegister,
    ...denied,
    run: () => go('/permohonan/baru'),
  };
  const printQueue: Action = {
    id: 'requests.queue',
    label: t('queueCount', { count: waiting }),
    icon: Printer,
    allowed: true,
    hidden: waiting === 0,
    run: () => setQueueOpen(true),
  };
  const more: readonly Action[] = [
    {
      id: 'requests.atOnce',
      label: t('registerAtOnce'),
      icon: MessageSquareReply,
      key: 'Alt+J',
      allowed: mayRegister && mayDo(ctx.actor, 'request.answerAtOnce'),
      run: () => go('/permohonan/baru?langsung=1'),
    },
    { id: 'requests.visit', label: t('visitOpen'), icon: Ticket, key: 'Alt+K', allowed: mayRegister, run: () => setVisitOpen(true) },
    { id: 'requests.elsewhere', label: t('elsewhere'), icon: FileInput, allowed: mayRegister, run: () => setElsewhere(true) },
    { id: 'requests.pad', label: t('padEntry'), icon: FileClock, allowed: mayRegister, run: () => go('/permohonan/baru?susulan=1') },
  ];
  return (
    <>
      <ServiceTabs current="register" />
      <ListPage<RegisterEntry>
        title={t('title')}
        caption={t('caption', { open: view.counts.open, total: view.entries.length })}
        actions={[printQueue, exportRegister, register]}
        more={more}
        source={view.source}
        columns={columns}
        layoutKey={LAYOUT}
        rowId={(row) => row.id}
        rowName={({ file }) => file.number ?? file.row.information}
        sort={view.sort}
        onSort={view.setSort}
        search={{
          value: view.filter.query,
          onChange: (query) => view.setFilter({ ...view.filter, query }),
          placeholder: t('searchPlaceholder'),
        }}
        views={{
          items: registerTabs.map((id) => ({ id, label: t(tabWords[id]), count: view.counts[id] })),
          current: view.tab,
          onChange: (id) => view.setTab(id as RegisterTab),
        }}
        facets={{
          groups: [
            { id: 'states', label: t('facetState'), values: view.facet('states', requestStates, (id) => t(stateWords[id])) },
            { id: 'decisions', label: t('facetDecision'), values: view.facet('decisions', noticeDecisions, (id) => t(decisionWords[id])) },
            { id: 'channels', label: t('colChannel'), values: view.facet('channels', view.channels, (word) => word) },
          ],
          onToggle: (group, value) => view.toggle(group as 'states' | 'decisions' | 'channels', value),
          onClear: () => view.setFilter(noFilter),
        }}
        openId={opened?.id}
        onOpen={(row) => setOpenId(row.id)}
        onCloseDetail={() => setOpenId(undefined)}
        detail={opened ? <RequestDetail key={opened.id} file={opened.file} beside /> : undefined}
        listWidth={576}
        filtered={isFiltered(view.filter) || view.entries.length > 0}
        empty={{ icon: FileText, title: t('emptyTitle'), text: t('emptyText'), actions: [register] }}
      />
      {elsewhere && <ElsewhereDialog onSaved={setOpenId} onClose={() => setElsewhere(false)} />}
      {visitOpen && <VisitDialog onClose={() => setVisitOpen(false)} />}
      {queueOpen && <QueueDialog onClose={() => setQueueOpen(false)} />}
    </>
  );
}

/** What the list shows now: tab, filters, search and order, and the rows that they leave. */
function useRegister() {
  const { gate } = useServices();
  const calendar = useCalendar();
  const today = useToday();
  const zone = useZone();
  const actor = useSession((session) => session.actor);
  const live = useLive(() => readRequests(gate.db), [gate.db]);
  const [tab, setTab] = useState<RegisterTab>('open');
  const [filter, setFilter] = useState<RegisterFilter>(noFilter);
  const [sort, setSort] = useState<RegisterSort>({ column: 'due', descending: false });
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

interface Shown {
  readonly rows: readonly RegisterEntry[];
  readonly columnIds: readonly string[];
}

/** "Ekspor": `shown` is asked at the press, so that the file holds exactly what stands on the screen then. */
function useExport(shown: () => Shown): Action {
  const t = useText('requests');
  const { platform } = useServices();
  const { actor } = useCommandContext();
  const toast = useToast();
  const run = async () => {
    const { rows, columnIds } = shown();
    const saved = await platform.files.saveAs(
      new TextEncoder().encode(registerCsv(rows, columnIds, t)),
      'register-permohonan.csv',
      'text/csv',
    );
    if (!saved.ok) toast({ text: t('exportFailed'), tone: 'late' });
    else if (saved.value !== null) toast({ text: t('exported', { name: saved.value }) });
  };
  const allowed = mayDo(actor, 'export.run');
  return {
    id: 'requests.export',
    label: t('exportRegister'),
    allowed,
    ...(allowed ? {} : { reason: t('exportNotAllowed') }),
    run: () => {
      run().catch(reportError);
    },
  };
}

const columnsOf = (t: RequestText, locale: Locale): readonly ListColumn<RegisterEntry>[] => [
  {
    id: 'number',
    label: t('colNumber'),
    width: 176,
    fixed: true,
    sortable: true,
    cell: ({ file, due }) => (
      <TwoLine
        first={
          <span className={file.known.state === 'voided' ? `${css.number} ${css.voided}` : css.number}>
            {file.number ?? file.row.visitCode ?? t('unnumbered')}
          </span>
        }
        second={due?.judgement.state === 'overdue' ? t('tabLate') : t(stateWords[file.known.state])}
        title={due?.judgement.state === 'overdue' ? t('silence') : ''}
      />
    ),
  },
  {
    id: 'subject',
    label: t('colSubject'),
    sortable: true,
    cell: ({ file }) => <TwoLine first={file.row.information} second={file.row.applicant.name} title={file.row.information} />,
  },
  {
    id: 'received',
    label: t('colReceived'),
    width: 104,
    sortable: true,
    hiddenAtFirst: true,
    cell: ({ receivedOn }) => <TwoLine first={formatShortDate(receivedOn, locale)} />,
  },
  {
    id: 'channel',
    label: t('colChannel'),
    width: 140,
    hiddenAtFirst: true,
    cell: ({ file }) => <TwoLine first={channelText(file.row.channel)} />,
  },
  {
    id: 'due',
    label: t('colDue'),
    width: 148,
    sortable: true,
    cell: ({ file, due }) => {
      if (due)
        return (
          <DueCell date={formatShortDate(due.deadline.dueOn, locale)} left={leftText(t, due.judgement)} tone={toneOf(due.judgement)} />
        );
      return file.known.noticeOn ? <TwoLine first={formatShortDate(file.known.noticeOn, locale)} second={t('answered')} /> : null;
    },
  },
];
