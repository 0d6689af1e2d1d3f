import { FileText, FileWarning } from 'lucide-react';
import { useNavigate } from 'react-router';
import { mayDo } from '#renderer/commands/office/may.ts';
import { objectionsOfRequest } from '#renderer/db/queries/objections.ts';
import type { RequestFile } from '#renderer/db/queries/requests.ts';
import { useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { DetailBlock, DetailPage } from '#renderer/ui/detail/detail-page.tsx';
import { NextStep } from '#renderer/ui/detail/next-step.tsx';
import { Related } from '#renderer/ui/detail/papers.tsx';
import { Facts } from '#renderer/ui/detail/record-parts.tsx';
import { Timeline } from '#renderer/ui/detail/timeline.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { groundCMayAriseOn } from '#shared/domain/deadlines.ts';
import { requestDue } from '#shared/domain/request-case.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { requestTimeline } from './request-timeline.ts';
import { leftText, stateWords, toneOf } from './request-words.ts';

/** A request on one page: its limit, what happened, and the way to an objection. */
export function RequestDetail({ file }: { readonly file: RequestFile }) {
  const t = useText('requests');
  const locale = useLocale();
  const navigate = useNavigate();
  const ctx = useCommandContext();
  const office = useOffice();
  const today = useToday();
  const objections = useLive(() => objectionsOfRequest(ctx.db, file.row.id), [ctx.db, file.row.id]);
  const { row, known } = file;
  const { zone } = office.office;
  const due = requestDue(file.known, office.calendar, today);
  const object = {
    id: 'request.object',
    label: t('object'),
    icon: FileWarning,
    allowed: mayDo(ctx.actor, 'objection.register') && known.state !== 'voided',
    run: () => {
      Promise.resolve(navigate(`/keberatan/baru?permohonan=${row.id}`)).catch(reportError);
    },
  };
  const facts = [
    { id: 'address', label: t('factAddress'), value: row.applicant.address ?? t('notFilled') },
    { id: 'contact', label: t('factContact'), value: row.applicant.contact ?? t('notFilled') },
    { id: 'purpose', label: t('factPurpose'), value: row.purpose ?? t('notFilled') },
    { id: 'received', label: t('factReceived'), value: formatLongDate(civilDateOf(row.receivedAt, zone), locale) },
  ];
  const links = (objections.status === 'ready' ? objections.data : []).map(({ row: objection, known: { number } }) => ({
    id: objection.id,
    label: number ?? objection.visitCode,
    href: `#/keberatan/${objection.id}`,
  }));
  return (
    <DetailPage
      {...(file.number ? { number: { text: file.number, final: true } } : { code: t('unnumbered') })}
      tags={
        <Tag icon={FileText} tone="stamp">
          {t(stateWords[known.state])}
        </Tag>
      }
      title={row.information}
      meta={row.applicant.name}
      actions={[object]}
      history={<Timeline events={requestTimeline(file, t, locale, zone)} />}
      {...(links.length > 0 ? { side: <Related links={links} /> } : {})}
    >
      {due && (
        <DetailBlock>
          <NextStep
            title={t(due.deadline.key === 'noticeExtended' ? 'noticeExtended' : 'notice')}
            tone={toneOf(due.judgement)}
            due={
              <>
                {t('dueIn', {
                  date: formatLongDate(due.deadline.dueOn, locale),
                  left: leftText(t, due.judgement),
                  days: due.deadline.days,
                  from: formatLongDate(due.deadline.countsFrom.on, locale),
                })}
                {due.judgement.state === 'overdue' && (
                  <>
                    {'. '}
                    {t('groundC', { date: formatLongDate(groundCMayAriseOn(due.deadline.dueOn), locale) })}
                  </>
                )}
              </>
            }
          />
        </DetailBlock>
      )}
      <DetailBlock>
        <Facts facts={facts} columns />
      </DetailBlock>
    </DetailPage>
  );
}
