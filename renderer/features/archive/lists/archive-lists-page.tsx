import { Download, FolderInput, FolderOpen, ListFilter, Printer, ScrollText, Send } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { tableTypes } from '#renderer/cases/table-file.ts';
import { useSaveFile } from '#renderer/cases/use-save-file.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { settingKeys } from '#renderer/commands/office/office-defaults.ts';
import type { ListedRecord } from '#renderer/db/queries/archive-lists.ts';
import { readSendings } from '#renderer/db/queries/list-sendings.ts';
import { allOf } from '#renderer/db/queries/office.ts';
import { settingOf, useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { Action } from '#renderer/ui/action.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import { ReckoningNotice } from '#renderer/ui/list/reckoning-notice.tsx';
import { isSelected, type Selection } from '#renderer/ui/list/selection.ts';
import { useLocale, usePaperText, useText } from '#renderer/ui/use-text.ts';
import { type ArchiveListKind, archiveListKinds } from '#shared/domain/archive-lists/archive-lists.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { RecordDetail } from '../record-detail.tsx';
import { FileDialog } from '../ties/file-dialog.tsx';
import { listColumns } from './list-columns.tsx';
import { archiveListXlsx, type ListOnPaper, printArchiveList } from './list-papers.ts';
import type { ListRow } from './list-row.ts';
import { periodText, useListScope } from './list-scope.ts';
import { ScopeDialog } from './scope-dialog.tsx';
import { SendingsDialog } from './sendings-dialog.tsx';
import { useArchiveList } from './use-archive-list.ts';

/** The official lists of the archive, each record of them beside it. */
export function ArchiveListsPage() {
  const t = useText('archiveLists');
  const paperText = usePaperText('archiveLists');
  const locale = useLocale();
  const ctx = useCommandContext();
  const saveFile = useSaveFile();
  const office = useOffice();
  const today = useToday();
  const toast = useToast();
  const [scope, setScope] = useListScope();
  const [asking, setAsking] = useState(false);
  const ties = useText('recordTies');
  const [filing, setFiling] = useState<{ readonly ids: readonly string[]; readonly clear: () => void } | null>(null);
  const [params] = useSearchParams();
  const [sendingsOpen, setSendingsOpen] = useState(() => params.has('pengiriman'));
  const months = Number(settingOf(office, settingKeys.sendingMonths));
  const sendings = useLive(() => readSendings(ctx.db, months, today), [ctx.db, months, today]);
  const due = sendings.status === 'ready' ? sendings.data.find((one) => one.unit.id === scope.unitId)?.due : undefined;
  const units = useLive(() => allOf(ctx.db, 'unit'), [ctx.db]);
  const list = useArchiveList(scope, t, locale);
  const columns = useMemo(() => listColumns(scope.kind, t), [scope.kind, t]);
  const unit = (units.status === 'ready' ? units.data : []).find(({ id }) => id === scope.unitId) ?? null;

  const onPaper = (records: readonly ListedRecord[], undated: number): ListOnPaper => ({
    kind: scope.kind,
    unit,
    period: periodText(scope.period, paperText, 'id'),
    undated,
    records,
  });
  const print = (records: readonly ListedRecord[], undated: number) => () => {
    printArchiveList(ctx, office, onPaper(records, undated), paperText).then((done) => {
      if (!done.ok) return toast({ text: t('notMade'), tone: 'late' });
      return toast(done.value.printed ? { text: t('printed') } : { text: t('notPrinted'), tone: 'late' });
    }, reportError);
  };
  const save = (records: readonly ListedRecord[], undated: number) => () => {
    const { bytes, name } = archiveListXlsx(onPaper(records, undated), paperText);
    saveFile({ bytes, name, mediaType: tableTypes.xlsx }).catch(reportError);
  };
  const mayExport = mayDo(ctx.actor, 'export.run');
  const given = (allowed: boolean) => ({ allowed, ...(mayExport ? {} : { reason: t('errNotAllowed') }) });
  const whole = given(mayExport && list.ready);

  const bulk = (selection: Selection, _count: number, clear: () => void): readonly Action[] => {
    const chosen = list.official.filter(({ record }) => isSelected(selection, record.id));
    const files = chosen.filter(({ isFile }) => isFile).map(({ record }) => record.id);
    const items = chosen.filter(({ isFile }) => !isFile).map(({ record }) => record.id);
    const open = () => {
      clear();
      setScope({ kind: 'contents', fileIds: files, openId: undefined });
    };
    return [
      ...(files.length > 0 ? [{ id: 'lists.contents', label: t('showContents'), icon: FolderOpen, allowed: true, run: open }] : []),
      ...(items.length > 0 && mayDo(ctx.actor, 'record.edit')
        ? [
            {
              id: 'lists.file',
              label: ties('fileAction'),
              icon: FolderInput,
              key: 'Alt+B',
              allowed: true,
              // A ticked berkas is asked for too, so that it is told why it stays.
              run: () => setFiling({ ids: chosen.map(({ record }) => record.id), clear }),
            },
          ]
        : []),
      { id: 'lists.printChosen', label: t('printSelected'), icon: Printer, ...given(mayExport), run: print(chosen, 0) },
      { id: 'lists.exportChosen', label: t('exportXlsxSelected'), icon: Download, ...given(mayExport), run: save(chosen, 0) },
    ];
  };
  const said = [
    unit?.name ?? t('allUnits'),
    periodText(scope.period, t, locale) ?? t('allTime'),
    ...(scope.kind === 'contents' && scope.fileIds.length > 0 ? [t('ofFiles', { count: scope.fileIds.length })] : []),
    ...(scope.kind === 'active' && due?.dueOn ? [t('send_due', { date: formatDate(due.dueOn, locale) })] : []),
    ...(list.undated > 0 ? [t('undated', { count: list.undated })] : []),
  ].join(', ');
  return (
    <>
      <ReckoningNotice
        reckoned={list.reckoned}
        title={t('counting')}
        stoppedTitle={t('countingStopped')}
        stoppedText={t('countingStoppedText')}
        againLabel={t('countAgain')}
      />
      <ListPage<ListRow>
        key={scope.kind}
        title={t('title')}
        caption={t('caption', { scope: said, date: formatDate(today, locale) })}
        actions={[
          { id: 'lists.scope', label: t('scope'), icon: ListFilter, allowed: true, run: () => setAsking(true) },
          {
            id: 'lists.print',
            label: t('print'),
            icon: Printer,
            key: 'Ctrl+P',
            tone: 'primary',
            ...whole,
            run: print(list.official, list.undated),
          },
        ]}
        more={[
          { id: 'lists.sendings', label: t('sendings'), icon: Send, allowed: true, run: () => setSendingsOpen(true) },
          { id: 'lists.export', label: t('exportXlsx'), icon: Download, key: 'Ctrl+E', ...whole, run: save(list.official, list.undated) },
          ...(scope.fileIds.length > 0
            ? [{ id: 'lists.allFiles', label: t('allContents'), allowed: true, run: () => setScope({ fileIds: [], openId: undefined }) }]
            : []),
        ]}
        source={list.source}
        columns={columns}
        layoutKey={`archive-list-${scope.kind}`}
        rowId={(row) => row.id}
        rowName={({ line }) => line.description}
        {...(list.sort ? { sort: list.sort } : {})}
        onSort={list.setSort}
        search={{ value: list.query, onChange: list.setQuery, placeholder: t('search') }}
        views={{
          items: archiveListKinds.map((kind) => ({
            id: kind,
            label: t(`list_${kind}`),
            ...(kind === scope.kind && list.ready ? { count: list.official.length } : {}),
          })),
          current: scope.kind,
          onChange: (kind) => setScope({ kind: kind as ArchiveListKind, fileIds: [], openId: undefined }),
        }}
        bulk={bulk}
        openId={scope.openId}
        onOpen={(row) => setScope({ openId: row.id })}
        onCloseDetail={() => setScope({ openId: undefined })}
        detail={scope.openId === undefined ? undefined : <RecordDetail key={scope.openId} id={scope.openId} />}
        listWidth={560}
        filtered={list.query !== ''}
        empty={{ icon: ScrollText, title: t('emptyTitle'), text: t(`empty_${scope.kind}`) }}
      />
      {sendingsOpen && (
        <SendingsDialog
          months={months}
          onClose={() => {
            setSendingsOpen(false);
            // The address no longer asks for it.
            setScope({});
          }}
        />
      )}
      {filing && <FileDialog recordIds={filing.ids} onClose={() => setFiling(null)} onDone={filing.clear} />}
      {asking && <ScopeDialog scope={scope} onScope={setScope} onClose={() => setAsking(false)} />}
    </>
  );
}
