import { useState } from 'react';
import { recordsOfCommand, undoChange } from '#renderer/commands/history/undo-change.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { ConfirmDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { useFault } from '../use-fault.ts';

/** Before a command that changed many records is taken back for all of them. */
export function BatchUndoDialog({ changeId, onClose }: { readonly changeId: string; readonly onClose: () => void }) {
  const t = useText('recordHistory');
  const ctx = useCommandContext();
  const toast = useToast();
  const common = useRefusalText();
  const onFault = useFault();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const live = useLive(() => recordsOfCommand(ctx, changeId), [ctx, changeId]);
  if (live.status === 'failed') throw live.cause;
  if (live.status === 'loading') return null;
  const count = live.data;
  const run = async () => {
    const done = await undoChange(ctx, changeId);
    if (!done.ok) {
      const { error } = done;
      const known = error.code === 'releasedNumber' || error.code === 'unknownChange' || error.code === 'erased';
      return setRefused(known || error.code === 'changedSince' || error.code === 'usedSince' ? t('batchRefused') : common(error));
    }
    toast({ text: t('batchUndone', { count }) });
    return onClose();
  };
  return (
    <ConfirmDialog
      open
      title={t('undoBatchTitle', { count })}
      confirmLabel={t('undoBatch')}
      busy={busy}
      onClose={onClose}
      onConfirm={() => {
        setBusy(true);
        run()
          .catch(onFault)
          .finally(() => setBusy(false));
      }}
    >
      {refused ? <Banner tone="late" title={refused} /> : <p>{t('undoBatchText')}</p>}
    </ConfirmDialog>
  );
}
