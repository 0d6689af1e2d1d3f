import { BadgeCheck, CopyPlus, RefreshCw } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { type ListedRow, useRowList } from '#renderer/cases/use-row-list.ts';
import { accessUserOf } from '#renderer/commands/access-user.ts';
import { noteStillCurrent } from '#renderer/commands/archive/update-period.ts';
import { undoChange } from '#renderer/commands/history/undo-change.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { allOf } from '#renderer/db/queries/office.ts';
import { dueUpdates, type UpdateEntry } from '#renderer/db/queries/update-rules.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useOpenRow } from '#renderer/state/use-open-row.ts';
import { type Reckon, useReckoned } from '#renderer/state/use-reckoned.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import type { Action } from '#renderer/ui/action.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { TwoLine } from '#renderer/ui/list/cells.tsx';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import type { OrderedColumn } from '#renderer/ui/list/ordered.ts';
import { ReckoningNotice } from '#renderer/ui/list/reckoning-notice.tsx';
import { isSelected, type Selection } from '#renderer/ui/list/selection.ts';
import { type Text, useLocale, useText } from '#renderer/ui/use-text.ts';
import { can } from '#shared/domain/access/access.ts';
import { fold } from '#shared/domain/search/fold.ts';
import { formatDate, type Locale } from '#shared/i18n/format.ts';
import { formatRecordDate } from '#shared/i18n/format-record-date.ts';
import { RecordDetail } from '../record-detail.tsx';
import { useFault } from '../use-fault.ts';
import { periodWords } from './update-words.ts';

interface UpdateRow extends ListedRow {
  readonly entry: UpdateEntry;
  readonly unit: string;
}

const tabs = {
  all: () => true,
  late: ({ entry }: UpdateRow) => entry.due.state === 'late',
  soon: ({ entry }: UpdateRow) => entry.due.state === 'soon',
} as const;
const tabIds = ['all', 'late', 'soon'] as const;
const orders = {
  description: ({ entry }: UpdateRow) => fold(entry.record.description),
  unit: ({ unit }: UpdateRow) => fold(unit),
  due: ({ entry }: UpdateRow) => entry.due.dueOn ?? '',
} as const;

