import { useState } from 'react';
import { noteRecords } from '#renderer/commands/disposal/note-records.ts';
import { type CaseTie, untieRecord } from '#renderer/commands/disposal/tie-case.ts';
import { liftHold } from '#renderer/commands/loans/hold-record.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { DangerDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { refusalText } from './disposal-words.ts';
import { useWords } from './use-words.ts';

/** What is lifted or withdrawn, always with the reason. */
export type ReasonOrder =
  | { readonly kind: 'liftHold'; readonly holdId: string; readonly number: string }
  | { readonly kind: 'untie'; readonly tie: CaseTie; readonly number: string }
  | { readonly kind: 'liftException'; readonly recordId: string }
  | { readonly kind: 'withdrawEvent'; readonly recordId: string; readonly event: string };

interface Props {
  readonly order: ReasonOrder;
  readonly onClose: () => void;
}

export function ReasonDialog({ order, onClose }: Props) {
  const words = useWords();
  const { t } = words;
  const ctx = useCommandContext();
  const today = useToday();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const warnings: Readonly<Record<ReasonOrder['kind'], () => string>> = {
    liftHold: () => t('liftWarning', { number: order.kind === 'liftHold' ? order.number : '' }),
    untie: () => t('untieWarning', { number: order.kind === 'untie' ? order.number : '' }),
    liftException: () => t('liftExceptionWarning'),
    withdrawEvent: () => t('withdrawWarning', { event: order.kind === 'withdrawEvent' ? order.event : '' }),
  };
  const carriedOut = (reason: string) => {
    switch (order.kind) {
      case 'liftHold':
        return liftHold(ctx, order.holdId, reason);
      case 'untie':
        return untieRecord(ctx, order.tie, reason);
      case 'liftException':
        return noteRecords(ctx, [order.recordId], { kind: 'exceptionLifted', on: today, data: { reason } });
      case 'withdrawEvent':
        return noteRecords(ctx, [order.recordId], { kind: 'withdrawn', on: today, data: { event: order.event, reason } });
    }
  };
  const run = async (reason: string) => {
    setBusy(true);
    const done = await carriedOut(reason).finally(() => setBusy(false));
    if (!done.ok) toast({ text: refusalText(words, done.error), tone: 'late' });
    onClose();
  };
  return (
    <DangerDialog
      open
      title={t(order.kind)}
      warning={warnings[order.kind]()}
      confirmLabel={t(order.kind)}
      busy={busy}
      onConfirm={(reason) => {
        run(reason).catch(reportError);
      }}
      onClose={onClose}
    >
      {null}
    </DangerDialog>
  );
}
