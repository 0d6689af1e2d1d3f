import { ArchiveRestore, ClipboardList } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useRowSource } from '#renderer/cases/use-row-source.ts';
import { type ProposalFile, readProposals } from '#renderer/db/queries/proposals.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { Action } from '#renderer/ui/action.ts';
import { TwoLine } from '#renderer/ui/list/cells.tsx';
import type { ListColumn } from '#renderer/ui/list/columns.ts';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import { formatDate, formatNumber, type Locale } from '#shared/i18n/format.ts';
import type { DisposalText } from './disposal-words.ts';
import { foundProposals, inProposalTab, type ProposalTab, proposalTabs } from './proposal-rows.ts';
import { useWords } from './use-words.ts';

const tabWords = { open: 'tabOpen', done: 'tabDone' } as const;
const none: readonly ProposalFile[] = [];

/** Every proposal of the office with its state; it opens on a page of its own. */
export function ProposalList() {
  const { t, locale } = useWords();
  const { db } = useCommandContext();
  const go = useGo();
  const live = useLive(() => readProposals(db), [db]);
  const [tab, setTab] = useState<ProposalTab>('open');
  const [text, setText] = useState('');
  const files = live.status === 'ready' ? live.data : none;
  const rows = useMemo(() => foundProposals(inProposalTab(files, tab), text), [files, tab, text]);
  const rowSource = useRowSource(live, rows, JSON.stringify([tab, text]));
  const lists: Action = {
    id: 'proposals.lists',
    label: t('toLists'),
    icon: ArchiveRestore,
    allowed: true,
    run: () => go('/penyusutan'),
  };
  return (
    <ListPage<ProposalFile>
      title={t('proposals')}
      actions={[lists]}
      source={rowSource}
      columns={columnsOf(t, locale)}
      layoutKey="disposal-proposals"
      rowId={({ row }) => row.id}
      rowName={({ row }) => row.title}
      search={{ value: text, onChange: setText, placeholder: t('proposalSearch') }}
      views={{
        items: proposalTabs.map((id) => ({ id, label: t(tabWords[id]), count: inProposalTab(files, id).length })),
        current: tab,
        onChange: (id) => setTab(id as ProposalTab),
      }}
      onOpen={({ row }, how) => how === 'enter' && go(`/penyusutan/usulan/${row.id}`)}
      filtered={text !== ''}
      empty={{ icon: ClipboardList, title: t('proposalsEmpty'), text: t('proposalsEmptyText'), actions: [lists] }}
    />
  );
}

const columnsOf = (t: DisposalText, locale: Locale): readonly ListColumn<ProposalFile>[] => [
  {
    id: 'title',
    label: t('colProposal'),
    fixed: true,
    cell: ({ row, known }) => (
      <TwoLine
        first={row.title}
        second={known.acts.proposed ? t('proposedOn', { date: formatDate(known.acts.proposed.on, locale) }) : ''}
        title={row.title}
      />
    ),
  },
  { id: 'kind', label: t('colKind'), width: 144, cell: ({ row }) => <TwoLine first={t(`kind_${row.kind}`)} /> },
  { id: 'records', label: t('colRecords'), width: 96, cell: ({ kept }) => <TwoLine first={formatNumber(kept.length, locale)} /> },
  { id: 'state', label: t('colState'), width: 232, cell: ({ known }) => <TwoLine first={t(`state_${known.state}`)} /> },
];
