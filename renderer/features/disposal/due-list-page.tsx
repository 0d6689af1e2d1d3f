import { ArchiveRestore, ClipboardList, Download, FileCheck, Gavel, OctagonPause } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useSaveFile } from '#renderer/cases/use-save-file.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { readProposals } from '#renderer/db/queries/proposals.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { Action } from '#renderer/ui/action.ts';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import { ReckoningNotice } from '#renderer/ui/list/reckoning-notice.tsx';
import { isSelected, type Selection } from '#renderer/ui/list/selection.ts';
import { useWide } from '#renderer/ui/use-wide.ts';
import type { DisposalKind } from '#shared/domain/disposal/disposal-eligible.ts';
import { finalDisposalStates } from '#shared/domain/disposal/disposal-workflow.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { dueColumns } from './due-columns.tsx';
import { dueSheet } from './due-export.ts';
import { type DueTab, dueTabs, eventsOf, isAct, questionsOf } from './due-rows.ts';
import { NoteDialog, type NoteForm } from './note-dialog.tsx';
import { ProposeDialog } from './propose-dialog.tsx';
import { RetentionDetail } from './retention-detail.tsx';
import { type DueRow, useDueView } from './use-due-view.ts';
import { useWords } from './use-words.ts';

interface Chosen {
  readonly ids: readonly string[];
  readonly clear: () => void;
}

/** The due lists with the retention of a record beside them; proposals are made of what is ticked. */
export function DueListPage() {
  const { t, locale } = useWords();
  const ctx = useCommandContext();
  const go = useGo();
  const saveFile = useSaveFile();
  const today = useToday();
  const [params, setParams] = useSearchParams();
  const asked = dueTabs.find((tab) => tab === params.get('daftar')) ?? 'transfer';
  const view = useDueView(t, asked);
  const { query, lists } = view;
  const openId = params.get('buka') ?? undefined;
  const [proposing, setProposing] = useState<(Chosen & { readonly kind: DisposalKind }) | null>(null);
  const [noting, setNoting] = useState<(Chosen & { readonly form: NoteForm }) | null>(null);
  const proposals = useLive(
    async () => (await readProposals(ctx.db)).filter(({ known }) => !finalDisposalStates.includes(known.state)).length,
    [ctx.db],
  );
  const show = (change: { readonly tab?: DueTab; readonly open?: string | undefined }) => {
    const tab = change.tab ?? query.tab;
    const open = 'open' in change ? change.open : openId;
    setParams({ ...(tab === 'transfer' ? {} : { daftar: tab }), ...(open ? { buka: open } : {}) }, { replace: true });
  };
  const idsOf = (selection: Selection): readonly string[] => view.rows.filter(({ id }) => isSelected(selection, id)).map(({ id }) => id);
  const refused = (allowed: boolean) => (allowed ? {} : { reason: t('errNotAllowed') });
  const mayExport = mayDo(ctx.actor, 'export.run');
  const save = async (form: 'xlsx' | 'csv') => {
    const page = await view.source.loadPage(0, view.rows.length, new AbortController().signal);
    await saveFile(dueSheet(form, query.tab, page.rows, t, locale));
  };
  const wide = useWide();
  const mayPropose = mayDo(ctx.actor, 'disposal.propose');
  const mayNote = mayDo(ctx.actor, 'retention.note');
  const mayDecide = mayDo(ctx.actor, 'retention.decide');

  const bulk = (selection: Selection, _count: number, clear: () => void): readonly Action[] => {
    const { tab } = query;
    const note = (form: NoteForm) => () => setNoting({ form, ids: idsOf(selection), clear });
    return [
      ...(isAct(tab)
        ? [
            {
              id: 'due.propose',
              label: t('propose'),
              icon: ClipboardList,
              tone: 'primary' as const,
              allowed: mayPropose,
              ...refused(mayPropose),
              run: () => setProposing({ kind: tab, ids: idsOf(selection), clear }),
            },
          ]
        : []),
      ...(tab === 'waiting'
        ? [{ id: 'due.note', label: t('noteEvent'), icon: FileCheck, allowed: mayNote, ...refused(mayNote), run: note('happened') }]
        : []),
      ...(tab === 'review'
        ? [{ id: 'due.decide', label: t('decideFate'), icon: Gavel, allowed: mayDecide, ...refused(mayDecide), run: note('fateDecided') }]
        : []),
      { id: 'due.except', label: t('except'), icon: OctagonPause, allowed: mayDecide, ...refused(mayDecide), run: note('exceptionNoted') },
    ];
  };
  return (
    <>
      <ReckoningNotice
        reckoned={lists}
        title={t('counting')}
        stoppedTitle={t('countingStopped')}
        stoppedText={t('countingStoppedText')}
        againLabel={t('countAgain')}
      />
      <ListPage<DueRow>
        title={t('title')}
        caption={t('asOf', { date: formatDate(today, locale) })}
        actions={[
          {
            id: 'due.proposals',
            label: t('proposalsOpen', { count: proposals.status === 'ready' ? proposals.data : 0 }),
            icon: ClipboardList,
            allowed: true,
            run: () => go('/penyusutan/usulan'),
          },
        ]}
        more={(['xlsx', 'csv'] as const).map((form) => ({
          id: `due.export.${form}`,
          label: t(form === 'xlsx' ? 'exportXlsx' : 'exportCsv'),
          icon: Download,
          ...(form === 'xlsx' ? { key: 'Ctrl+E' } : {}),
          allowed: mayExport && view.lists.data !== null,
          ...refused(mayExport),
          run: () => void save(form).catch(reportError),
        }))}
        source={view.source}
        columns={dueColumns(t, locale, openId !== undefined || !wide)}
        layoutKey="due-records"
        rowId={(row) => row.id}
        rowName={(row) => row.description}
        sort={query.sort}
        onSort={(sort) => view.setQuery((old) => ({ ...old, sort }))}
        search={{ value: query.text, onChange: (text) => view.setQuery((old) => ({ ...old, text })), placeholder: t('searchPlaceholder') }}
        views={{
          items: dueTabs.map((id) => ({ id, label: t(`list_${id}`), count: view.counts[id] })),
          current: query.tab,
          onChange: (id) => {
            const tab = id as DueTab;
            view.setQuery((old) => ({ ...old, tab, units: [], ready: [] }));
            show({ tab, open: undefined });
          },
        }}
        facets={{ groups: view.facets, openGroup: 'ready', onToggle: view.toggle, onClear: view.clear }}
        bulk={bulk}
        openId={openId}
        onOpen={(row) => show({ open: row.id })}
        onCloseDetail={() => show({ open: undefined })}
        detail={openId ? <RetentionDetail key={openId} id={openId} /> : undefined}
        listWidth={592}
        filtered={query.text !== '' || query.units.length > 0 || query.ready.length > 0}
        empty={{ icon: ArchiveRestore, title: t('emptyTitle'), text: t(`empty_${query.tab}`) }}
      />
      {proposing && (
        <ProposeDialog
          kind={proposing.kind}
          recordIds={proposing.ids}
          onClose={() => setProposing(null)}
          onDone={(id) => {
            proposing.clear();
            setProposing(null);
            go(`/penyusutan/usulan/${id}`);
          }}
        />
      )}
      {noting && (
        <NoteDialog
          form={noting.form}
          recordIds={noting.ids}
          events={eventsOf(view.entries, noting.ids)}
          questions={noting.form === 'fateDecided' ? questionsOf(view.entries, noting.ids) : []}
          onClose={() => setNoting(null)}
          onDone={noting.clear}
        />
      )}
    </>
  );
}
