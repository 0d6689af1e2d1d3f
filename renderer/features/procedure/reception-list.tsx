import { PackageOpen, Plus } from 'lucide-react';
import { useMemo } from 'react';
import { type ListedRow, useRowList } from '#renderer/cases/use-row-list.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { readPeopleNames } from '#renderer/db/queries/people.ts';
import { type ReceptionFile, readReceptions } from '#renderer/db/queries/receptions.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useOpenRow } from '#renderer/state/use-open-row.ts';
import type { Action } from '#renderer/ui/action.ts';
import { TwoLine } from '#renderer/ui/list/cells.tsx';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import type { OrderedColumn } from '#renderer/ui/list/ordered.ts';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import type { ReceptionState } from '#shared/domain/procedure/reception.ts';
import { fold } from '#shared/domain/search/fold.ts';
import { formatShortDate, type Locale } from '#shared/i18n/format.ts';
import css from './procedure.module.css';
import { ReceptionDetail } from './reception-detail.tsx';
import { receptionColumns } from './reception-export.ts';
import { type ProcedureText, quantityText, receptionStateWords } from './reception-words.ts';
import { useTableExport } from './use-table-export.ts';

interface ReceptionRow extends ListedRow {
  readonly file: ReceptionFile;
}

const tabs: Readonly<Record<ReceptionState, (row: ReceptionRow) => boolean>> = {
  toSort: ({ file }) => file.state === 'toSort',
  sorted: ({ file }) => file.state === 'sorted',
  voided: ({ file }) => file.state === 'voided',
};
const keys = {
  number: ({ file }: ReceptionRow) => file.number,
  unit: ({ file }: ReceptionRow) => fold(file.row.unit),
  on: ({ file }: ReceptionRow) => file.row.receivedOn,
};

/** The register of deliveries with the delivery beside it. */
export function ReceptionList() {
  const t = useText('procedure');
  const locale = useLocale();
  const go = useGo();
  const ctx = useCommandContext();
  const [openId, setOpen] = useOpenRow();
  const live = useLive(async () => (await readReceptions(ctx.db)).map(rowOf), [ctx.db]);
  const list = useRowList(live, { tabs, firstTab: 'toSort', order: { column: 'on', descending: true }, keys });
  const columns = useMemo(() => columnsOf(t, locale), [t, locale]);
  const people = useLive(() => readPeopleNames(ctx.db), [ctx.db]);
  const nameOf = (id: string) => (people.status === 'ready' ? people.data.get(id)?.name : undefined) ?? t('someone');
  const exports = useTableExport({ name: t('receptions'), columns: receptionColumns(t, nameOf), rows: list.rows });
  const mayWork = mayDo(ctx.actor, 'procedure.work');
  const add: Action = {
    id: 'reception.add',
    label: t('recAdd'),
    icon: Plus,
    key: 'Alt+N',
    tone: 'primary',
    allowed: mayWork,
    ...(mayWork ? {} : { reason: t('errNotAllowed') }),
    run: () => go('/arsip/penerimaan/baru'),
  };
  const opened = list.all.find(({ id }) => id === openId);
  return (
    <ListPage<ReceptionRow>
      title={t('receptions')}
      caption={t('recCaption', { count: list.count('toSort') })}
      actions={[add]}
      more={exports}
      source={list.source}
      columns={columns}
      layoutKey="receptions"
      rowId={(row) => row.id}
      rowName={({ file }) => `${file.number} ${file.row.unit}`}
      sort={list.sort}
      onSort={list.setSort}
      search={{ value: list.query, onChange: list.setQuery, placeholder: t('recSearch') }}
      views={{
        items: (['toSort', 'sorted', 'voided'] as const).map((id) => ({ id, label: t(receptionStateWords[id]), count: list.count(id) })),
        current: list.tab,
        onChange: (id) => list.setTab(id as ReceptionState),
      }}
      openId={openId}
      onOpen={(row) => setOpen(row.id)}
      onCloseDetail={() => setOpen(undefined)}
      detail={opened ? <ReceptionDetail key={opened.id} file={opened.file} /> : undefined}
      listWidth={576}
      filtered={list.query !== '' || list.all.length > 0}
      empty={{ icon: PackageOpen, title: t('recEmptyTitle'), text: t('recEmptyText'), actions: [add] }}
    />
  );
}

const rowOf = (file: ReceptionFile): ReceptionRow => ({
  id: file.row.id,
  file,
  haystack: fold(
    [
      file.number,
      file.row.unit,
      file.row.handedBy.name,
      file.row.condition,
      file.row.note,
      ...file.heaps.map(({ description }) => description),
    ]
      .filter(Boolean)
      .join(' '),
  ),
});

const columnsOf = (t: ProcedureText, locale: Locale): readonly OrderedColumn<ReceptionRow, keyof typeof keys>[] => [
  {
    id: 'unit',
    label: t('recColUnit'),
    fixed: true,
    sortable: true,
    cell: ({ file }) => <TwoLine first={file.row.unit} second={file.row.handedBy.name} title={file.row.unit} />,
  },
  {
    id: 'number',
    label: t('recColNumber'),
    width: 148,
    sortable: true,
    cell: ({ file }) => (
      <TwoLine
        first={<span className={css.number}>{file.number}</span>}
        second={t(receptionStateWords[file.state])}
        warn={file.state === 'voided'}
      />
    ),
  },
  {
    id: 'on',
    label: t('recColOn'),
    width: 108,
    sortable: true,
    cell: ({ file }) => <TwoLine first={formatShortDate(file.row.receivedOn, locale)} second={quantityText(t, locale, file.row)} />,
  },
  {
    id: 'sorted',
    label: t('recColSorted'),
    width: 92,
    cell: ({ file: { figures } }) =>
      figures.lines === 0 ? '—' : t('recSortedOf', { sorted: String(figures.lines - figures.unsorted), lines: String(figures.lines) }),
  },
];
