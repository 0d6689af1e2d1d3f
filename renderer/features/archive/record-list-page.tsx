import { Archive, ArrowLeftRight, FolderInput, ListChecks, MapPin, Plus, Printer, Table2, Tags } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useParams } from 'react-router';
import { MOST_FILED } from '#renderer/commands/archive/file-records.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { MOST_IN_A_BATCH, recordStage } from '#renderer/commands/procedure/record-stage.ts';
import type { FacetName, SortKey } from '#renderer/search/protocol.ts';
import { labelsPath, lendPath } from '#renderer/state/item-path.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext, useServices } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { shownColumns } from '#renderer/ui/list/columns.ts';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import type { Selection } from '#renderer/ui/list/selection.ts';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import type { ItemRef } from '#shared/domain/records/item-ref.ts';
import { BulkDialog, type BulkKind } from './bulk-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { IndexNotice } from './index-notice.tsx';
import { useRecordColumns } from './record-columns.tsx';
import { RecordDetail } from './record-detail.tsx';
import { type ExportForm, exportRecords } from './record-export.ts';
import { useRecordFacets } from './record-facets.ts';
import { FileDialog } from './ties/file-dialog.tsx';
import { readSelected } from './use-bulk-records.ts';
import { useFault } from './use-fault.ts';
import { useOpenRecord } from './use-open-record.ts';
import { type ListedRecord, useRecordList } from './use-record-list.ts';
import { type RecordTab, recordTabs, useRecordQuery } from './use-record-query.ts';
import { useSavedViews } from './use-saved-views.ts';

const LAYOUT = 'archive';
/** The address of a page carries them; a longer run is made in parts. */
const MOST_ON_A_SLIP = 200;
const LIST_PX = 540;
const tabLabels = { all: 'tabAll', noCode: 'tabNoCode', noPlace: 'tabNoPlace', void: 'tabVoid' } as const;

