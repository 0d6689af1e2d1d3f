import { FolderX, Paperclip, ScanLine, SlidersHorizontal } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type ListedRow, useRowList } from '#renderer/cases/use-row-list.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { letArrivalsWait, putArrivalsAside } from '#renderer/commands/scans/settle-arrivals.ts';
import { type Arrival, readArrivals } from '#renderer/db/queries/scan-arrivals.ts';
import { useZone } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useOpenRow } from '#renderer/state/use-open-row.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import type { Action } from '#renderer/ui/action.ts';
import { DangerDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { TwoLine } from '#renderer/ui/list/cells.tsx';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import type { OrderedColumn } from '#renderer/ui/list/ordered.ts';
import { isSelected, type Selection } from '#renderer/ui/list/selection.ts';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { fold } from '#shared/domain/search/fold.ts';
import { formatBytes, formatInstant } from '#shared/i18n/format.ts';
import { ArrivalDetail } from './arrival-detail.tsx';
import { arrivalRefusal } from './arrival-words.ts';
import { AttachDialog } from './attach-dialog.tsx';
import { FolderNotices } from './folder-notices.tsx';

interface ArrivalRow extends ListedRow {
  readonly arrival: Arrival;
}

type State = Arrival['row']['state'];
const states: readonly State[] = ['waiting', 'attached', 'putAside'];
const inState =
  (state: State) =>
  ({ arrival }: ArrivalRow): boolean =>
    arrival.row.state === state;
const tabs = { waiting: inState('waiting'), attached: inState('attached'), putAside: inState('putAside') };
const orders = {
  name: ({ arrival }: ArrivalRow) => fold(arrival.row.name),
  scanned: ({ arrival }: ArrivalRow) => arrival.row.scannedAt,
};

/** Scans that came in from the watched folder, with the opened one beside them. */
export function ScanInboxPage() {
  const t = useText('scans');
  const locale = useLocale();
  const zone = useZone();
  const go = useGo();
  const ctx = useCommandContext();
  const toast = useToast();
  const common = useRefusalText();
  const [openId, setOpen] = useOpenRow();
  const [attaching, setAttaching] = useState<Chosen | null>(null);
  const [leaving, setLeaving] = useState<Chosen | null>(null);
  const live = useLive(
    async () =>
      (await readArrivals(ctx.db)).map((arrival): ArrivalRow => ({ id: arrival.row.id, arrival, haystack: fold(arrival.row.name) })),
    [ctx.db],
  );
  const list = useRowList<ArrivalRow, State, keyof typeof orders>(live, {
    tabs,
    firstTab: 'waiting',
    order: { column: 'scanned', descending: true },
    keys: orders,
  });
  const columns = useMemo(
    (): readonly OrderedColumn<ArrivalRow, keyof typeof orders>[] => [
      {
        id: 'name',
        label: t('colName'),
        fixed: true,
        sortable: true,
        cell: ({ arrival: { row } }) => <TwoLine first={row.name} second={formatBytes(row.bytes, locale)} title={row.name} />,
      },
      {
        id: 'scanned',
        label: t('colScanned'),
        width: 216,
        sortable: true,
        cell: ({ arrival: { row, twin } }) => (
          <TwoLine
            first={formatInstant(row.scannedAt, zone, locale)}
            second={twin ? t('sameAs') : t(`state_${row.state}`)}
            title={twin ? t('sameAs') : ''}
          />
        ),
      },
    ],
    [t, locale, zone],
  );
  const opened = list.all.find(({ id }) => id === openId);
  const done = (text: string) => (result: Awaited<ReturnType<typeof letArrivalsWait>>) =>
    toast(result.ok ? { text } : { text: arrivalRefusal(result.error, t, common), tone: 'late' });
  const may = mayDo(ctx.actor, 'record.create');
  const bulk = (selection: Selection, _count: number, clear: () => void): readonly Action[] => {
    // "All" means those that are shown: what a search hides is not put aside with them.
    const ids = list.rows.filter(({ id }) => isSelected(selection, id)).map(({ id }) => id);
    if (list.tab !== 'waiting') return [];
    return [
      { id: 'scans.attach', label: t('attach'), icon: Paperclip, allowed: may, run: () => setAttaching({ ids, clear }) },
      { id: 'scans.aside', label: t('putAside'), icon: FolderX, allowed: may, run: () => setLeaving({ ids, clear }) },
    ];
  };
  const one = (id: string): Chosen => ({ ids: [id], clear: () => setOpen(undefined) });
  return (
    <>
      <FolderNotices />
      <ListPage<ArrivalRow>
        title={t('title')}
        caption={t('caption', { count: list.count('waiting') })}
        actions={[]}
        more={
          ctx.platform.scanner
            ? [
                {
                  id: 'scans.settings',
                  label: t('settings'),
                  icon: SlidersHorizontal,
                  allowed: true,
                  run: () => go('/pengaturan/pemindai'),
                },
              ]
            : []
        }
        source={list.source}
        columns={columns}
        layoutKey="scans"
        rowId={(row) => row.id}
        rowName={({ arrival }) => arrival.row.name}
        sort={list.sort}
        onSort={list.setSort}
        search={{ value: list.query, onChange: list.setQuery, placeholder: t('search') }}
        views={{
          items: states.map((id) => ({ id, label: t(`tab_${id}`), count: list.count(id) })),
          current: list.tab,
          onChange: (id) => list.setTab(id as State),
        }}
        bulk={bulk}
        openId={openId}
        onOpen={(row) => setOpen(row.id)}
        onCloseDetail={() => setOpen(undefined)}
        detail={
          opened ? (
            <ArrivalDetail
              key={opened.id}
              arrival={opened.arrival}
              onAttach={() => setAttaching(one(opened.id))}
              onPutAside={() => setLeaving(one(opened.id))}
              onWaitAgain={() => {
                letArrivalsWait(ctx, [opened.id]).then(done(t('waitsAgain')), reportError);
              }}
            />
          ) : undefined
        }
        listWidth={500}
        filtered={list.query !== '' || list.all.length > 0}
        empty={{ icon: ScanLine, title: t('emptyTitle'), text: t('emptyText') }}
      />
      {attaching && <AttachDialog ids={attaching.ids} onClose={() => setAttaching(null)} onDone={attaching.clear} />}
      <DangerDialog
        open={leaving !== null}
        title={t('putAside')}
        warning={t('putAsideWarning')}
        confirmLabel={t('putAside')}
        onConfirm={(reason) => {
          if (!leaving) return;
          putArrivalsAside(ctx, leaving.ids, reason).then(done(t('putAsideDone')), reportError);
          leaving.clear();
          setLeaving(null);
        }}
        onClose={() => setLeaving(null)}
      >
        {null}
      </DangerDialog>
    </>
  );
}

interface Chosen {
  readonly ids: readonly string[];
  readonly clear: () => void;
}
