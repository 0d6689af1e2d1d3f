import { ListPlus, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type ListedRow, useRowList } from '#renderer/cases/use-row-list.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { type IdentificationFile, readIdentificationLists } from '#renderer/db/queries/identification.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useOpenRow } from '#renderer/state/use-open-row.ts';
import type { Action } from '#renderer/ui/action.ts';
import { TwoLine } from '#renderer/ui/list/cells.tsx';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import type { OrderedColumn } from '#renderer/ui/list/ordered.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { fold } from '#shared/domain/search/fold.ts';
import { ListDetail } from './list-detail.tsx';
import { lineColumns, linesOf } from './list-export.ts';
import { holderWords, listStateWords } from './list-words.ts';
import { NewListDialog } from './new-list-dialog.tsx';
import type { ProcedureText } from './reception-words.ts';
import { useTableExport } from './use-table-export.ts';

interface ListRow extends ListedRow {
  readonly file: IdentificationFile;
}

type Tab = 'running' | 'issued' | 'voided';
const tabs: Readonly<Record<Tab, (row: ListRow) => boolean>> = {
  running: ({ file }) => file.known.state !== 'issued' && file.known.state !== 'voided',
  issued: ({ file }) => file.known.state === 'issued',
  voided: ({ file }) => file.known.state === 'voided',
};
const tabWords = { running: 'ltRunning', issued: 'ltIssued', voided: 'ltVoided' } as const;
const keys = { title: ({ file }: ListRow) => fold(file.row.title), state: ({ file }: ListRow) => file.known.state };

/** Identification lists with the list beside the register. */
export function IdentificationPage() {
  const t = useText('procedure');
  const ctx = useCommandContext();
  const [openId, setOpen] = useOpenRow();
  const [adding, setAdding] = useState(false);
  const live = useLive(async () => (await readIdentificationLists(ctx.db)).map(rowOf), [ctx.db]);
  const list = useRowList(live, { tabs, firstTab: 'running', order: { column: 'title', descending: false }, keys });
  const columns = useMemo(() => columnsOf(t), [t]);
  const exports = useTableExport({ name: t('lists'), columns: lineColumns(t), rows: linesOf(list.rows.map(({ file }) => file)) });
  const mayList = mayDo(ctx.actor, 'procedure.list');
  const add: Action = {
    id: 'list.add',
    label: t('listAdd'),
    icon: Plus,
    key: 'Alt+N',
    tone: 'primary',
    allowed: mayList,
    ...(mayList ? {} : { reason: t('errNotAllowed') }),
    run: () => setAdding(true),
  };
  const opened = list.all.find(({ id }) => id === openId);
  return (
    <>
      <ListPage<ListRow>
        title={t('lists')}
        caption={t('listsCaption', { count: list.count('running') })}
        actions={[add]}
        more={exports}
        source={list.source}
        columns={columns}
        layoutKey="identification"
        rowId={(row) => row.id}
        rowName={({ file }) => file.row.title}
        sort={list.sort}
        onSort={list.setSort}
        search={{ value: list.query, onChange: list.setQuery, placeholder: t('listsSearch') }}
        views={{
          items: (['running', 'issued', 'voided'] as const).map((id) => ({ id, label: t(tabWords[id]), count: list.count(id) })),
          current: list.tab,
          onChange: (id) => list.setTab(id as Tab),
        }}
        openId={openId}
        onOpen={(row) => setOpen(row.id)}
        onCloseDetail={() => setOpen(undefined)}
        detail={opened ? <ListDetail key={opened.id} file={opened.file} /> : undefined}
        listWidth={500}
        filtered={list.query !== '' || list.all.length > 0}
        empty={{ icon: ListPlus, title: t('listsEmptyTitle'), text: t('listsEmptyText'), actions: [add] }}
      />
      {adding && <NewListDialog onAdded={setOpen} onClose={() => setAdding(false)} />}
    </>
  );
}

const rowOf = (file: IdentificationFile): ListRow => ({
  id: file.row.id,
  file,
  haystack: fold([file.row.title, file.row.period, ...file.lines.map(({ row }) => `${row.information} ${row.office}`)].join(' ')),
});

const columnsOf = (t: ProcedureText): readonly OrderedColumn<ListRow, keyof typeof keys>[] => [
  {
    id: 'title',
    label: t('listColTitle'),
    fixed: true,
    sortable: true,
    cell: ({ file }) => <TwoLine first={file.row.title} second={file.row.period} title={file.row.title} />,
  },
  {
    id: 'state',
    label: t('listColState'),
    width: 168,
    sortable: true,
    cell: ({ file: { known } }) => (
      <TwoLine first={t(listStateWords[known.state])} second={t(holderWords[known.state])} warn={known.state === 'returned'} />
    ),
  },
  {
    id: 'lines',
    label: t('listColLines'),
    width: 96,
    cell: ({ file: { lines } }) =>
      t('listLinesOf', { linked: String(lines.filter(({ recordIds }) => recordIds.length > 0).length), lines: String(lines.length) }),
  },
];
