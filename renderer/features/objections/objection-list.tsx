import { FileClock, FileWarning, Plus, Printer, Ticket } from 'lucide-react';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { mayDo } from '#renderer/commands/office/may.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import type { Action } from '#renderer/ui/action.ts';
import { DueCell, TwoLine } from '#renderer/ui/list/cells.tsx';
import type { ListColumn } from '#renderer/ui/list/columns.ts';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { finalObjectionStates } from '#shared/domain/objection-workflow.ts';
import { formatShortDate, type Locale } from '#shared/i18n/format.ts';
import { toneOf } from './case-deadlines.ts';
import { groundWords, leftText, type ObjectionText, stateWords } from './case-words.ts';
import css from './list.module.css';
import { ObjectionDetail } from './objection-detail.tsx';
import { isFiltered, type RegisterEntry, type RegisterTab, registerTabs } from './register-rows.ts';
import { useDeskWork } from './use-desk-work.ts';
import { usePrintRegister } from './use-print-register.ts';
import { useRegisterView } from './use-register-view.ts';
import { VisitDialog } from './visit-dialog.tsx';
import { CompleteDialog, QueueDialog } from './work-dialogs.tsx';

const tabWords = { open: 'tabOpen', today: 'tabToday', late: 'tabLate', mine: 'tabMine', done: 'tabDone' } as const;

/** The register with its case beside it. */
export function ObjectionList() {
  const t = useText('objections');
  const locale = useLocale();
  const navigate = useNavigate();
  const location = useLocation();
  const ctx = useCommandContext();
  const view = useRegisterView();
  const printRegister = usePrintRegister(view.files);
  const [openId, setOpenId] = useState<string | undefined>(() => new URLSearchParams(location.search).get('buka') ?? undefined);
  const [dialog, setDialog] = useState<'queue' | 'complete' | 'visit' | null>(null);
  const deskWork = useDeskWork(
    () => setDialog('queue'),
    () => setDialog('complete'),
  );
  const opened = view.entries.find((entry) => entry.id === openId);
  const go = (path: string) => {
    Promise.resolve(navigate(path)).catch(reportError);
  };
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
    { id: 'objections.print', label: t('printRegister'), icon: Printer, key: 'Ctrl+P', allowed: true, run: printRegister },
  ];
  const stillOpen = view.entries.filter(({ file }) => !finalObjectionStates.includes(file.known.state)).length;
  return (
    <>
      <ListPage<RegisterEntry>
        title={t('title')}
        caption={t('caption', { open: stillOpen, total: view.entries.length })}
        actions={[...deskWork, register]}
        more={more}
        source={view.rowSource}
        columns={columnsOf(t, locale)}
        layoutKey="objections"
        rowId={(row) => row.id}
        rowName={(row) => row.file.known.number ?? row.file.row.visitCode}
        sort={view.sort}
        onSort={view.setSort}
        search={{ value: view.filter.query, onChange: view.setQuery, placeholder: t('searchPlaceholder') }}
        views={{
          items: registerTabs.map((id) => ({ id, label: t(tabWords[id]), count: view.counts[id] })),
          current: view.tab,
          onChange: (id) => view.setTab(id as RegisterTab),
        }}
        facets={{
          groups: [
            {
              id: 'states',
              label: t('facetState'),
              values: view.stateCounts.map(({ id, count }) => ({
                id,
                count,
                label: t(stateWords[id]),
                on: view.filter.states.includes(id),
              })),
            },
            {
              id: 'grounds',
              label: t('facetGround'),
              values: view.groundCounts.map(({ id, count }) => ({
                id,
                count,
                label: `${id}  ${t(groundWords[id])}`,
                on: view.filter.grounds.includes(id),
              })),
            },
          ],
          onToggle: (group, value) => view.toggle(group === 'grounds' ? 'grounds' : 'states', value),
          onClear: view.clear,
        }}
        openId={openId}
        onOpen={(row) => setOpenId(row.id)}
        onCloseDetail={() => setOpenId(undefined)}
        detail={opened ? <ObjectionDetail key={opened.id} file={opened.file} beside /> : undefined}
        listWidth={576}
        filtered={isFiltered(view.filter) || view.entries.length > 0}
        empty={{ icon: FileWarning, title: t('emptyTitle'), text: t('emptyText'), actions: [register] }}
      />
      {dialog === 'queue' && <QueueDialog onOpen={open} onClose={() => setDialog(null)} />}
      {dialog === 'complete' && <CompleteDialog onOpen={open} onClose={() => setDialog(null)} />}
      {dialog === 'visit' && (
        <VisitDialog
          onFound={(id, registered) => go(registered ? `/keberatan/${id}` : `/keberatan/baru?lanjut=${id}`)}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}

const columnsOf = (t: ObjectionText, locale: Locale): readonly ListColumn<RegisterEntry>[] => [
  {
    id: 'number',
    label: t('colNumber'),
    width: 176,
    fixed: true,
    sortable: true,
    cell: ({ file }) => (
      <TwoLine
        first={
          <span className={file.known.state === 'voided' ? `${css.number} ${css.voided}` : css.number}>
            {file.known.number ?? file.row.visitCode}
          </span>
        }
        second={t(stateWords[file.known.state])}
      />
    ),
  },
  {
    id: 'subject',
    label: t('colSubject'),
    sortable: true,
    cell: ({ file }) => (
      <TwoLine
        first={file.row.information ?? t('noInformation')}
        second={
          file.grounds.length > 0
            ? t('subjectOf', { applicant: file.row.applicant.name, grounds: file.grounds.join(', ') })
            : file.row.applicant.name
        }
        title={file.row.information ?? ''}
      />
    ),
  },
  {
    id: 'received',
    label: t('colReceived'),
    width: 104,
    sortable: true,
    hiddenAtFirst: true,
    cell: ({ file }) => <TwoLine first={formatShortDate(file.row.receivedOn, locale)} />,
  },
  {
    id: 'request',
    label: t('colRequest'),
    width: 160,
    hiddenAtFirst: true,
    cell: ({ file }) => <TwoLine first={file.row.requestNumber ?? ''} />,
  },
  {
    id: 'due',
    label: t('colDue'),
    width: 132,
    sortable: true,
    cell: ({ file, due }) =>
      due ? (
        <DueCell
          date={formatShortDate(due.deadline.dueOn, locale)}
          left={leftText(t, due.judgement)}
          tone={toneOf(due, file.known.state)}
        />
      ) : null,
  },
];
