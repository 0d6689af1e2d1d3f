import { Plus, ScanLine } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useRowList } from '#renderer/cases/use-row-list.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { readPlaces } from '#renderer/db/queries/locations.ts';
import { readPeopleNames } from '#renderer/db/queries/people.ts';
import { readShelfChecks } from '#renderer/db/queries/shelf-checks.ts';
import { placeLine } from '#renderer/db/queries/shelf-items.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useOpenRow } from '#renderer/state/use-open-row.ts';
import type { Action } from '#renderer/ui/action.ts';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { shelfCheckStates } from '#shared/domain/shelf-check/check-events.ts';
import { CheckDetail } from './check-detail.tsx';
import { type CheckRow, checkColumns, checkOrders, checkRow, checkTabs, tabWords } from './check-rows.tsx';
import { StartCheckDialog } from './start-check-dialog.tsx';

/** All checks of shelves with the opened one beside them. */
export function CheckListPage() {
  const t = useText('shelfCheck');
  const locale = useLocale();
  const ctx = useCommandContext();
  const go = useGo();
  const [params] = useSearchParams();
  const [openId, setOpen] = useOpenRow();
  const [starting, setStarting] = useState(false);
  const live = useLive(async () => {
    const [checks, places, people] = await Promise.all([readShelfChecks(ctx.db), readPlaces(ctx.db), readPeopleNames(ctx.db)]);
    return checks.map((file) =>
      checkRow(file, placeLine(places.pathOf(file.row.locationId)), people.get(file.row.personId ?? '')?.name ?? ''),
    );
  }, [ctx.db]);
  const list = useRowList<CheckRow, keyof typeof checkTabs, keyof typeof checkOrders>(live, {
    tabs: checkTabs,
    firstTab: shelfCheckStates.find((state) => state === params.get('keadaan')) ?? 'running',
    order: { column: 'started', descending: true },
    keys: checkOrders,
  });
  const columns = useMemo(() => checkColumns(t, locale), [t, locale]);
  const may = mayDo(ctx.actor, 'shelf.check');
  const start: Action = {
    id: 'check.start',
    label: t('start'),
    icon: Plus,
    key: 'Alt+N',
    tone: 'primary',
    allowed: may,
    ...(may ? {} : { reason: t('err_notAllowed') }),
    run: () => setStarting(true),
  };
  const opened = list.all.find(({ id }) => id === openId);
  return (
    <>
      <ListPage<CheckRow>
        title={t('title')}
        caption={t('caption', { count: list.count('running') })}
        actions={[start]}
        more={[{ id: 'check.places', label: t('places'), allowed: true, run: () => go('/arsip/lokasi') }]}
        source={list.source}
        columns={columns}
        layoutKey="shelf-checks"
        rowId={(row) => row.id}
        rowName={({ place }) => place}
        sort={list.sort}
        onSort={list.setSort}
        search={{ value: list.query, onChange: list.setQuery, placeholder: t('search') }}
        views={{
          items: shelfCheckStates.map((id) => ({ id, label: t(tabWords[id]), count: list.count(id) })),
          current: list.tab,
          onChange: (id) => list.setTab(id as keyof typeof checkTabs),
        }}
        openId={openId}
        onOpen={(row) => setOpen(row.id)}
        onCloseDetail={() => setOpen(undefined)}
        detail={opened ? <CheckDetail key={opened.id} id={opened.id} /> : undefined}
        listWidth={560}
        filtered={list.query !== '' || list.all.length > 0}
        empty={{ icon: ScanLine, title: t('emptyTitle'), text: t('emptyText'), actions: [start] }}
      />
      {starting && <StartCheckDialog placeId="" onClose={() => setStarting(false)} />}
    </>
  );
}
