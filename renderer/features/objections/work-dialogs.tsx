import { type ReactNode, useState } from 'react';
import { printPaper } from '#renderer/commands/papers/print-paper.ts';
import { entryHashOf, type ObjectionFile, receiptQueue, todayToComplete } from '#renderer/db/queries/objections.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useOpenCases } from '#renderer/state/open-cases.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { DialogFrame } from '#renderer/ui/dialog/choice-dialog.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { laterWords } from './case-words.ts';
import { issueReceipt } from './issue-receipt.ts';
import css from './list.module.css';

interface Props {
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** "Antrean cetak": each receipt is issued from here if it never was, and sent to the printer. */
export function QueueDialog({ onOpen, onClose }: Props) {
  const t = useText('objections');
  const ctx = useCommandContext();
  const office = useOffice();
  const toast = useToast();
  const cases = useOpenCases();
  const queue = useLive(() => receiptQueue(ctx.db, cases?.objections ?? []), [ctx.db, cases]);
  const [busyId, setBusyId] = useState<string | null>(null);
  const print = async (file: ObjectionFile) => {
    setBusyId(file.row.id);
    const issued = file.papers.find((paper) => paper.kind === 'receipt');
    const sent = await (issued
      ? printPaper(ctx, issued, file.known.number ?? '')
      : issueReceipt(ctx, office, file, await entryHashOf(ctx.db, file))
    ).finally(() => setBusyId(null));
    toast(sent ? { text: t('printed') } : { text: t(sent === null ? 'issueFailed' : 'printFailed'), tone: 'late' });
  };
  const files = queue.status === 'ready' ? queue.data : [];
  return (
    <WorkFrame title={t('queue')} text={t('queueText')} empty={files.length === 0 ? t('queueEmpty') : null} onClose={onClose}>
      {files.map((file) => (
        <li key={file.row.id}>
          <button type="button" className={css.link} onClick={() => onOpen(file.row.id)}>
            {file.known.number}
          </button>
          <span className={css.name}>{file.row.applicant.name}</span>
          <Button
            busy={busyId === file.row.id}
            onClick={() => {
              print(file).catch(reportError);
            }}
          >
            {t('queuePrint')}
          </Button>
        </li>
      ))}
    </WorkFrame>
  );
}

/** "Lengkapi hari ini": what the counter left open, oldest first. */
export function CompleteDialog({ onOpen, onClose }: Props) {
  const t = useText('objections');
  const entries = todayToComplete(useOpenCases()?.objections ?? []);
  return (
    <WorkFrame title={t('complete')} text={t('completeText')} empty={entries.length === 0 ? t('completeEmpty') : null} onClose={onClose}>
      {entries.map(({ file, missing }) => (
        <li key={file.row.id}>
          <button type="button" className={css.link} onClick={() => onOpen(file.row.id)}>
            {file.known.number}
          </button>
          <span className={css.name}>
            {file.row.applicant.name}
            <small>{missing.map((field) => t(laterWords[field])).join(', ')}</small>
          </span>
          <Button onClick={() => onOpen(file.row.id)}>{t('fillIn')}</Button>
        </li>
      ))}
    </WorkFrame>
  );
}

interface FrameProps {
  readonly title: string;
  readonly text: string;
  readonly empty: string | null;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

function WorkFrame({ title, text, empty, children, onClose }: FrameProps) {
  const t = useText('ui');
  return (
    <DialogFrame
      open
      title={title}
      onClose={onClose}
      foot={
        <Button tone="text" onClick={onClose}>
          {t('close')}
        </Button>
      }
    >
      <p>{empty ?? text}</p>
      {empty === null && <ul className={css.entries}>{children}</ul>}
    </DialogFrame>
  );
}
