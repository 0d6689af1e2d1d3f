import { ArrowLeft } from 'lucide-react';
import { useParams } from 'react-router';
import { useGo } from '#renderer/state/use-go.ts';
import { PageHead } from '#renderer/ui/frame/page.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { RetentionDetail } from './retention-detail.tsx';

/** The retention of one record on a page of its own: where the archive leads. */
export function RetentionPage() {
  const t = useText('disposal');
  const { id = '' } = useParams();
  const go = useGo();
  return (
    <>
      <PageHead
        title={t('retention')}
        tail={
          <Button tone="text" icon={ArrowLeft} onClick={() => go('/penyusutan')}>
            {t('backToLists')}
          </Button>
        }
      />
      <RetentionDetail key={id} id={id} />
    </>
  );
}
