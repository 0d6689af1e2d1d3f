import { ArrowLeft, FileQuestionMark } from 'lucide-react';
import { useParams } from 'react-router';
import { withItems } from '#renderer/db/queries/loan-list.ts';
import { readLoan } from '#renderer/db/queries/loans.ts';
import { useServices } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { PageHead } from '#renderer/ui/frame/page.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { LoanDetail } from './loan-detail.tsx';

/** One loan on a page of its own: where Beranda and the record lead. */
export function LoanPage() {
  const t = useText('loans');
  const { id = '' } = useParams();
  const { gate } = useServices();
  const go = useGo();
  const live = useLive(async () => {
    const file = await readLoan(gate.db, id);
    return file ? ((await withItems(gate.db, [file]))[0] ?? null) : null;
  }, [gate.db, id]);
  const back = () => go('/peminjaman');
  if (live.status === 'failed') throw live.cause;
  const entry = live.status === 'ready' ? live.data : undefined;
  return (
    <>
      <PageHead
        title={t('loan')}
        tail={
          <Button tone="text" icon={ArrowLeft} onClick={back}>
            {t('backToList')}
          </Button>
        }
      />
      {entry === null && (
        <EmptyState
          icon={FileQuestionMark}
          title={t('notFound')}
          actions={[{ id: 'loan.back', label: t('backToList'), allowed: true, tone: 'primary', run: back }]}
        >
          {t('notFoundText')}
        </EmptyState>
      )}
      {entry && <LoanDetail key={entry.file.row.id} entry={entry} beside={false} />}
    </>
  );
}