/** The archive: found as one types, with the record beside the list. */
export function RecordListPage() {
  const t = useText('archive');
  const ties = useText('recordTies');
  const locale = useLocale();
  const today = useToday();
  const ctx = useCommandContext();
  const { search, platform } = useServices();
  const navigate = useGo();
  const { id } = useParams();
  const toast = useToast();
  const onFault = useFault();
  const query = useRecordQuery();
  const list = useRecordList(query);
  const groups = useRecordFacets(list.facets, query);
  const columns = useRecordColumns();
  const [filing, setFiling] = useState<{ readonly ids: readonly string[]; readonly clear: () => void } | null>(null);
  const [bulk, setBulk] = useState<{ readonly kind: BulkKind; readonly selection: Selection; readonly clear: () => void } | null>(null);
  const [exporting, setExporting] = useState(false);
  const asked = useMemo(() => query.ask(), [query]);

  const saved = useSavedViews();
  const view = query.filtered ? saved.all.find(({ question }) => question === query.kept) : undefined;

  const open = useOpenRecord((record) =>
    navigate({ pathname: `/arsip/${record}`, search: query.address() }, { replace: id !== undefined }),
  );
  const to = (path: string) => navigate({ pathname: path, search: query.address() });
  // A new question is about other records than the one that lies open. What the person asks, not what the index is asked: which
  // classes may be listed is known a moment later.
  const { kept } = query;
  const asking = useRef({ kept, id });
  useEffect(() => {
    const before = asking.current;
    asking.current = { kept, id };
    if (id === undefined || before.id !== id || before.kept === kept) return;
    navigate({ pathname: '/arsip', search: query.address() }, { replace: true });
  }, [kept, id, navigate, query]);
  const saveAs = async (form: ExportForm): Promise<string | null> => {
    const shown = shownColumns(LAYOUT, columns);
    const made = await exportRecords({ search, ctx, vault: platform.vault, query: asked, columns: shown, t, locale }, form);
    if (!made.ok) {
      const { error } = made;
      if (error.code === 'fileMissing') return t('exportFileMissing', { name: error.name });
      return t(error.code === 'tooLarge' ? 'exportTooLarge' : 'exportNotReady');
    }
    const { bytes, name, mediaType, leftOut } = made.value;
    const saved = await platform.files.saveAs(bytes, name, mediaType);
    if (!saved.ok) return t('exportFailed');
    if (saved.value !== null) toast({ text: t('exported', { name: saved.value }) });
    if (saved.value !== null && leftOut > 0) toast({ text: t('exportLeftOut', { count: leftOut }) });
    return null;
  };
  const keepView = async (name: string) => {
    if (await saved.save(name, query.kept)) toast({ text: t('viewSaved', { name: name.trim() }) });
    else toast({ text: t('viewNotSaved'), tone: 'late' });
  };
  /** The chosen records, all of them, or a word about why not. */
  const withChosen = (selection: Selection, tooMany: string, run: (ids: readonly string[]) => unknown) => {
    readSelected(ctx.db, search, asked, selection)
      .then((read) => {
        if (typeof read === 'string') return toast({ text: read === 'tooMany' ? tooMany : t('bulkNotReady'), tone: 'late' });
        return run(read.rows.map(({ id }) => id));
      })
      .catch(onFault);
  };
  const shelfWork = (selection: Selection, path: (items: readonly ItemRef[]) => string) => {
    const tooMany = t('tooManyForShelf', { most: MOST_ON_A_SLIP });
    withChosen(selection, tooMany, (ids) =>
      ids.length > MOST_ON_A_SLIP ? toast({ text: tooMany, tone: 'late' }) : navigate(path(ids.map((id) => ({ entity: 'record', id })))),
    );
  };
  const beginStages = (selection: Selection, clear: () => void) => {
    const tooMany = t('bulkTooMany', { most: MOST_IN_A_BATCH });
    withChosen(selection, tooMany, async (recordIds) => {
      const begun = await recordStage(ctx, { recordIds, kind: 'begun', on: today, data: {} });
      if (!begun.ok) {
        const { code } = begun.error;
        return toast({
          text: code === 'batchTooLarge' ? tooMany : t(code === 'stage.none' ? 'stagesNone' : 'stagesRefused'),
          tone: 'late',
        });
      }
      clear();
      return toast({
        text: t('stagesBegun', { count: begun.value.done.length }),
        action: { label: t('stagesOpen'), run: () => navigate('/arsip/tahapan') },
      });
    });
  };
  const fileSelected = (selection: Selection, clear: () => void) =>
    withChosen(selection, ties('fileTooMany', { most: MOST_FILED }), (ids) => setFiling({ ids, clear }));
  const openBulk = (kind: BulkKind, selection: Selection, clear: () => void) => () => setBulk({ kind, selection, clear });
  const mayEdit = mayDo(ctx.actor, 'record.edit');
  return (
    <>
      <IndexNotice status={list.status} />
      <ListPage<ListedRecord>
        title={t('title')}
        {...(list.all ? { totalOfAll: list.all.count, moreOfAll: list.all.more } : {})}
        actions={[
          { id: 'record.import', label: t('import'), allowed: mayDo(ctx.actor, 'record.import'), run: () => to('/arsip/impor') },
          { id: 'record.export', label: t('export'), allowed: mayDo(ctx.actor, 'export.run'), run: () => setExporting(true) },
          {
            id: 'record.add',
            label: t('add'),
            icon: Plus,
            key: 'Alt+N',
            tone: 'primary',
            allowed: mayDo(ctx.actor, 'record.create'),
            run: () => to('/arsip/baru'),
          },
        ]}
        more={[
          {
            id: 'record.grid',
            label: t('typeBox'),
            icon: Table2,
            allowed: mayDo(ctx.actor, 'record.create'),
            run: () => navigate('/arsip/boks'),
          },
          { id: 'places.view', label: t('places'), icon: MapPin, allowed: true, run: () => to('/arsip/lokasi') },
          { id: 'classification.view', label: t('classification'), allowed: true, run: () => to('/arsip/klasifikasi') },
          {
            id: 'classification.import',
            label: t('importClassification'),
            allowed: mayDo(ctx.actor, 'classification.import'),
            run: () => to('/arsip/klasifikasi/impor'),
          },
        ]}
        source={list.source}
        columns={columns}
        layoutKey={LAYOUT}
        rowId={(row) => row.id}
        rowName={(row) => row.card.description}
        {...(sortColumns[query.sort] ? { sort: { column: sortColumns[query.sort] ?? '', descending: query.descending } } : {})}
        onSort={(sort) => query.setSort(sort.column === 'code' ? 'code' : 'description', sort.descending)}
        search={{ value: query.text, onChange: query.setText, placeholder: t('searchPlaceholder'), lead: true }}
        views={{
          items: [
            ...recordTabs.map((tab) => ({ id: tab, label: t(tabLabels[tab]), ...list.tabCounts[tab] })),
            ...saved.all.map(({ id: view, name }) => ({ id: view, label: name })),
          ],
          current: view?.id ?? query.tab,
          onChange: (tab) => {
            const wanted = saved.all.find((one) => one.id === tab);
            if (wanted) query.recall(wanted.question);
            else if (view) query.recall(tab === 'all' ? '' : `tab=${tab}`);
            else query.setTab(tab as RecordTab);
          },
          onSave: query.filtered ? (name) => void keepView(name).catch(onFault) : undefined,
          onRemove: view ? () => void saved.remove(view.id).catch(onFault) : undefined,
        }}
        order={{
          items: orders(query.text !== '').map(([sort, label, down]) => ({ id: orderId(sort, down), label: t(label) })),
          // Without words nothing matches better than something else.
          current: query.text === '' && query.sort === 'relevance' ? 'newest' : orderId(query.sort, query.descending),
          onChange: (wanted) => {
            const [sort, , down] = orders(true).find(([one, , falling]) => orderId(one, falling) === wanted) ?? orders(true)[0];
            query.setSort(sort, down);
          },
        }}
        facets={{
          groups,
          pane: true,
          onToggle: (facet, value) => query.toggle(facet as FacetName<'record'>, value),
          onClear: query.clear,
        }}
        {...(mayEdit
          ? {
              bulk: (selection: Selection, _count: number, clear: () => void) => [
                { id: 'bulk.code', label: t('bulkCode'), icon: Tags, allowed: true, run: openBulk('code', selection, clear) },
                { id: 'bulk.place', label: t('bulkPlace'), icon: MapPin, allowed: true, run: openBulk('place', selection, clear) },
                {
                  id: 'bulk.file',
                  label: ties('fileAction'),
                  icon: FolderInput,
                  key: 'Alt+B',
                  allowed: true,
                  run: () => fileSelected(selection, clear),
                },
                {
                  id: 'bulk.stages',
                  label: t('beginStages'),
                  icon: ListChecks,
                  allowed: mayDo(ctx.actor, 'procedure.work'),
                  run: () => beginStages(selection, clear),
                },
                {
                  id: 'bulk.labels',
                  label: t('printLabels'),
                  icon: Printer,
                  allowed: mayDo(ctx.actor, 'shelf.edit'),
                  run: () => shelfWork(selection, labelsPath),
                },
                {
                  id: 'bulk.lend',
                  label: t('lend'),
                  icon: ArrowLeftRight,
                  allowed: mayDo(ctx.actor, 'loan.lend'),
                  run: () => shelfWork(selection, lendPath),
                },
              ],
            }
          : {})}
        openId={id}
        onOpen={(row) => open(row.id)}
        onCloseDetail={() => to('/arsip')}
        detail={id === undefined ? undefined : <RecordDetail id={id} query={query.text} />}
        preview={(row) => <RecordDetail id={row.id} query={query.text} />}
        listWidth={LIST_PX}
        filtered={query.filtered}
        empty={{
          icon: Archive,
          title: t('emptyTitle'),
          text: t('emptyText'),
          actions: [
            {
              id: 'empty.add',
              label: t('add'),
              icon: Plus,
              tone: 'primary',
              allowed: mayDo(ctx.actor, 'record.create'),
              run: () => to('/arsip/baru'),
            },
            { id: 'empty.import', label: t('importRecords'), allowed: mayDo(ctx.actor, 'record.import'), run: () => to('/arsip/impor') },
          ],
        }}
      />
      {filing && <FileDialog recordIds={filing.ids} onClose={() => setFiling(null)} onDone={filing.clear} />}
      {exporting && <ExportDialog onSave={saveAs} onClose={() => setExporting(false)} />}
      {bulk && (
        <BulkDialog
          kind={bulk.kind}
          selection={bulk.selection}
          query={asked}
          onClose={() => setBulk(null)}
          onDone={() => {
            bulk.clear();
            setBulk(null);
          }}
        />
      )}
    </>
  );
}

/** The orders of the list; the best match needs words. */
const orders = (searched: boolean) =>
  [
    ['newest', 'orderNewest', false],
    ...(searched ? ([['relevance', 'orderRelevance', false]] as const) : []),
    ['date', 'orderDateDown', true],
    ['date', 'orderDate', false],
    ['code', 'orderCode', false],
    ['description', 'orderDescription', false],
  ] as const;
const orderId = (sort: SortKey, down: boolean): string => (down ? `${sort} down` : sort);

/** The order of the index as a column of the list; other orders have none. */
const sortColumns: Readonly<Record<string, string>> = { description: 'description', code: 'code' };
