import { FileText, FileWarning, PackageCheck, PhoneCall } from 'lucide-react';
import { useMemo, useState } from 'react';
import { ContactDialog } from '#renderer/cases/contact-dialog.tsx';
import { ContactLog } from '#renderer/cases/contact-log.tsx';
import { ServiceTabs } from '#renderer/cases/service-tabs.tsx';
import { useRowSource } from '#renderer/cases/use-row-source.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { pathOfCase } from '#renderer/db/queries/applicants.ts';
import { type ReadyCase, readyToCollect } from '#renderer/db/queries/contacts.ts';
import { useCalendar, useToday } from '#renderer/state/office.ts';
import { useOpenCases } from '#renderer/state/open-cases.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { Action } from '#renderer/ui/action.ts';
import { DetailBlock, DetailPage } from '#renderer/ui/detail/detail-page.tsx';
import { Facts } from '#renderer/ui/detail/record-parts.tsx';
import { TwoLine } from '#renderer/ui/list/cells.tsx';
import type { ListColumn } from '#renderer/ui/list/columns.ts';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { workingDaysBetween } from '#shared/domain/calendar/working-days.ts';
import { fold } from '#shared/domain/search/fold.ts';
import { formatLongDate, formatShortDate, type Locale } from '#shared/i18n/format.ts';
import type { ApplicantText } from './applicant-words.ts';

const nothing: readonly ReadyCase[] = [];

/** `#/permohonan/siap-diambil`: what lies ready at the desk, of both registers, with the tries to reach who asked for it. */
export function ReadyList() {
  const t = useText('applicants');
  const locale = useLocale();
  const ctx = useCommandContext();
  const cases = useOpenCases();
  const live = useLive(async () => cases && readyToCollect(ctx.db, cases), [ctx.db, cases]);
  const [query, setQuery] = useState('');
  const [openId, setOpenId] = useState<string | undefined>();
  const all = (live.status === 'ready' ? live.data : null) ?? nothing;
  const rows = useMemo(() => {
    const words = fold(query).split(/\s+/).filter(Boolean);
    return all.filter(({ number, applicant, information }) =>
      words.every((word) => fold([number, applicant.name, applicant.contact, information].filter(Boolean).join(' ')).includes(word)),
    );
  }, [all, query]);
  const source = useRowSource(live, rows, query);
  const opened = rows.find(({ id }) => id === openId);
  return (
    <>
      <ServiceTabs current="ready" />
      <ListPage<ReadyCase>
        title={t('readyTitle')}
        caption={t('readyCaption', { count: all.length })}
        actions={[]}
        source={source}
        columns={columnsOf(t, locale)}
        layoutKey="ready"
        rowId={(row) => row.id}
        rowName={({ number, applicant }) => `${number} ${applicant.name}`}
        search={{ value: query, onChange: setQuery, placeholder: t('readySearch') }}
        openId={opened?.id}
        onOpen={({ id }) => setOpenId(id)}
        onCloseDetail={() => setOpenId(undefined)}
        detail={opened ? <ReadyDetail key={opened.id} row={opened} /> : undefined}
        preview={(row) => <ReadyDetail key={row.id} row={row} />}
        listWidth={576}
        filtered={query !== ''}
        empty={{ icon: PackageCheck, title: t('readyEmpty'), text: t('readyEmptyText') }}
      />
    </>
  );
}

function ReadyDetail({ row }: { readonly row: ReadyCase }) {
  const t = useText('applicants');
  const locale = useLocale();
  const go = useGo();
  const ctx = useCommandContext();
  const calendar = useCalendar();
  const today = useToday();
  const [asked, setAsked] = useState(false);
  const { applicant, proxy } = row;
  const open: Action = {
    id: 'ready.open',
    label: t('readyOpen'),
    key: 'F2',
    allowed: true,
    run: () => go(pathOfCase(row.register, row.id)),
  };
  const call: Action = {
    id: 'ready.contact',
    label: t('contactAdd'),
    icon: PhoneCall,
    key: 'Alt+K',
    allowed: mayDo(ctx.actor, 'contact.record'),
    run: () => setAsked(true),
  };
  return (
    <>
      <DetailPage
        number={{ text: row.number, final: true }}
        tags={
          <Tag icon={row.register === 'request' ? FileText : FileWarning} tone="stamp">
            {t(`register_${row.register}`)}
          </Tag>
        }
        title={row.information ?? t('notFilled')}
        meta={applicant.name}
        footActions={[call, open]}
        history={<ContactLog register={row.register} caseId={row.id} name={applicant.name} contact={applicant.contact} />}
      >
        <DetailBlock>
          <Facts
            columns
            facts={[
              { id: 'contact', label: t('fContact'), value: applicant.contact ?? t('notFilled') },
              ...(proxy ? [{ id: 'proxy', label: t('factProxy'), value: [proxy.name, proxy.contact].filter(Boolean).join(', ') }] : []),
              {
                id: 'since',
                label: t('readySince'),
                value: `${formatLongDate(row.since, locale)} (${t('workingDays', { count: workingDaysBetween(row.since, today, calendar) })})`,
              },
            ]}
          />
        </DetailBlock>
      </DetailPage>
      {asked && (
        <ContactDialog
          register={row.register}
          caseId={row.id}
          name={applicant.name}
          contact={applicant.contact}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}

const columnsOf = (t: ApplicantText, locale: Locale): readonly ListColumn<ReadyCase>[] => [
  {
    id: 'number',
    label: t('colNumber'),
    width: 152,
    fixed: true,
    cell: ({ number, register }) => <TwoLine first={number} second={t(`register_${register}`)} />,
  },
  {
    id: 'applicant',
    label: t('fName'),
    cell: ({ applicant, information }) => (
      <TwoLine first={applicant.name} second={information ?? ''} title={[applicant.contact, information].filter(Boolean).join(', ')} />
    ),
  },
  {
    id: 'tries',
    label: t('contacts'),
    width: 160,
    cell: ({ tries }) => {
      const last = tries.at(-1);
      return (
        <TwoLine
          first={last ? `${t(last.reached ? 'reached' : 'notReached')}, ${formatShortDate(last.on, locale)}` : t('neverTried')}
          second={tries.length > 0 ? t('tryCount', { count: tries.length }) : ''}
          warn={!last}
        />
      );
    },
  },
  { id: 'since', label: t('readySince'), width: 104, cell: ({ since }) => <TwoLine first={formatShortDate(since, locale)} /> },
];
