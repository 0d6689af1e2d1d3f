import { ArrowLeft, FileQuestionMark } from 'lucide-react';
import { Route, Routes, useParams } from 'react-router';
import { readRequest } from '#renderer/db/queries/requests.ts';
import { useServices } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { PageHead } from '#renderer/ui/frame/page.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { RegistrationPage } from './registration-page.tsx';
import { RequestDetail } from './request-detail.tsx';
import { RequestList } from './request-list.tsx';

/** Everything under `#/permohonan`. */
export const RequestSection = () => (
  <Routes>
    <Route index element={<RequestList />} />
    <Route path="baru" element={<RegistrationPage />} />
    <Route path=":id" element={<RequestPage />} />
  </Routes>
);

function RequestPage() {
  const t = useText('requests');
  const { id = '' } = useParams();
  const go = useGo();
  const { gate } = useServices();
  const live = useLive(async () => (await readRequest(gate.db, id)) ?? null, [gate.db, id]);
  const back = () => go('/permohonan');
  const file = live.status === 'ready' ? live.data : undefined;
  return (
    <>
      <PageHead
        title={t('detail')}
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
          actions={[{ id: 'request.back', label: t('backToList'), allowed: true, tone: 'primary', run: back }]}
        >
          {t('notFoundText')}
        </EmptyState>
      )}
      {file && <RequestDetail key={file.row.id} file={file} beside={false} />}
    </>
  );
}
