import { Download, MessageSquareText, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { ServiceTabs } from '#renderer/cases/service-tabs.tsx';
import { type DayText, useDayText } from '#renderer/cases/use-day-text.ts';
import { useRowSource } from '#renderer/cases/use-row-source.ts';
import { useSaveFile } from '#renderer/cases/use-save-file.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { type ComplaintFile, complaintsOf, readComplaints } from '#renderer/db/queries/complaints.ts';
import { useToday, useZone } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useOpenRow } from '#renderer/state/use-open-row.ts';
import type { Action } from '#renderer/ui/action.ts';
import { TwoLine } from '#renderer/ui/list/cells.tsx';
import type { ListColumn } from '#renderer/ui/list/columns.ts';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { finalComplaintStates } from '#shared/domain/complaints/complaint-workflow.ts';
import { periodAround } from '#shared/domain/reports/report-period.ts';
import { fold } from '#shared/domain/search/fold.ts';
import { civilDateOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import { ComplaintDetail } from './complaint-detail.tsx';
import { ComplaintDialog } from './complaint-dialog.tsx';
import { complaintsCsv } from './complaint-export.ts';
import { type ComplaintText, stateWords } from './complaint-words.ts';

const tabs = ['open', 'done'] as const;
type Tab = (typeof tabs)[number];
const nothing: readonly ComplaintFile[] = [];

/** `#/permohonan/pengaduan`: complaints and suggestions, newest first, with the month's figures beside the title. */
export function ComplaintList() {
  const t = useText('complaints');
  const day = useDayText();
  const zone = useZone();
  const today = useToday();
  const ctx = useCommandContext();
  const saveFile = useSaveFile();
  const live = useLive(() => readComplaints(ctx.db), [ctx.db]);
  const month = useLive(() => complaintsOf(ctx.db, periodAround('month', today)), [ctx.db, today]);
  const [openId, setOpen] = useOpenRow();
  const [tab, setTab] = useState<Tab>('open');
  const [query, setQuery] = useState('');
  const [adding, setAdding] = useState(false);
  const all = live.status === 'ready' ? live.data : nothing;
  const rows = useMemo(() => {
    const words = fold(query).split(/\s+/).filter(Boolean);
    return inTab(all, tab)
      .filter((file) => words.every((word) => fold(wordsOf(file)).includes(word)))
      .toSorted((a, b) => (a.row.receivedAt < b.row.receivedAt ? 1 : -1));
  }, [all, tab, query]);
  const source = useRowSource(live, rows, `${tab} ${query}`);
  const may = mayDo(ctx.actor, 'complaint.handle');
  const add: Action = {
    id: 'complaints.add',
    label: t('add'),
    icon: Plus,
    key: 'Alt+N',
    tone: 'primary',
    allowed: may,
    ...(may ? {} : { reason: t('errNotAllowed') }),
    run: () => setAdding(true),
  };
  const exported: Action = {
    id: 'complaints.export',
    label: t('export'),
    icon: Download,
    allowed: mayDo(ctx.actor, 'export.run') && rows.length > 0,
    reason: t(mayDo(ctx.actor, 'export.run') ? 'exportNothing' : 'exportNotAllowed'),
    run: () => {
      const bytes = new TextEncoder().encode(complaintsCsv(rows, { t, zone }));
      saveFile({ bytes, name: `${t('exportFile')}.csv`, mediaType: 'text/csv' }).catch(reportError);
    },
  };
  const opened = all.find(({ row }) => row.id === openId);
  const figures = month.status === 'ready' ? month.data : null;
  const received = figures ? Object.values(figures.received).flat().length : 0;
  return (
    <>
      <ServiceTabs current="complaints" />
      <ListPage<ComplaintFile>
        title={t('title')}
        caption={t('caption', { received, answered: figures?.answered.length ?? 0, open: figures?.open.length ?? 0 })}
        actions={[exported, add]}
        source={source}
        columns={columnsOf(t, day, zone)}
        layoutKey="complaints"
        rowId={({ row }) => row.id}
        rowName={({ row, known }) => `${known.number ?? ''} ${row.text}`}
        search={{ value: query, onChange: setQuery, placeholder: t('searchPlaceholder') }}
        views={{
          items: tabs.map((id) => ({ id, label: t(`tab_${id}`), count: inTab(all, id).length })),
          current: tab,
          onChange: (id) => setTab(id as Tab),
        }}
        openId={opened?.row.id}
        onOpen={({ row }) => setOpen(row.id)}
        onCloseDetail={() => setOpen(undefined)}
        detail={opened ? <ComplaintDetail key={opened.row.id} file={opened} /> : undefined}
        preview={(file) => <ComplaintDetail key={file.row.id} file={file} />}
        listWidth={576}
        filtered={query !== '' || all.length > 0}
        empty={{ icon: MessageSquareText, title: t('emptyTitle'), text: t('emptyText'), actions: [add] }}
      />
      {adding && <ComplaintDialog onSaved={setOpen} onClose={() => setAdding(false)} />}
    </>
  );
}

const inTab = (files: readonly ComplaintFile[], tab: Tab): readonly ComplaintFile[] =>
  files.filter(({ known }) => finalComplaintStates.includes(known.state) === (tab === 'done'));

const wordsOf = ({ row, known }: ComplaintFile): string =>
  [known.number, row.text, row.applicant?.name, row.applicant?.contact, row.outsideNumber, known.handler].filter(Boolean).join(' ');

const columnsOf = (t: ComplaintText, day: DayText, zone: OfficeZone): readonly ListColumn<ComplaintFile>[] => [
  {
    id: 'number',
    label: t('colNumber'),
    width: 176,
    fixed: true,
    cell: ({ row, known }) => <TwoLine first={known.number ?? '—'} second={t(`kind_${row.kind}`)} />,
  },
  {
    id: 'text',
    label: t('fText'),
    cell: ({ row }) => <TwoLine first={row.text} second={row.applicant?.name ?? t('anonymous')} title={row.text} />,
  },
  {
    id: 'state',
    label: t('colState'),
    width: 144,
    cell: ({ row, known }) => (
      <TwoLine first={t(stateWords[known.state])} second={known.handler ?? day(civilDateOf(row.receivedAt, zone))} />
    ),
  },
];
