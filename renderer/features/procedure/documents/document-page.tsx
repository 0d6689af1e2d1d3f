import { BookCopy, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type ListedRow, useRowList } from '#renderer/cases/use-row-list.ts';
import { keepsDocuments } from '#renderer/commands/procedure/document-access.ts';
import { type DocumentFile, readDocuments } from '#renderer/db/queries/documents.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useOpenRow } from '#renderer/state/use-open-row.ts';
import type { Action } from '#renderer/ui/action.ts';
import { TwoLine } from '#renderer/ui/list/cells.tsx';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import type { OrderedColumn } from '#renderer/ui/list/ordered.ts';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { oldCopiesOut } from '#shared/domain/procedure/controlled-documents.ts';
import { fold } from '#shared/domain/search/fold.ts';
import { formatDate, type Locale } from '#shared/i18n/format.ts';
import { useTableExport } from '../use-table-export.ts';
import { DocumentDetail } from './document-detail.tsx';
import { DocumentDialog } from './document-dialog.tsx';
import { documentColumns } from './document-export.ts';
import { type DocumentText, documentStateWords, kindWords } from './document-words.ts';

interface DocumentRow extends ListedRow {
  readonly file: DocumentFile;
}

type Tab = 'inForce' | 'upcoming' | 'withdrawn';
const tabs: Readonly<Record<Tab, (row: DocumentRow) => boolean>> = {
  inForce: ({ file }) => file.state === 'inForce',
  upcoming: ({ file }) => file.state === 'upcoming' || file.state === 'noRevision',
  withdrawn: ({ file }) => file.state === 'withdrawn',
};
const tabWords = { inForce: 'tabInForce', upcoming: 'tabUpcoming', withdrawn: 'tabWithdrawn' } as const;
/** The revision that a list speaks of: the one in force, else the latest there is. */
const shownRevision = ({ inForce, revisions }: DocumentFile) => inForce ?? revisions[0];
const keys = {
  document: ({ file }: DocumentRow) => fold(file.row.number),
  effective: ({ file }: DocumentRow) => shownRevision(file)?.row.effectiveOn ?? '',
};

/** The register of SOPs and forms with the document beside it. */
export function DocumentPage() {
  const t = useText('documents');
  const locale = useLocale();
  const ctx = useCommandContext();
  const today = useToday();
  const [openId, setOpen] = useOpenRow();
  const [adding, setAdding] = useState(false);
  const live = useLive(async () => (await readDocuments(ctx.db, today)).map(rowOf), [ctx.db, today]);
  const list = useRowList(live, { tabs, firstTab: 'inForce', order: { column: 'document', descending: false }, keys });
  const columns = useMemo(() => columnsOf(t, locale), [t, locale]);
  const exports = useTableExport({ name: t('title'), columns: documentColumns(t), rows: list.rows });
  const may = ctx.actor !== null && keepsDocuments({ ...ctx.actor, unitId: null, active: true });
  const add: Action = {
    id: 'document.add',
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
      <ListPage<DocumentRow>
        title={t('title')}
        caption={t('caption', { count: list.count('inForce') })}
        actions={[add]}
        more={exports}
        source={list.source}
        columns={columns}
        layoutKey="documents"
        rowId={(row) => row.id}
        rowName={({ file }) => `${file.row.number} ${file.row.title}`}
        sort={list.sort}
        onSort={list.setSort}
        search={{ value: list.query, onChange: list.setQuery, placeholder: t('search') }}
        views={{
          items: (['inForce', 'upcoming', 'withdrawn'] as const).map((id) => ({ id, label: t(tabWords[id]), count: list.count(id) })),
          current: list.tab,
          onChange: (id) => list.setTab(id as Tab),
        }}
        openId={openId}
        onOpen={(row) => setOpen(row.id)}
        onCloseDetail={() => setOpen(undefined)}
        detail={opened ? <DocumentDetail key={opened.id} file={opened.file} onOpen={setOpen} /> : undefined}
        listWidth={640}
        filtered={list.query !== '' || list.all.length > 0}
        empty={{ icon: BookCopy, title: t('emptyTitle'), text: t('emptyText'), actions: [add] }}
      />
      {adding && <DocumentDialog file={null} onDone={setOpen} onClose={() => setAdding(false)} />}
    </>
  );
}

const rowOf = (file: DocumentFile): DocumentRow => ({
  id: file.row.id,
  file,
  haystack: fold(
    [
      file.row.number,
      file.row.title,
      file.row.note,
      file.sop?.number,
      ...file.copies.flatMap(({ unit, receiver }) => [unit, receiver.name]),
      ...file.revisions.map(({ row }) => row.changes),
    ]
      .filter(Boolean)
      .join(' '),
  ),
});

const columnsOf = (t: DocumentText, locale: Locale): readonly OrderedColumn<DocumentRow, keyof typeof keys>[] => [
  {
    id: 'document',
    label: t('colDocument'),
    fixed: true,
    sortable: true,
    cell: ({ file: { row, sop } }) => (
      <TwoLine
        first={row.title}
        second={[row.number, sop ? t('ofSop', { number: sop.number }) : t(kindWords[row.kind])].join(', ')}
        title={row.title}
      />
    ),
  },
  {
    id: 'revision',
    label: t('colRevision'),
    width: 132,
    cell: ({ file }) => {
      const shown = shownRevision(file);
      return (
        <TwoLine
          first={shown ? t('revision', { revision: shown.row.revision }) : '—'}
          second={t(documentStateWords[file.state])}
          warn={file.state === 'withdrawn' || file.state === 'noRevision'}
        />
      );
    },
  },
  {
    id: 'effective',
    label: t('colEffective'),
    width: 148,
    sortable: true,
    cell: ({ file }) => {
      const on = shownRevision(file)?.row.effectiveOn;
      return on ? formatDate(on, locale) : '—';
    },
  },
  {
    id: 'copies',
    label: t('colCopies'),
    width: 108,
    cell: ({ file: { copies, inForce, state } }) => {
      if (copies.length === 0) return '—';
      const held = new Set(copies.filter(({ revisionId }) => revisionId === inForce?.row.id).map(({ unit }) => unit)).size;
      const all = new Set(copies.map(({ unit }) => unit)).size;
      return (
        <TwoLine
          first={t('copiesHeld', { held: String(held), all: String(all) })}
          second={oldCopiesOut(copies, inForce?.row.id, state === 'withdrawn').length > 0 ? t('copyOld') : ''}
          warn
        />
      );
    },
  },
];
