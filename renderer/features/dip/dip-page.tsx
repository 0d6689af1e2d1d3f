import { ArrowLeft, FileQuestionMark } from 'lucide-react';
import { useParams } from 'react-router';
import { readDipEntry } from '#renderer/db/queries/dip.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { PageHead } from '#renderer/ui/frame/page.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { DipDetail } from './dip-detail.tsx';

/** One entry on a page of its own: where cases, proposals and Beranda lead. */
export function DipPage() {
  const t = useText('dip');
  const { id = '' } = useParams();
  const { db } = useCommandContext();
  const today = useToday();
  const go = useGo();
  const live = useLive(async () => (await readDipEntry(db, id, today)) ?? null, [db, id, today]);
  const back = () => go('/dip');
  if (live.status === 'failed') throw live.cause;
  const entry = live.status === 'ready' ? live.data : undefined;
  return (
    <>
      <PageHead
        title={t('entry')}
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
          actions={[{ id: 'dip.back', label: t('backToList'), allowed: true, tone: 'primary', run: back }]}
        >
          {t('notFoundText')}
        </EmptyState>
      )}
      {entry && <DipDetail key={entry.row.id} entry={entry} beside={false} />}
    </>
  );
}
