import { ListPlus, Lock, TimerOff } from 'lucide-react';
import { mayDo } from '#renderer/commands/office/may.ts';
import type { ExcludedEntry } from '#renderer/db/queries/dip.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { DetailBlock, DetailPage } from '#renderer/ui/detail/detail-page.tsx';
import { Related } from '#renderer/ui/detail/papers.tsx';
import { Facts } from '#renderer/ui/detail/record-parts.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatDate, formatLongDate } from '#shared/i18n/format.ts';
import type { DipText } from './dip-words.ts';
import { startAddress } from './entry-start.ts';

export function lawText(t: DipText, { article17, otherLaw }: ExcludedEntry): string {
  if (!article17) return otherLaw ?? '—';
  return otherLaw ? t('exLawWith', { letter: article17, law: otherLaw }) : t('exLaw', { letter: article17 });
}

/** What is excluded, by which law and test, until when; what ended is reviewed from here. */
export function ExcludedDetail({ entry }: { readonly entry: ExcludedEntry }) {
  const t = useText('dip');
  const locale = useLocale();
  const go = useGo();
  const { actor } = useCommandContext();
  const { test, until } = entry;
  const part = test.parts.find((one) => one.part === entry.part);
  const approval = test.events.findLast(({ kind }) => kind === 'approved');
  const number = approvalNumber(approval?.data);
  const mayKeep = mayDo(actor, 'dip.keep');
  const ended = entry.state === 'ended';
  const links = [
    ...(test.row.objectionId && mayDo(actor, 'objection.view')
      ? [{ id: test.row.objectionId, label: t('caseObjection', { number: '' }).trim(), href: `#/keberatan/${test.row.objectionId}` }]
      : []),
    ...(entry.record && mayDo(actor, 'record.view')
      ? [{ id: entry.record.id, label: t('exRecord'), href: `#/arsip/${entry.record.id}` }]
      : []),
    ...entry.listedAs.map((id) => ({ id, label: t('entry'), href: `#/dip/${id}` })),
  ];
  return (
    <DetailPage
      tags={
        <Tag icon={ended ? TimerOff : Lock} tone={ended && entry.listedAs.length === 0 ? 'soon' : 'plain'}>
          {t(ended ? (entry.listedAs.length > 0 ? 'exTabReviewed' : 'exTabReview') : 'exTabInForce')}
        </Tag>
      }
      title={entry.part}
      meta={test.row.subject}
      footActions={
        ended && entry.listedAs.length === 0
          ? [
              {
                id: 'dip.fromTest',
                label: t('exPropose'),
                icon: ListPlus,
                key: 'F2',
                allowed: mayKeep,
                ...(mayKeep ? {} : { reason: t('errNotAllowed') }),
                run: () => go(startAddress(`test ${entry.id}`)),
              },
            ]
          : []
      }
      {...(links.length > 0 ? { history: <Related links={links} /> } : {})}
    >
      {ended && until && entry.listedAs.length === 0 && (
        <DetailBlock>
          <Banner tone="soon" icon={TimerOff} title={t('exReviewTitle', { date: formatLongDate(until, locale) })}>
            {t(entry.record?.stillExcluded ? 'exReviewRecordText' : 'exReviewText')}
          </Banner>
        </DetailBlock>
      )}
      <DetailBlock>
        <Facts
          columns
          facts={[
            { id: 'law', label: t('exColLaw'), value: lawText(t, entry) },
            { id: 'until', label: t('exColUntil'), value: until ? formatLongDate(until, locale) : t('exNoLimit') },
            { id: 'approved', label: t('exApproved'), value: formatDate(entry.from, locale) },
            { id: 'number', label: t('exNumber'), value: number ?? t('notFilled') },
            { id: 'subject', label: t('exSubject'), value: test.row.subject },
            { id: 'chair', label: t('exChair'), value: [test.row.chair.name, test.row.chair.title].filter(Boolean).join(', ') },
            { id: 'opened', label: t('exIfOpened'), value: part?.ifOpened ?? t('notFilled') },
            { id: 'closed', label: t('exIfClosed'), value: part?.ifClosed ?? t('notFilled') },
          ]}
        />
      </DetailBlock>
    </DetailPage>
  );
}

function approvalNumber(data: unknown): string | null {
  const said = typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>).number : null;
  return typeof said === 'string' ? said : null;
}
