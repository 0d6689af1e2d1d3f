import { Link2, Plus, UserRound } from 'lucide-react';
import { useState } from 'react';
import { EndedCasesNotice } from '#renderer/cases/ended-cases-notice.tsx';
import { ServiceTabs } from '#renderer/cases/service-tabs.tsx';
import { type DayText, useDayText } from '#renderer/cases/use-day-text.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { useZone } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useOpenRow } from '#renderer/state/use-open-row.ts';
import type { Action } from '#renderer/ui/action.ts';
import { TwoLine } from '#renderer/ui/list/cells.tsx';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import type { OrderedColumn } from '#renderer/ui/list/ordered.ts';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { civilDateOf, type Instant, type OfficeZone } from '#shared/lib/civil-time.ts';
import { ApplicantDetail } from './applicant-detail.tsx';
import { ApplicantDialog } from './applicant-dialog.tsx';
import { type ApplicantEntry, type ApplicantOrder, type ApplicantTab, applicantTabs } from './applicant-rows.ts';
import { type ApplicantText, kindWord } from './applicant-words.ts';
import css from './applicants.module.css';
import { useApplicantView } from './use-applicant-view.ts';

/** The register of applicants: each person once, with their cases beside. */
export function ApplicantList() {
  const t = useText('applicants');
  const day = useDayText();
  const zone = useZone();
  const ctx = useCommandContext();
  const view = useApplicantView();
  const [openId, setOpen] = useOpenRow();
  const [adding, setAdding] = useState(false);
  const mayEdit = mayDo(ctx.actor, 'applicant.edit');
  const add: Action = {
    id: 'applicants.add',
    label: t('add'),
    icon: Plus,
    key: 'Alt+N',
    tone: 'primary',
    allowed: mayEdit,
    ...(mayEdit ? {} : { reason: t('errNotAllowed') }),
    run: () => setAdding(true),
  };
  const opened = view.all.find(({ id, file }) => id === openId || file.merged.some(({ row }) => row.id === openId));
  return (
    <>
      <ServiceTabs current="applicants" />
      <EndedCasesNotice cases={view.cases} />
      {view.unlinked > 0 && (
        <div className={css.banner}>
          <Banner
            tone="soon"
            icon={Link2}
            title={t('unlinked', { count: view.unlinked })}
            actions={[{ id: 'applicants.adopt', label: t('adopt'), allowed: mayEdit, run: view.adopt }]}
          >
            {t('unlinkedText')}
          </Banner>
        </div>
      )}
      <ListPage<ApplicantEntry>
        title={t('title')}
        caption={t('caption', { count: view.all.length })}
        actions={[view.exportAction, add]}
        source={view.source}
        columns={columnsOf(t, day, zone)}
        layoutKey="applicants"
        rowId={(row) => row.id}
        rowName={({ file }) => file.row.name}
        sort={view.sort}
        onSort={view.setSort}
        search={{ value: view.query, onChange: view.setQuery, placeholder: t('searchPlaceholder') }}
        views={{
          items: applicantTabs.map((id) => ({ id, label: t(`tab_${id}`), count: view.counts[id] })),
          current: view.tab,
          onChange: (id) => view.setTab(id as ApplicantTab),
        }}
        openId={opened?.id}
        onOpen={(row) => setOpen(row.id)}
        onCloseDetail={() => setOpen(undefined)}
        detail={opened ? <ApplicantDetail key={opened.id} entry={opened} /> : undefined}
        preview={(row) => <ApplicantDetail key={row.id} entry={row} />}
        listWidth={576}
        filtered={view.query !== '' || view.all.length > 0}
        empty={{ icon: UserRound, title: t('emptyTitle'), text: t('emptyText'), actions: [add] }}
      />
      {adding && <ApplicantDialog row={null} onSaved={setOpen} onClose={() => setAdding(false)} />}
    </>
  );
}

const columnsOf = (t: ApplicantText, day: DayText, zone: OfficeZone): readonly OrderedColumn<ApplicantEntry, ApplicantOrder>[] => [
  {
    id: 'name',
    label: t('fName'),
    fixed: true,
    sortable: true,
    cell: ({ file: { row } }) => (
      <TwoLine first={row.name} second={[t(kindWord(row.kind)), row.occupation].filter(Boolean).join(', ')} title={row.name} />
    ),
  },
  {
    id: 'contact',
    label: t('fContact'),
    width: 172,
    cell: ({ file: { row } }) => <TwoLine first={row.contact ?? '—'} second={row.address ?? ''} title={row.address ?? ''} />,
  },
  {
    id: 'last',
    label: t('colCases'),
    width: 152,
    sortable: true,
    cell: ({ file, open, like }) => {
      const last = file.cases[0];
      return (
        <TwoLine
          first={last ? day(civilDateOf(last.receivedAt as Instant, zone)) : '—'}
          second={like.length > 0 ? t('likeMark') : t('caseCount', { count: file.cases.length, open })}
          warn={like.length > 0}
        />
      );
    },
  },
];
