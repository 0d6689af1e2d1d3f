import { Lock } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useRowSource } from '#renderer/cases/use-row-source.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { type ExcludedEntry, readExcludedList } from '#renderer/db/queries/dip.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useOpenRow } from '#renderer/state/use-open-row.ts';
import { DueCell, TwoLine } from '#renderer/ui/list/cells.tsx';
import type { ListColumn } from '#renderer/ui/list/columns.ts';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { fold } from '#shared/domain/search/fold.ts';
import { formatDate, type Locale } from '#shared/i18n/format.ts';
import { DipTabs } from './dip-tabs.tsx';
import type { DipText } from './dip-words.ts';
import { ExcludedDetail, lawText } from './excluded-detail.tsx';

const tabs = ['inForce', 'review', 'reviewed'] as const;
type Tab = (typeof tabs)[number];
const tabWords = { inForce: 'exTabInForce', review: 'exTabReview', reviewed: 'exTabReviewed' } as const;
const nothing: readonly ExcludedEntry[] = [];

const tabOf = ({ state, listedAs }: ExcludedEntry): Tab => (state === 'inForce' ? 'inForce' : listedAs.length > 0 ? 'reviewed' : 'review');

/** `#/dip/dikecualikan`: what approved consequence tests exclude. What ended comes up for review and is published by nobody but a person. */
export function ExcludedList() {
  const t = useText('dip');
  const locale = useLocale();
  const { db, actor } = useCommandContext();
  const today = useToday();
  const live = useLive(() => readExcludedList(db, today), [db, today]);
  const all = live.status === 'ready' ? live.data : nothing;
  const [openId, setOpen] = useOpenRow();
  const [tab, setTab] = useState<Tab>('inForce');
  const [query, setQuery] = useState('');
  const rows = useMemo(() => {
    const words = fold(query).split(/\s+/).filter(Boolean);
    return all
      .filter((entry) => tabOf(entry) === tab && words.every((word) => fold(wordsOf(entry)).includes(word)))
      .toSorted((a, b) => ((a.until ?? '9999') < (b.until ?? '9999') ? -1 : 1));
  }, [all, tab, query]);
  const source = useRowSource(live, rows, `${tab} ${query}`);
  if (!mayDo(actor, 'dip.viewExcluded')) {
    return (
      <EmptyState icon={Lock} title={t('exTitle')} actions={[]}>
        {t('exNotAllowed')}
      </EmptyState>
    );
  }
  const counts = Object.fromEntries(tabs.map((id) => [id, all.filter((entry) => tabOf(entry) === id).length])) as Readonly<
    Record<Tab, number>
  >;
  const opened = all.find(({ id }) => id === openId);
  return (
    <>
      <DipTabs current="excluded" />
      <ListPage<ExcludedEntry>
        title={t('exTitle')}
        caption={t('exCaption', { inForce: counts.inForce, review: counts.review })}
        actions={[]}
        source={source}
        columns={columnsOf(t, locale)}
        layoutKey="dip-excluded"
        rowId={({ id }) => id}
        rowName={({ part }) => part}
        search={{ value: query, onChange: setQuery, placeholder: t('exSearch') }}
        views={{
          items: tabs.map((id) => ({ id, label: t(tabWords[id]), count: counts[id] })),
          current: tab,
          onChange: (id) => setTab(id as Tab),
        }}
        openId={opened?.id}
        onOpen={({ id }) => setOpen(id)}
        onCloseDetail={() => setOpen(undefined)}
        detail={opened ? <ExcludedDetail key={opened.id} entry={opened} /> : undefined}
        listWidth={576}
        filtered={query !== '' || all.length > 0}
        empty={{ icon: Lock, title: t('exEmptyTitle'), text: t('exEmptyText'), actions: [] }}
      />
    </>
  );
}

const shortLaw = (t: DipText, { article17, otherLaw }: ExcludedEntry): string =>
  article17 ? t('exLawShort', { letter: article17 }) : (otherLaw ?? '');

const wordsOf = ({ part, test, article17, otherLaw }: ExcludedEntry): string =>
  [part, test.row.subject, article17 && `17 ${article17}`, otherLaw].filter(Boolean).join(' ');

const columnsOf = (t: DipText, locale: Locale): readonly ListColumn<ExcludedEntry>[] => [
  {
    id: 'part',
    label: t('exColPart'),
    minWidth: 200,
    fixed: true,
    cell: ({ part, test }) => <TwoLine first={part} second={test.row.subject} title={part} />,
  },
  { id: 'law', label: t('exColLaw'), width: 160, cell: (entry) => <TwoLine first={shortLaw(t, entry)} title={lawText(t, entry)} /> },
  {
    id: 'until',
    label: t('exColUntil'),
    width: 216,
    cell: (entry) => {
      const since = t('exInForce', { date: formatDate(entry.from, locale) });
      if (!entry.until) return <TwoLine first={t('exNoLimit')} second={since} />;
      const date = formatDate(entry.until, locale);
      if (entry.state === 'inForce') return <TwoLine first={date} second={since} />;
      return entry.listedAs.length > 0 ? (
        <TwoLine first={date} second={t('exListed')} />
      ) : (
        <DueCell date={date} left={t('exEnded')} tone="soon" />
      );
    },
  },
];
