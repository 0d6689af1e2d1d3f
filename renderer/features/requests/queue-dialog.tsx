import { useState } from 'react';
import { printPaper } from '#renderer/commands/papers/print-paper.ts';
import { proofQueue, type RequestFile } from '#renderer/db/queries/requests.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useOpenCases } from '#renderer/state/open-cases.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { DialogFrame } from '#renderer/ui/dialog/choice-dialog.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import css from './case.module.css';
import { issueProof } from './issue-papers.ts';

/** "Antrean cetak": each proof is issued from here if it never was, and sent to the printer. */
export function QueueDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText('requests');
  const words = useText('ui');
  const ctx = useCommandContext();
  const office = useOffice();
  const toast = useToast();
  const cases = useOpenCases();
  const queue = useLive(() => proofQueue(ctx.db, cases?.requests ?? []), [ctx.db, cases]);
  const [busyId, setBusyId] = useState<string | null>(null);
  const files = queue.status === 'ready' ? queue.data : [];
  const print = async (file: RequestFile) => {
    setBusyId(file.row.id);
    const issued = file.papers.find((paper) => paper.kind === 'requestProof');
    const sent = await (issued ? printPaper(ctx, issued, file.number ?? '') : issueProof(ctx, office, file)).finally(() => setBusyId(null));
    toast(sent ? { text: t('printed') } : { text: t(sent === null ? 'issueFailed' : 'printFailed'), tone: 'late' });
  };
  return (
    <DialogFrame
      open
      title={t('queue')}
      onClose={onClose}
      foot={
        <Button tone="text" onClick={onClose}>
          {words('close')}
        </Button>
      }
    >
      <p>{t(files.length === 0 ? 'queueEmpty' : 'queueText')}</p>
      <ul className={css.entries}>
        {files.map((file) => (
          <li key={file.row.id}>
            <a href={`#/permohonan/${file.row.id}`}>{file.number}</a>
            <span className={css.name}>{file.row.applicant.name}</span>
            <Button
              busy={busyId === file.row.id}
              onClick={() => {
                print(file).catch(reportError);
              }}
            >
              {t('print')}
            </Button>
          </li>
        ))}
      </ul>
    </DialogFrame>
  );
}