/** The queue of what is to be renewed, the record beside it: it still holds, or a new version takes its place. */
export function UpdatesPage() {
  const t = useText('updates');
  const locale = useLocale();
  const ctx = useCommandContext();
  const today = useToday();
  const toast = useToast();
  const common = useRefusalText();
  const onFault = useFault();
  const navigate = useGo();
  const [openId, setOpen] = useOpenRow();
  const reckon: Reckon<readonly UpdateRow[]> = useCallback(
    async (signal, onProgress) => {
      const user = await accessUserOf(ctx);
      const shows = (record: Parameters<typeof can>[2]) => user !== null && can(user, 'record.view', record).allowed;
      const [entries, units] = await Promise.all([dueUpdates(ctx.db, today, { signal, onProgress, shows }), allOf(ctx.db, 'unit')]);
      const names = new Map(units.map(({ id, name }) => [id, name]));
      return (
        entries?.map((entry): UpdateRow => {
          const unit = names.get(entry.rule.unitId ?? entry.record.unitId) ?? '';
          const { id, description, letterNumber, fileNumber } = entry.record;
          return { id, entry, unit, haystack: fold([description, letterNumber, fileNumber, unit].filter(Boolean).join(' ')) };
        }) ?? null
      );
    },
    [ctx, today],
  );
  const reckoned = useReckoned(reckon);
  const live = useMemo(
    () => (reckoned.data ? ({ status: 'ready', data: reckoned.data } as const) : ({ status: 'loading' } as const)),
    [reckoned.data],
  );
  const list = useRowList(live, { tabs, firstTab: 'all', order: { column: 'due', descending: false }, keys: orders });
  const columns = useMemo(() => columnsOf(t, locale), [t, locale]);
  const mayEdit = mayDo(ctx.actor, 'record.edit');

  const stillCurrent = async (ids: readonly string[], clear: () => void) => {
    const noted = await noteStillCurrent(ctx, ids, null);
    if (!noted.ok) return toast({ text: common(noted.error), tone: 'late' });
    clear();
    const undo = async () => {
      const undone = await undoChange(ctx, noted.value.changes[0]?.id ?? '');
      toast(undone.ok ? { text: t('undone') } : { text: t('undoRefused'), tone: 'late' });
    };
    return toast({ text: t('noted', { count: ids.length }), action: { label: t('undo'), run: () => void undo().catch(onFault) } });
  };
  const bulk = (selection: Selection, _count: number, clear: () => void): readonly Action[] => {
    const ids = list.rows.filter(({ id }) => isSelected(selection, id)).map(({ id }) => id);
    const [only] = ids;
    return [
      {
        id: 'updates.current',
        label: t('stillCurrent'),
        icon: BadgeCheck,
        tone: 'primary',
        allowed: mayEdit,
        run: () => void stillCurrent(ids, clear).catch(onFault),
      },
      ...(ids.length === 1 && only !== undefined
        ? [
            {
              id: 'updates.version',
              label: t('newVersion'),
              icon: CopyPlus,
              allowed: mayEdit,
              run: () => navigate(`/arsip/baru?menggantikan=${encodeURIComponent(only)}`),
            },
          ]
        : []),
    ];
  };
  return (
    <>
      <ReckoningNotice
        reckoned={reckoned}
        title={t('counting')}
        stoppedTitle={t('countingStopped')}
        stoppedText={t('countingStoppedText')}
        againLabel={t('countAgain')}
      />
      <ListPage<UpdateRow>
        title={t('title')}
        caption={t('caption', { date: formatDate(today, locale) })}
        actions={[]}
        source={list.source}
        columns={columns}
        layoutKey="updates"
        rowId={(row) => row.id}
        rowName={({ entry }) => entry.record.description}
        sort={list.sort}
        onSort={list.setSort}
        search={{ value: list.query, onChange: list.setQuery, placeholder: t('search') }}
        views={{
          items: tabIds.map((id) => ({ id, label: t(id), count: list.count(id) })),
          current: list.tab,
          onChange: (id) => list.setTab(tabIds.find((one) => one === id) ?? 'all'),
        }}
        {...(mayEdit ? { bulk } : {})}
        openId={openId}
        onOpen={(row) => setOpen(row.id)}
        onCloseDetail={() => setOpen(undefined)}
        detail={openId === undefined ? undefined : <RecordDetail key={openId} id={openId} />}
        listWidth={640}
        filtered={list.query !== ''}
        empty={{ icon: RefreshCw, title: t('emptyTitle'), text: t('emptyText') }}
      />
    </>
  );
}

const columnsOf = (t: Text<'updates'>, locale: Locale): readonly OrderedColumn<UpdateRow, keyof typeof orders>[] => [
  {
    id: 'description',
    label: t('columnRecord'),
    fixed: true,
    sortable: true,
    cell: ({ entry }) => <TwoLine first={entry.record.description} second={formatRecordDate(entry.record.date, locale)} />,
  },
  {
    id: 'unit',
    label: t('columnUnit'),
    width: 168,
    sortable: true,
    cell: ({ entry, unit }) => <TwoLine first={unit} second={periodWords(t, entry.rule, null)} />,
  },
  {
    id: 'due',
    label: t('columnDue'),
    width: 160,
    sortable: true,
    cell: ({ entry }) => (
      <TwoLine
        first={entry.due.dueOn ? formatDate(entry.due.dueOn, locale) : t('undated')}
        second={t(entry.due.state === 'late' ? 'late' : 'soon')}
        warn={entry.due.state === 'late'}
      />
    ),
  },
];
