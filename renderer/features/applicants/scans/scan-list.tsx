import { ScanLine } from 'lucide-react';
import { useMemo, useState } from 'react';
import { ServiceTabs } from '#renderer/cases/service-tabs.tsx';
import { useRowSource } from '#renderer/cases/use-row-source.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { readPeopleNames } from '#renderer/db/queries/people.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useOpenRow } from '#renderer/state/use-open-row.ts';
import { TwoLine } from '#renderer/ui/list/cells.tsx';
import type { ListColumn } from '#renderer/ui/list/columns.ts';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx';
import { type Text, useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatShortDate, type Locale } from '#shared/i18n/format.ts';
import css from '../applicants.module.css';
import { ScanDetail } from './scan-detail.tsx';
import { foundScans, inScanTab, readScanEntries, recentlyErased, type ScanEntry, type ScanTab, scanTabs } from './scan-entries.ts';
import { kindWords, type ScanText, stateWords } from './scan-words.ts';

const nothing: readonly ScanEntry[] = [];

/** `#/permohonan/identitas`: every scan with its openings and its erasure, for who watches over them. */
export function ScanList() {
  const t = useText('identity');
  const { actor } = useCommandContext();
  if (mayDo(actor, 'identity.log')) return <Register />;
  return (
    <>
      <ServiceTabs current="register" />
      <EmptyState icon={ScanLine} title={t('title')}>
        {t('notForYou')}
      </EmptyState>
    </>
  );
}

function Register() {
  const t = useText('identity');
  const words = useText('applicants');
  const locale = useLocale();
  const ctx = useCommandContext();
  const today = useToday();
  const live = useLive(() => readScanEntries(ctx.db), [ctx.db]);
  const people = useLive(() => readPeopleNames(ctx.db), [ctx.db]);
  const [tab, setTab] = useState<ScanTab>('all');
  const [query, setQuery] = useState('');
  const [openId, setOpen] = useOpenRow();
  const seesPeople = mayDo(ctx.actor, 'applicant.view');
  const all = live.status === 'ready' ? live.data : nothing;
  const rows = useMemo(() => foundScans(inScanTab(all, tab, today), query, seesPeople), [all, tab, query, today, seesPeople]);
  const source = useRowSource(live, rows, JSON.stringify([tab, query]));
  const names = people.status === 'ready' ? people.data : null;
  const nameOf = (id: string) => names?.get(id)?.name ?? id;
  const opened = all.find(({ id }) => id === openId);
  const recent = recentlyErased(all, today);
  return (
    <>
      <ServiceTabs current="identity" />
      {recent > 0 && (
        <div className={css.banner}>
          <Banner tone="done" title={t('recentTitle', { count: recent })}>
            {t('recentText')}
          </Banner>
        </div>
      )}
      <ListPage<ScanEntry>
        title={t('title')}
        caption={t('caption', { count: inScanTab(all, 'kept', today).length })}
        actions={[]}
        source={source}
        columns={columnsOf({ t, words, locale, nameOf, seesPeople })}
        layoutKey="identity-scans"
        rowId={(row) => row.id}
        rowName={({ file }) => `${kindWords(file.row.kind, t, words)} ${file.number ?? ''}`}
        search={{ value: query, onChange: setQuery, placeholder: t('search') }}
        views={{
          items: scanTabs.map((id) => ({ id, label: t(`tab_${id}`), count: inScanTab(all, id, today).length })),
          current: tab,
          onChange: (id) => setTab(id as ScanTab),
        }}
        openId={opened?.id}
        onOpen={(row) => setOpen(row.id)}
        onCloseDetail={() => setOpen(undefined)}
        detail={opened ? <ScanDetail key={opened.id} entry={opened} nameOf={nameOf} /> : undefined}
        preview={(row) => <ScanDetail key={row.id} entry={row} nameOf={nameOf} />}
        listWidth={620}
        filtered={query !== '' || all.length > 0}
        empty={{ icon: ScanLine, title: t('emptyTitle'), text: t('emptyText') }}
      />
    </>
  );
}

interface Words {
  readonly t: ScanText;
  readonly words: Text<'applicants'>;
  readonly locale: Locale;
  readonly nameOf: (personId: string) => string;
  readonly seesPeople: boolean;
}

const columnsOf = ({ t, words, locale, nameOf, seesPeople }: Words): readonly ListColumn<ScanEntry>[] => [
  {
    id: 'case',
    label: t('colCase'),
    width: 160,
    fixed: true,
    cell: ({ file: { row, number } }) => <TwoLine first={number ?? words('unnumbered')} second={kindWords(row.kind, t, words)} />,
  },
  {
    id: 'person',
    label: t('colPerson'),
    cell: ({ file: { row }, person }) => (
      <TwoLine
        first={seesPeople ? (person?.name ?? '—') : '—'}
        second={t('takenBy', { date: formatShortDate(row.on, locale), name: row.personId ? nameOf(row.personId) : t('somebody') })}
      />
    ),
  },
  {
    id: 'state',
    label: t('colState'),
    width: 176,
    cell: ({ file }) => {
      const said = stateWords(file, t, locale, nameOf);
      return <TwoLine first={t(`state_${file.course.state}`)} second={said} title={said} />;
    },
  },
  {
    id: 'opened',
    label: t('colOpened'),
    width: 116,
    cell: ({ file: { course } }) => {
      const refused = course.openings.filter(({ kind }) => kind === 'refused').length;
      const opened = course.openings.length - refused;
      return (
        <TwoLine
          first={opened > 0 ? t('openings', { count: opened }) : '—'}
          second={refused > 0 ? t('refusals', { count: refused }) : ''}
          warn={refused > 0}
        />
      );
    },
  },
];
