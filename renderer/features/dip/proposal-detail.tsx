import { CircleX, ClipboardCheck, ListPlus, Shuffle } from 'lucide-react';
import { useState } from 'react';
import { proposalAnswerText } from '#renderer/cases/dip-answer-text.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import type { DipProposal } from '#renderer/db/queries/dip-proposals.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { Action } from '#renderer/ui/action.ts';
import { DetailBlock, DetailPage } from '#renderer/ui/detail/detail-page.tsx';
import { NextStep } from '#renderer/ui/detail/next-step.tsx';
import { Related } from '#renderer/ui/detail/papers.tsx';
import { Facts } from '#renderer/ui/detail/record-parts.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import { basisText, casePath, caseText } from './dip-words.ts';
import { startAddress } from './entry-start.ts';
import { ChangeByProposalDialog, DeclineDialog } from './proposal-dialogs.tsx';

/** What a case proposes, on which decision; added, taken up by an entry that is there, or declined with a reason. */
export function ProposalDetail({ proposal }: { readonly proposal: DipProposal }) {
  const t = useText('dip');
  const locale = useLocale();
  const go = useGo();
  const { db, actor } = useCommandContext();
  const [asked, setAsked] = useState<'change' | 'decline' | null>(null);
  const { answer, basis, register } = proposal;
  const entry = useLive(
    async () => (answer?.entryId ? ((await db.rows('dipEntry').get(answer.entryId)) ?? null) : null),
    [db, answer?.entryId],
  );
  const mayKeep = mayDo(actor, 'dip.keep');
  const right = mayKeep ? {} : { reason: t('errNotAllowed') };
  const actions: readonly Action[] =
    answer === null
      ? [
          {
            id: 'proposal.add',
            label: t('prAdd'),
            icon: ListPlus,
            key: 'F2',
            allowed: mayKeep,
            ...right,
            run: () => go(startAddress(`${register} ${proposal.id}`)),
          },
          { id: 'proposal.change', label: t('prChange'), icon: Shuffle, allowed: mayKeep, ...right, run: () => setAsked('change') },
          { id: 'proposal.decline', label: t('prDecline'), icon: CircleX, allowed: mayKeep, ...right, run: () => setAsked('decline') },
        ]
      : [];
  const listed = entry.status === 'ready' ? entry.data : null;
  const links = [
    ...(mayDo(actor, `${register}.view`) ? [{ id: proposal.caseId, label: caseText(t, proposal), href: `#${casePath(proposal)}` }] : []),
    ...(listed && !listed.void ? [{ id: listed.id, label: listed.summary, href: `#/dip/${listed.id}` }] : []),
  ];
  return (
    <>
      <DetailPage
        tags={
          <Tag
            icon={answer === null ? ListPlus : ClipboardCheck}
            tone={answer === null ? 'soon' : answer.outcome === 'declined' ? 'plain' : 'done'}
          >
            {t(answer === null ? 'prTabWaiting' : answer.outcome === 'declined' ? 'prTabDeclined' : 'prTabAccepted')}
          </Tag>
        }
        title={proposal.information}
        meta={caseText(t, proposal)}
        footActions={actions}
        {...(links.length > 0 ? { history: <Related links={links} /> } : {})}
      >
        <DetailBlock>
          {answer === null ? (
            <NextStep title={t('prNext')} tone="plain" due={t(basis ? 'prNextDecision' : 'prNextRequest')} />
          ) : (
            <Banner tone="stamp" icon={ClipboardCheck} title={proposalAnswerText(t, answer, locale)}>
              {answer.reason}
            </Banner>
          )}
        </DetailBlock>
        <DetailBlock>
          <Facts
            columns
            facts={[
              { id: 'case', label: t('prColCase'), value: caseText(t, proposal) },
              { id: 'on', label: t('prProposedOn'), value: formatLongDate(proposal.proposedOn, locale) },
              { id: 'basis', label: t('colBasis'), value: basis ? basisText(t, basis, locale) : t('prNoBasis') },
            ]}
          />
        </DetailBlock>
      </DetailPage>
      {asked === 'change' && <ChangeByProposalDialog proposal={proposal} onClose={() => setAsked(null)} />}
      {asked === 'decline' && <DeclineDialog proposal={proposal} onClose={() => setAsked(null)} />}
    </>
  );
}
