import { ArrowLeft, FileQuestionMark } from 'lucide-react';
import { Route, Routes, useParams } from 'react-router';
import { readObjection } from '#renderer/db/queries/objections.ts';
import { useServices } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { PageHead } from '#renderer/ui/frame/page.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { ObjectionDetail } from './objection-detail.tsx';
import { ObjectionList } from './objection-list.tsx';
import { RegistrationPage } from './registration-page.tsx';

/** Everything under `#/keberatan`. */
export const ObjectionSection = () => (
  <Routes>
    <Route index element={<ObjectionList />} />
    <Route path="baru" element={<RegistrationPage />} />
    <Route path=":id" element={<CasePage />} />
  </Routes>
);

function CasePage() {
  const t = useText('objections');
  const { id = '' } = useParams();
  const go = useGo();
  const { gate } = useServices();
  const live = useLive(async () => (await readObjection(gate.db, id)) ?? null, [gate.db, id]);
  const back = () => go('/keberatan');
  const file = live.status === 'ready' ? live.data : undefined;
  return (
    <>
      <PageHead
        title={t('case')}
        tail={
          <Button tone="text" icon={ArrowLeft} onClick={back}>
            {t('backToList')}
          </Button>
        }
      />
      {file === null && (
        <EmptyState
          icon={FileQuestionMark}
          title={t('notFound')}
          actions={[{ id: 'case.back', label: t('backToList'), allowed: true, tone: 'primary', run: back }]}
        >
          {t('notFoundText')}
        </EmptyState>
      )}
      {file && <ObjectionDetail key={file.row.id} file={file} beside={false} />}
    </>
  );
}
