import { ArrowLeft, FileQuestionMark } from 'lucide-react';
import { useParams } from 'react-router';
import { useGo } from '#renderer/state/use-go.ts';
import { PageHead } from '#renderer/ui/frame/page.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { ProposalDetail } from './proposal-detail.tsx';
import { useProposal } from './use-proposal.ts';

/** One proposal on its page: what is next, which papers are kept, which records it is about. */
export function ProposalPage() {
  const t = useText('disposal');
  const { id = '' } = useParams();
  const go = useGo();
  const live = useProposal(id);
  if (live.status === 'failed') throw live.cause;
  const back = () => go('/penyusutan/usulan');
  return (
    <>
      <PageHead
        title={t('proposal')}
        tail={
          <Button tone="text" icon={ArrowLeft} onClick={back}>
            {t('backToProposals')}
          </Button>
        }
      />
      {live.status === 'ready' && live.data === null && (
        <EmptyState
          icon={FileQuestionMark}
          title={t('proposalNotFound')}
          actions={[{ id: 'proposal.back', label: t('backToProposals'), allowed: true, tone: 'primary', run: back }]}
        >
          {t('proposalNotFoundText')}
        </EmptyState>
      )}
      {live.status === 'ready' && live.data && <ProposalDetail key={id} view={live.data} />}
    </>
  );
}
