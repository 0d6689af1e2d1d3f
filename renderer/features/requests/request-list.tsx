import { BookCheck, BookDown, FileClock, FileInput, FileText, FolderClock, MessageSquareReply, Plus, Printer, Ticket } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { DayClosingDialog } from '#renderer/cases/day-closing-dialog.tsx';
import { EndedCasesNotice } from '#renderer/cases/ended-cases-notice.tsx';
import { ServiceTabs } from '#renderer/cases/service-tabs.tsx';
import { useDayText } from '#renderer/cases/use-day-text.ts';
import { VisitDialog } from '#renderer/cases/visit-dialog.tsx';
import { mayDo } from '#renderer/commands/office/may.ts';
import { proofQueue, readRequest } from '#renderer/db/queries/requests.ts';
import { useOffice, useToday } from '#renderer/state/office.ts';
import { useOpenCases } from '#renderer/state/open-cases.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { Action } from '#renderer/ui/action.ts';
import { shownColumns } from '#renderer/ui/list/columns.ts';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { useWide } from '#renderer/ui/use-wide.ts';
import type { Deadline } from '#shared/domain/deadlines/deadlines.ts';
import { noticeDecisions } from '#shared/domain/requests/request-events.ts';
import { requestStates } from '#shared/domain/requests/request-workflow.ts';
import { formatDays } from '#shared/i18n/day-count.ts';
import { ElsewhereDialog } from './elsewhere-dialog.tsx';
import { limitsOf } from './paper-models.ts';
import { QueueDialog } from './queue-dialog.tsx';
import { registerColumns } from './register-columns.tsx';
import { isFiltered, noFilter, type RegisterEntry, type RegisterTab, registerTabs } from './register-rows.ts';
import { RequestDetail } from './request-detail.tsx';
import { decisionWords, stateWords } from './request-words.ts';
import { useExportRegister } from './use-export-register.ts';
import { useRegisterView } from './use-register-view.ts';

const LAYOUT = 'requests';
const tabWords = { open: 'tabOpen', today: 'tabToday', late: 'tabLate', mine: 'tabMine', done: 'tabDone' } as const;

/** The register of requests with its case beside it. */
export function RequestList() {
  const t = useText('requests');
  const old = useText('oldRegister');
  const kept = useText('officePapers');
  const words = useText('registers');
  const locale = useLocale();
  const day = useDayText();
  const go = useGo();
  const location = useLocation();
  const ctx = useCommandContext();
  const view = useRegisterView();
  const wide = useWide();
  const [openId, setOpenId] = useState<string | undefined>(() => new URLSearchParams(location.search).get('buka') ?? undefined);
  const [queueOpen, setQueueOpen] = useState(false);
  const [elsewhere, setElsewhere] = useState(false);
  const [closing, setClosing] = useState(false);
  const [visitOpen, setVisitOpen] = useState(false);
  const cases = useOpenCases();
  const queue = useLive(() => proofQueue(ctx.db, cases?.requests ?? []), [ctx.db, cases]);
  const waiting = queue.status === 'ready' ? queue.data.length : 0;
  const { notice, extended } = limitsOf(useToday(), useOffice());
  const lengthOf = ({ days, unit }: Deadline) => formatDays(days, unit, locale);
  const limits = { notice: lengthOf(notice), extended: lengthOf(extended) };
  const columns = registerColumns(t, locale, day);
  const exportRegister = useExportRegister(() => ({ rows: view.rows, columnIds: shownColumns(LAYOUT, columns).map(({ id }) => id) }));
  // Beside the list there is always a case, as long as there is a row.
  const openedId = openId ?? (wide ? view.rows[0]?.id : undefined);
  // Read by itself: the list has an ended case without what its papers say, or not at all yet.
  const read = useLive(async () => (openedId === undefined ? undefined : readRequest(ctx.db, openedId)), [ctx.db, openedId]);
  const opened = openedId !== undefined && read.status === 'ready' ? read.data : undefined;

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
    { id: 'requests.closing', label: words('closing'), icon: BookCheck, allowed: true, run: () => setClosing(true) },
    { id: 'requests.officePapers', label: kept('title'), icon: FolderClock, allowed: true, run: () => go('/permohonan/naskah') },
    { id: 'requests.elsewhere', label: t('elsewhere'), icon: FileInput, allowed: mayRegister, run: () => setElsewhere(true) },
    { id: 'requests.pad', label: t('padEntry'), icon: FileClock, allowed: mayRegister, run: () => go('/permohonan/baru?susulan=1') },
    {
      id: 'requests.importOld',
      label: old('open'),
      icon: BookDown,
      allowed: mayDo(ctx.actor, 'settings.edit'),
      reason: old('notAllowed'),
      run: () => go('/permohonan/impor'),
    },
  ];
  return (
    <>
      <ServiceTabs current="register" />
      <EndedCasesNotice cases={view.cases} onCancel={() => view.setTab('open')} />
      <ListPage<RegisterEntry>
        title={t('title')}
        caption={t('caption', { open: view.counts.open ?? 0, total: view.cases.whole ? view.entries.length : view.cases.stored })}
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
        openId={openedId}
        onOpen={(row) => setOpenId(row.id)}
        onCloseDetail={() => setOpenId(undefined)}
        detail={opened ? <RequestDetail key={opened.row.id} file={opened} beside /> : undefined}
        listWidth={576}
        filtered={isFiltered(view.filter) || view.entries.length > 0}
        empty={{ icon: FileText, title: t('emptyTitle'), text: t('emptyText', limits), actions: [register] }}
      />
      {closing && <DayClosingDialog onClose={() => setClosing(false)} />}
      {elsewhere && <ElsewhereDialog onSaved={setOpenId} onClose={() => setElsewhere(false)} />}
      {visitOpen && <VisitDialog onClose={() => setVisitOpen(false)} />}
      {queueOpen && <QueueDialog onClose={() => setQueueOpen(false)} />}
    </>
  );
}
