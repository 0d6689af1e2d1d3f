import { Plus, SprayCan } from 'lucide-react';
import { useMemo, useState } from 'react';
import { CareDialog } from '#renderer/cases/care-dialog.tsx';
import { useRowList } from '#renderer/cases/use-row-list.ts';
import { accessUserOf } from '#renderer/commands/access-user.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { readCare } from '#renderer/db/queries/care.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useOpenRow } from '#renderer/state/use-open-row.ts';
import { usePlaceChoices } from '#renderer/state/use-place-choices.ts';
import type { Action } from '#renderer/ui/action.ts';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { CareDetail } from './care-detail.tsx';
import { type CareRow, careColumns, careOrders, careRows, careTabs } from './care-rows.tsx';

type Tab = keyof typeof careTabs;
const tabs: readonly Tab[] = ['due', 'planned', 'log'];

/** The care log: what is due again, what is planned, what was done, the opened entry beside it. */
export function CarePage() {
  const t = useText('care');
  const shelf = useText('shelf');
  const locale = useLocale();
  const ctx = useCommandContext();
  const go = useGo();
  const today = useToday();
  const choices = usePlaceChoices();
  const [openId, setOpen] = useOpenRow();
  const [adding, setAdding] = useState(false);
  const live = useLive(async () => careRows(await readCare(ctx.db, await accessUserOf(ctx)), today, t), [ctx, today, t]);
  const list = useRowList<CareRow, Tab, keyof typeof careOrders>(live, {
    tabs: careTabs,
    firstTab: openId === undefined ? 'due' : 'log',
    order: { column: 'due', descending: false },
    keys: careOrders,
  });
  const columns = useMemo(() => careColumns(t, locale, today), [t, locale, today]);
  const may = mayDo(ctx.actor, 'shelf.check');
  const add: Action = {
    id: 'care.add',
    label: t('add'),
    icon: Plus,
    key: 'Alt+N',
    tone: 'primary',
    allowed: may,
    ...(may ? {} : { reason: t('errNotAllowed') }),
    run: () => setAdding(true),
  };
  const opened = list.all.find(({ id }) => id === openId);
  return (
    <>
      <ListPage<CareRow>
        title={t('title')}
        caption={t('caption', { count: list.count('due') })}
        actions={[add]}
        more={[{ id: 'care.places', label: shelf('places'), allowed: true, run: () => go('/arsip/lokasi') }]}
        source={list.source}
        columns={columns}
        layoutKey="care"
        rowId={(row) => row.id}
        rowName={({ entry }) => `${t(`kind_${entry.kind}`)} ${entry.name}`}
        sort={list.sort}
        onSort={list.setSort}
        search={{ value: list.query, onChange: list.setQuery, placeholder: t('search') }}
        views={{
          items: tabs.map((id) => ({ id, label: t(`tab_${id}`), count: list.count(id) })),
          current: list.tab,
          onChange: (id) => list.setTab(id as Tab),
        }}
        openId={openId}
        onOpen={(row) => setOpen(row.id)}
        onCloseDetail={() => setOpen(undefined)}
        detail={opened ? <CareDetail key={opened.id} entry={opened} onVoided={() => setOpen(undefined)} /> : undefined}
        listWidth={600}
        filtered={list.query !== '' || list.all.length > 0}
        empty={{ icon: SprayCan, title: t('emptyTitle'), text: t('emptyText'), actions: [add] }}
      />
      {adding && <CareDialog item={null} places={choices} onClose={() => setAdding(false)} />}
    </>
  );
}
