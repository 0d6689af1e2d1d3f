import { ListPlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useRowSource } from '#renderer/cases/use-row-source.ts';
import { type DipProposal, readDipProposals } from '#renderer/db/queries/dip-proposals.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useOpenRow } from '#renderer/state/use-open-row.ts';
import { TwoLine } from '#renderer/ui/list/cells.tsx';
import type { ListColumn } from '#renderer/ui/list/columns.ts';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { fold } from '#shared/domain/search/fold.ts';
import { formatDate, type Locale } from '#shared/i18n/format.ts';
import { DipTabs } from './dip-tabs.tsx';
import { basisText, caseText, type DipText } from './dip-words.ts';
import { ProposalDetail } from './proposal-detail.tsx';

const tabs = ['waiting', 'accepted', 'declined'] as const;
type Tab = (typeof tabs)[number];
const tabWords = { waiting: 'prTabWaiting', accepted: 'prTabAccepted', declined: 'prTabDeclined' } as const;
const nothing: readonly DipProposal[] = [];

const tabOf = ({ answer }: DipProposal): Tab => (answer === null ? 'waiting' : answer.outcome === 'declined' ? 'declined' : 'accepted');

/** `#/dip/usulan`: what cases propose for the list, and what became of each. */
export function ProposalsList() {
  const t = useText('dip');
  const locale = useLocale();
  const { db } = useCommandContext();
  const live = useLive(() => readDipProposals(db), [db]);
  const all = live.status === 'ready' ? live.data : nothing;
  const [openId, setOpen] = useOpenRow();
  const [tab, setTab] = useState<Tab>('waiting');
  const [query, setQuery] = useState('');
  const rows = useMemo(() => {
    const words = fold(query).split(/\s+/).filter(Boolean);
    return all.filter((one) => tabOf(one) === tab && words.every((word) => fold(wordsOf(one)).includes(word)));
  }, [all, tab, query]);
  const source = useRowSource(live, rows, `${tab} ${query}`);
  const count = (id: Tab) => all.filter((one) => tabOf(one) === id).length;
  const opened = all.find(({ id }) => id === openId);
  return (
    <>
      <DipTabs current="proposals" />
      <ListPage<DipProposal>
        title={t('pageProposals')}
        caption={t('prCaption', { count: count('waiting') })}
        actions={[]}
        source={source}
        columns={columnsOf(t, locale)}
        layoutKey="dip-proposals"
        rowId={({ id }) => id}
        rowName={({ information }) => information}
        search={{ value: query, onChange: setQuery, placeholder: t('prSearch') }}
        views={{
          items: tabs.map((id) => ({ id, label: t(tabWords[id]), count: count(id) })),
          current: tab,
          onChange: (id) => setTab(id as Tab),
        }}
        openId={opened?.id}
        onOpen={({ id }) => setOpen(id)}
        onCloseDetail={() => setOpen(undefined)}
        detail={opened ? <ProposalDetail key={opened.id} proposal={opened} /> : undefined}
        listWidth={576}
        filtered={query !== '' || all.length > 0}
        empty={{ icon: ListPlus, title: t('prEmptyTitle'), text: t('prEmptyText'), actions: [] }}
      />
    </>
  );
}

const wordsOf = ({ information, caseNumber, basis }: DipProposal): string =>
  [information, caseNumber, basis?.number].filter(Boolean).join(' ');

const columnsOf = (t: DipText, locale: Locale): readonly ListColumn<DipProposal>[] => [
  {
    id: 'information',
    label: t('prColInformation'),
    minWidth: 200,
    fixed: true,
    cell: ({ information, basis }) => (
      <TwoLine first={information} second={basis ? basisText(t, basis, locale) : t('prNoBasis')} title={information} />
    ),
  },
  {
    id: 'case',
    label: t('prColCase'),
    width: 208,
    cell: (proposal) => <TwoLine first={caseText(t, proposal)} second={formatDate(proposal.proposedOn, locale)} />,
  },
];
