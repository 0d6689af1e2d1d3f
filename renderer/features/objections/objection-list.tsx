import {
  BookCheck,
  BookDown,
  Bookmark,
  BookmarkX,
  FileClock,
  FileText,
  FileWarning,
  FolderClock,
  Plus,
  Printer,
  Ticket,
  UserRound,
} from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { DayClosingDialog } from '#renderer/cases/day-closing-dialog.tsx';
import { EndedCasesNotice } from '#renderer/cases/ended-cases-notice.tsx';
import { SaveViewDialog } from '#renderer/cases/save-view-dialog.tsx';
import { useDayText } from '#renderer/cases/use-day-text.ts';
import { VisitDialog } from '#renderer/cases/visit-dialog.tsx';
import { mayDo } from '#renderer/commands/office/may.ts';
import { readObjection } from '#renderer/db/queries/objections.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { Action } from '#renderer/ui/action.ts';
import { shownColumns } from '#renderer/ui/list/columns.ts';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { useWide } from '#renderer/ui/use-wide.ts';
import { finalObjectionStates } from '#shared/domain/objections/objection-workflow.ts';
import { ObjectionDetail } from './objection-detail.tsx';
import { ReassignDialog } from './reassign-dialog.tsx';
import { registerColumns } from './register-columns.tsx';
import { OPEN_FACETS, registerFacets, toggleFacet } from './register-facets.ts';
import { isFiltered, type RegisterEntry, type RegisterTab, registerTabs } from './register-rows.ts';
import { useRegisterViews, viewShowing } from './register-views.ts';
import { useBlankForm } from './use-blank-form.ts';
import { useDeskWork } from './use-desk-work.ts';
import { useExportRegister } from './use-export-register.ts';
import { usePrintRegister } from './use-print-register.ts';
import { useRegisterView } from './use-register-view.ts';
import { CompleteDialog, QueueDialog } from './work-dialogs.tsx';

const LAYOUT = 'objections';
const tabWords = { open: 'tabOpen', today: 'tabToday', late: 'tabLate', mine: 'tabMine', done: 'tabDone' } as const;

