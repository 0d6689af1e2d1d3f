import { FolderClock } from 'lucide-react';
import { useMemo } from 'react';
import { ServiceTabs } from '#renderer/cases/service-tabs.tsx';
import { useRowList } from '#renderer/cases/use-row-list.ts';
import { type OfficePaper, officePapers } from '#renderer/db/queries/office-papers.ts';
import { useZone } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useOpenRow } from '#renderer/state/use-open-row.ts';
import { TwoLine } from '#renderer/ui/list/cells.tsx';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import type { OrderedColumn } from '#renderer/ui/list/ordered.ts';
import { type Text, useLocale, useText } from '#renderer/ui/use-text.ts';
import { fold } from '#shared/domain/search/fold.ts';
import { formatInstant, formatLongDate, type Locale } from '#shared/i18n/format.ts';
import { civilDateOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import { OfficePaperDetail } from './office-paper-detail.tsx';
import { aboutText, isReprint, kindsFor, originalKindOf } from './office-paper-kinds.ts';
import type { OfficePaperRow } from './office-paper-row.ts';

type Tab = 'all' | 'closing' | 'register' | 'report';
const isOf =
  (...kinds: readonly string[]) =>
  ({ paper }: OfficePaperRow): boolean =>
    kinds.includes(originalKindOf(paper.kind));
const tabs: Readonly<Record<Tab, (row: OfficePaperRow) => boolean>> = {
  all: () => true,
  closing: isOf('dayClosing'),
  register: isOf('registerList'),
  report: isOf('serviceReport', 'auditPack'),
};
const tabNames = ['all', 'closing', 'register', 'report'] as const satisfies readonly Tab[];
const keys = {
  paper: ({ name, about }: OfficePaperRow) => fold(`${name} ${about}`),
  issued: ({ paper }: OfficePaperRow) => paper.issuedAt,
};

/** `#/permohonan/naskah`: the papers that the office keeps without a case, newest first, to be looked at and printed again. */
export function OfficePaperList() {
  const t = useText('officePapers');
  const locale = useLocale();
  const zone = useZone();
  const { db, actor } = useCommandContext();
  const [openId, setOpen] = useOpenRow();
  const live = useLive(
    async () => (await officePapers(db, kindsFor(actor))).map((paper) => rowOf(paper, { t, locale, zone })),
    [db, actor, t, locale, zone],
  );
  const list = useRowList(live, { tabs, firstTab: 'all', order: { column: 'issued', descending: true }, keys });
  const columns = useMemo(() => columnsOf(t, locale, zone), [t, locale, zone]);
  const opened = list.all.find(({ id }) => id === openId);
  return (
    <>
      <ServiceTabs current="papers" />
      <ListPage<OfficePaperRow>
        title={t('title')}
        caption={t('caption', { count: list.all.length })}
        actions={[]}
        source={list.source}
        columns={columns}
        layoutKey="officePapers"
        rowId={(row) => row.id}
        rowName={({ name, about }) => [name, about].filter(Boolean).join(', ')}
        sort={list.sort}
        onSort={list.setSort}
        search={{ value: list.query, onChange: list.setQuery, placeholder: t('search') }}
        views={{
          items: tabNames.map((id) => ({ id, label: t(`tab_${id}`), count: list.count(id) })),
          current: list.tab,
          onChange: (id) => list.setTab(id as Tab),
        }}
        openId={openId}
        onOpen={(row) => setOpen(row.id)}
        onCloseDetail={() => setOpen(undefined)}
        detail={opened ? <OfficePaperDetail key={opened.id} row={opened} /> : undefined}
        listWidth={640}
        filtered={list.query !== '' || list.all.length > 0}
        empty={{ icon: FolderClock, title: t('emptyTitle'), text: t('emptyText') }}
      />
    </>
  );
}

interface Words {
  readonly t: Text<'officePapers'>;
  readonly locale: Locale;
  readonly zone: OfficeZone;
}

function rowOf(paper: OfficePaper, { t, locale, zone }: Words): OfficePaperRow {
  const name = t(`kind_${originalKindOf(paper.kind)}`);
  const about = aboutText(paper, t, locale);
  const issued = formatLongDate(civilDateOf(paper.issuedAt, zone), locale);
  const again = isReprint(paper.kind) ? t('reprint') : '';
  return { id: paper.id, paper, name, about, haystack: fold([name, about, issued, again, ...Object.values(paper.about)].join(' ')) };
}

const columnsOf = (
  t: Text<'officePapers'>,
  locale: Locale,
  zone: OfficeZone,
): readonly OrderedColumn<OfficePaperRow, keyof typeof keys>[] => [
  {
    id: 'paper',
    label: t('colPaper'),
    fixed: true,
    sortable: true,
    cell: ({ paper, name, about }) => (
      <TwoLine
        first={about === '' ? name : about}
        second={isReprint(paper.kind) ? `${name}, ${t('reprint')}` : name}
        title={about || name}
      />
    ),
  },
  {
    id: 'issued',
    label: t('colIssued'),
    width: 232,
    sortable: true,
    cell: ({ paper }) => formatInstant(paper.issuedAt, zone, locale),
  },
];
