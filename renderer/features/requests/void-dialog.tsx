import { useState } from 'react';
import { recordRequestEvent } from '#renderer/commands/requests/record-request-event.ts';
import type { RequestFile } from '#renderer/db/queries/requests.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { DangerDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { refusalText } from './refusal-words.ts';

interface Props {
  readonly file: RequestFile;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Voids a number: it stays in the register with its reason and is never given out again. */
export function VoidDialog({ file, open, onClose }: Props) {
  const t = useText('requests');
  const locale = useLocale();
  const ctx = useCommandContext();
  const today = useToday();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const number = file.number ?? '';
  const voidIt = async (reason: string) => {
    setBusy(true);
    const event = { requestId: file.row.id, kind: 'voided' as const, on: today, data: { reason }, seenEvents: file.events.length };
    const saved = await recordRequestEvent(ctx, event).finally(() => setBusy(false));
    if (!saved.ok) return setRefusal(refusalText(t, locale, saved.error));
    toast({ text: t('voidDone', { number }) });
    return onClose();
  };
  return (
    <DangerDialog
      open={open}
      title={t('voidTitle', { number })}
      warning={t('voidWarning')}
      confirmLabel={t('void')}
      busy={busy}
      onConfirm={(reason) => {
        voidIt(reason).catch(reportError);
      }}
      onClose={onClose}
    >
      {refusal && <Banner tone="late" title={refusal} live />}
    </DangerDialog>
  );
}
