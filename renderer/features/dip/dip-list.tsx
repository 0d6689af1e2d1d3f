import { Bookmark, BookmarkX, Download, List, Plus } from 'lucide-react';
import { useState } from 'react';
import { SaveViewDialog } from '#renderer/cases/save-view-dialog.tsx';
import { useSaveFile } from '#renderer/cases/use-save-file.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useOpenRow } from '#renderer/state/use-open-row.ts';
import type { Action } from '#renderer/ui/action.ts';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { dipColumns } from './dip-columns.tsx';
import { DipDetail } from './dip-detail.tsx';
import { dipSheet } from './dip-export.ts';
import { dipFacets } from './dip-facets.ts';
import { type DipRow, type DipTab, dipTabs, type FacetGroupId, isFiltered } from './dip-rows.ts';
import { DipTabs } from './dip-tabs.tsx';
import { useDipViews, viewShowing } from './dip-views.ts';
import { useDipView } from './use-dip-view.ts';

const tabWords = { listed: 'tabListed', overdue: 'tabOverdue', incomplete: 'tabIncomplete', withdrawn: 'tabWithdrawn' } as const;

/** `#/dip`: the public information list with the entry beside it. */
export function DipList() {
  const t = useText('dip');
  const tr = useText('registers');
  const locale = useLocale();
  const go = useGo();
  const { actor } = useCommandContext();
  const saveFile = useSaveFile();
  const view = useDipView();
  const [openId, setOpen] = useOpenRow();
  const [naming, setNaming] = useState(false);
  const { views, save, remove } = useDipViews();
  const shown = viewShowing(views, view.query);

  const mayKeep = mayDo(actor, 'dip.keep');
  const mayExport = mayDo(actor, 'export.run');
  const add: Action = {
    id: 'dip.add',
    label: t('add'),
    icon: Plus,
    key: 'Alt+N',
    tone: 'primary',
    allowed: mayKeep,
    ...(mayKeep ? {} : { reason: t('errNotAllowed') }),
    run: () => go('/dip/baru'),
  };
  const saveSheet = async (kind: 'xlsx' | 'csv') => {
    await saveFile(dipSheet(kind, view.rows, t, locale));
  };
  const more: readonly Action[] = [
    ...(['xlsx', 'csv'] as const).map((kind) => ({
      id: `dip.export.${kind}`,
      label: t(kind === 'xlsx' ? 'exportXlsx' : 'exportCsv'),
      icon: Download,
      ...(kind === 'xlsx' ? { key: 'Ctrl+E' } : {}),
      allowed: mayExport,
      run: () => void saveSheet(kind).catch(reportError),
    })),
    {
      id: 'dip.saveView',
      label: tr('viewSave'),
      icon: Bookmark,
      allowed: isFiltered(view.filter) && !shown,
      run: () => setNaming(true),
    },
    ...(shown
      ? [
          {
            id: 'dip.removeView',
            label: tr('viewRemove', { name: shown.name }),
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
  const opened = view.all.find(({ id }) => id === openId);
  return (
    <>
      <DipTabs current="list" />
      <ListPage<DipRow>
        title={t('title')}
        caption={t('caption', { listed: view.counts.listed, overdue: view.counts.overdue })}
        actions={[add]}
        more={more}
        source={view.rowSource}
        columns={dipColumns(t, locale)}
        layoutKey="dip"
        rowId={({ id }) => id}
        rowName={({ row }) => row.summary}
        sort={view.sort}
        onSort={view.setSort}
        search={{ value: view.filter.query, onChange: view.setQuery, placeholder: t('searchPlaceholder') }}
        views={{
          items: [
            ...dipTabs.map((id) => ({ id, label: t(tabWords[id]), count: view.counts[id] })),
            ...views.map(({ id, name, query }) => ({ id, label: name, count: view.countOf(query) })),
          ],
          current: shown?.id ?? view.tab,
          onChange: (id) => {
            const saved = views.find((known) => known.id === id);
            // A tab takes the place of a saved view with all that it filtered.
            if (shown) view.clear();
            if (saved) view.show(saved.query);
            else view.setTab(id as DipTab);
          },
        }}
        facets={{
          groups: dipFacets(view, t),
          onToggle: (group, value) => view.toggle(group as FacetGroupId, value),
          onClear: view.clear,
        }}
        openId={opened?.id}
        onOpen={({ id }) => setOpen(id)}
        onCloseDetail={() => setOpen(undefined)}
        detail={opened ? <DipDetail key={opened.id} entry={opened} beside /> : undefined}
        listWidth={624}
        filtered={isFiltered(view.filter) || view.all.length > 0}
        empty={{ icon: List, title: t('emptyTitle'), text: t('emptyText'), actions: [add] }}
      />
      {naming && <SaveViewDialog onSave={(name) => save(name, view.query)} onClose={() => setNaming(false)} />}
    </>
  );
}
