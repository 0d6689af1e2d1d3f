import { Archive, ArrowLeftRight, Barcode, Check, Eye, Lock, Plus, Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { DetailBlock, DetailPage } from '#renderer/ui/detail/detail-page.tsx';
import { Facts, FactsAndFiles, FileList, LocationHeadline } from '#renderer/ui/detail/record-parts.tsx';
import { Changed, Timeline } from '#renderer/ui/detail/timeline.tsx';
import { Marked, TwoLine } from '#renderer/ui/list/cells.tsx';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import {
  loadRecords,
  recordFacets,
  recordFacts,
  recordFile,
  recordViews,
  type SampleRecord,
  recordWords as words,
} from '../samples/records.ts';
import { SamplePage } from './sample-page.tsx';
import { SceneFrame } from './scene-frame.tsx';

const nothing = () => {};

/** A million records: search, facets as a pane, ticks and the bulk bar, the record beside the list. */
export function RecordScene({ ticks = false }: { readonly ticks?: boolean }) {
  const [query, setQuery] = useState('jalan teluk');
  const [open, setOpen] = useState<string | undefined>('r0');
  const [view, setView] = useState('all');
  const [on, setOn] = useState<ReadonlySet<string>>(new Set());
  const source = useMemo(() => ({ key: 'records', loadPage: loadRecords }), []);
  const marked = useMemo(() => query.split(' '), [query]);
  const columns = useMemo(() => columnsFor(marked), [marked]);
  const groups = recordFacets.map((group) => ({ ...group, values: group.values.map((value) => ({ ...value, on: on.has(value.id) })) }));
  const toggle = (_group: string, value: string) => {
    const next = new Set(on);
    if (!next.delete(value)) next.add(value);
    setOn(next);
  };
  return (
    <SceneFrame section="records">
      <ListPage<SampleRecord>
        title={words.title}
        totalOfAll={1_000_000}
        actions={[
          { id: 'import', label: words.import, allowed: true, run: nothing },
          { id: 'export', label: words.export, allowed: true, run: nothing },
          { id: 'add', label: words.add, icon: Plus, key: 'Alt+N', tone: 'primary', allowed: true, run: nothing },
        ]}
        source={source}
        columns={columns}
        layoutKey="gallery-records"
        rowId={(row) => row.id}
        rowName={(row) => row.title}
        search={{ value: query, onChange: setQuery, placeholder: words.search, lead: true }}
        views={{ items: recordViews, current: view, onChange: setView }}
        facets={{ groups, pane: true, onToggle: toggle, onClear: () => setOn(new Set()) }}
        {...(ticks ? { bulk: bulkActions } : {})}
        openId={open}
        onOpen={(row) => setOpen(row.id)}
        onCloseDetail={() => setOpen(undefined)}
        detail={open === undefined ? undefined : <RecordDetail />}
        listWidth={540}
        empty={{ icon: Archive, title: words.emptyTitle, text: words.emptyText }}
      />
    </SceneFrame>
  );
}

const bulkActions = () => [
  { id: 'move', label: words.bulkMove, icon: ArrowLeftRight, allowed: true, run: nothing },
  { id: 'label', label: words.bulkLabel, icon: Barcode, allowed: true, run: nothing },
];

const columnsFor = (marked: readonly string[]) => [
  {
    id: 'title',
    label: words.columns.title,
    fixed: true,
    cell: (row: SampleRecord) => <TwoLine first={<Marked text={row.title} words={marked} />} second={row.note} title={row.title} />,
  },
  { id: 'code', label: words.columns.code, width: 88, cell: (row: SampleRecord) => <TwoLine first={row.code} second={row.year} /> },
  {
    id: 'place',
    label: words.columns.place,
    width: 148,
    cell: (row: SampleRecord) => <TwoLine first={row.place} second={row.lent ?? words.inPlace} warn={row.lent !== undefined} />,
  },
  { id: 'year', label: words.columns.year, width: 96, hiddenAtFirst: true, cell: (row: SampleRecord) => <TwoLine first={row.year} /> },
];

const history = [
  {
    id: '3',
    when: 'Sel 9 Jun, 15.10',
    who: 'Dewi Anggraini, Meja A',
    what: <Changed field="Folder" from="05" becomes={words.becomes} to="06" />,
  },
  { id: '2', when: 'Jum 5 Jun, 11.30', who: 'Nurlina Side', what: 'Dikembalikan, keadaan baik', signal: true },
  { id: '1', when: 'Rab 3 Jun, 10.05', who: 'Dewi Anggraini', what: 'Dipinjam untuk 036/KEB/A/V/2026' },
];

const RecordDetail = () => (
  <DetailPage
    code={words.code}
    tags={
      <>
        <Tag tone="done" icon={Check}>
          {words.tagPlace}
        </Tag>
        <Tag icon={Lock}>{words.tagAccess}</Tag>
      </>
    }
    title={words.detailTitle}
    meta={words.meta}
    more={[{ id: 'label', label: words.label, icon: Barcode, allowed: true, run: nothing }]}
    history={
      <Timeline
        title={words.history}
        events={history}
        tail={
          <Button tone="text" icon={Undo2} onClick={nothing}>
            {words.undoLast}
          </Button>
        }
      />
    }
    footActions={[
      { id: 'lend', label: words.lend, icon: ArrowLeftRight, allowed: true, run: nothing },
      { id: 'edit', label: words.edit, key: 'F2', allowed: true, run: nothing },
      { id: 'view', label: words.view, icon: Eye, allowed: true, run: nothing },
    ]}
  >
    <DetailBlock>
      <LocationHeadline path={words.path} place={words.box} />
    </DetailBlock>
    <DetailBlock>
      <FactsAndFiles
        facts={<Facts facts={recordFacts} />}
        files={<FileList files={[{ ...recordFile, preview: <SamplePage />, onOpen: nothing }]} />}
      />
    </DetailBlock>
  </DetailPage>
);