/** The register with its case beside it. */
export function ObjectionList() {
  const t = useText('objections');
  const f = useText('objectionFlow');
  const old = useText('oldRegister');
  const kept = useText('officePapers');
  const words = useText('registers');
  const p = useText('papers');
  const locale = useLocale();
  const day = useDayText();
  const go = useGo();
  const location = useLocation();
  const ctx = useCommandContext();
  const view = useRegisterView();
  const printRegister = usePrintRegister(async () => (await view.cases.readWhole()).objections);
  const blankForm = useBlankForm();
  const [openId, setOpenId] = useState<string | undefined>(() => new URLSearchParams(location.search).get('buka') ?? undefined);
  const [dialog, setDialog] = useState<'queue' | 'complete' | 'visit' | 'saveView' | 'reassign' | 'closing' | null>(null);
  const deskWork = useDeskWork(
    () => setDialog('queue'),
    () => setDialog('complete'),
  );
  const { views, save, remove } = useRegisterViews();
  const shown = viewShowing(views, view.query);
  const columns = registerColumns(t, locale, day);
  const exportRegister = useExportRegister(() => ({ rows: view.rows, columns: shownColumns(LAYOUT, columns) }));
  const wide = useWide();
  // Beside the list there is always a case, as long as there is a row.
  const openedId = openId ?? (wide ? view.rows[0]?.id : undefined);
  // Read by itself: the list has an ended case without what its papers say, or not at all yet.
  const read = useLive(async () => (openedId === undefined ? undefined : readObjection(ctx.db, openedId)), [ctx.db, openedId]);
  const opened = openedId !== undefined && read.status === 'ready' ? read.data : undefined;
  const open = (id: string) => {
    setDialog(null);
    go(`/keberatan/${id}`);
  };

  const mayRegister = mayDo(ctx.actor, 'objection.register');
  const register: Action = {
    id: 'objections.register',
    label: t('register'),
    icon: Plus,
    key: 'Alt+N',
    tone: 'primary',
    allowed: mayRegister,
    ...(mayRegister ? {} : { reason: t('errNotAllowed') }),
    run: () => go('/keberatan/baru'),
  };
  const more: readonly Action[] = [
    { id: 'objections.visit', label: t('visitOpen'), icon: Ticket, key: 'Alt+K', allowed: mayRegister, run: () => setDialog('visit') },
    { id: 'objections.pad', label: t('padEntry'), icon: FileClock, allowed: mayRegister, run: () => go('/keberatan/baru?susulan=1') },
    {
      id: 'objections.reassign',
      label: f('reassign'),
      icon: UserRound,
      allowed: mayDo(ctx.actor, 'objection.assign'),
      hidden: !mayDo(ctx.actor, 'objection.assign'),
      run: () => setDialog('reassign'),
    },
    {
      id: 'objections.importOld',
      label: old('open'),
      icon: BookDown,
      allowed: mayDo(ctx.actor, 'settings.edit'),
      reason: old('notAllowed'),
      run: () => go('/keberatan/impor'),
    },
    { id: 'objections.closing', label: words('closing'), icon: BookCheck, allowed: true, run: () => setDialog('closing') },
    { id: 'objections.officePapers', label: kept('title'), icon: FolderClock, allowed: true, run: () => go('/permohonan/naskah') },
    { id: 'objections.print', label: t('printRegister'), icon: Printer, allowed: true, run: printRegister },
    { id: 'objections.blank', label: p('blankForm'), icon: FileText, allowed: true, run: blankForm },
    {
      id: 'objections.saveView',
      label: words('viewSave'),
      icon: Bookmark,
      allowed: isFiltered(view.filter) && !shown,
      run: () => setDialog('saveView'),
    },
    ...(shown
      ? [
          {
            id: 'objections.removeView',
            label: words('viewRemove', { name: shown.name }),
            icon: BookmarkX,
            allowed: true,
            run: () => {
              view.clear();
              remove(shown.id).catch(reportError);
            },
          },
        ]
      : []),
  ];
  const stillOpen = view.entries.filter(({ file }) => !finalObjectionStates.includes(file.known.state)).length;
  return (
    <>
      <EndedCasesNotice cases={view.cases} onCancel={() => view.setTab('open')} />
      <ListPage<RegisterEntry>
        title={t('title')}
        caption={t('caption', { open: stillOpen, total: view.cases.whole ? view.entries.length : view.cases.stored })}
        actions={[...deskWork, exportRegister, register]}
        more={more}
        source={view.rowSource}
        columns={columns}
        layoutKey={LAYOUT}
        rowId={(row) => row.id}
        rowName={(row) => row.file.known.number ?? row.file.row.visitCode}
        sort={view.sort}
        onSort={view.setSort}
        search={{ value: view.filter.query, onChange: view.setQuery, placeholder: t('searchPlaceholder') }}
        views={{
          items: [
            ...registerTabs.map((id) => ({ id, label: t(tabWords[id]), count: view.counts[id] })),
            ...views.map(({ id, name, query }) => ({ id, label: name, count: view.countOf(query) })),
          ],
          current: shown?.id ?? view.tab,
          onChange: (id) => {
            const saved = views.find((known) => known.id === id);
            // A tab takes the place of a saved view with all that it filtered.
            if (shown) view.clear();
            if (saved) view.show(saved.query);
            else view.setTab(id as RegisterTab);
          },
        }}
        facets={{
          groups: registerFacets(view, t),
          openGroup: OPEN_FACETS,
          onToggle: (group, value) => toggleFacet(view, group, value),
          onClear: view.clear,
        }}
        openId={openedId}
        onOpen={(row) => setOpenId(row.id)}
        onCloseDetail={() => setOpenId(undefined)}
        detail={opened ? <ObjectionDetail key={opened.row.id} file={opened} beside /> : undefined}
        listWidth={576}
        filtered={isFiltered(view.filter) || view.entries.length > 0}
        empty={{ icon: FileWarning, title: t('emptyTitle'), text: t('emptyText'), actions: [register] }}
      />
      {dialog === 'closing' && <DayClosingDialog onClose={() => setDialog(null)} />}
      {dialog === 'saveView' && <SaveViewDialog onSave={(name) => save(name, view.query)} onClose={() => setDialog(null)} />}
      {dialog === 'reassign' && <ReassignDialog files={view.files} onClose={() => setDialog(null)} />}
      {dialog === 'queue' && <QueueDialog onOpen={open} onClose={() => setDialog(null)} />}
      {dialog === 'complete' && <CompleteDialog onOpen={open} onClose={() => setDialog(null)} />}
      {dialog === 'visit' && <VisitDialog onClose={() => setDialog(null)} />}
    </>
  );
}
