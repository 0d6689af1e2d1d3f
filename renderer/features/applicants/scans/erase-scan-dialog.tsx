import { useState } from 'react';
import { eraseScan } from '#renderer/commands/identity/erase-scan.ts';
import type { ScanFile } from '#renderer/db/queries/identity-scans.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { DangerDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { scanFault } from './scan-words.ts';

/** Erases a scan before its retention is over, with the reason that stays behind. */
export function EraseScanDialog({ file, onClose }: { readonly file: ScanFile; readonly onClose: () => void }) {
  const t = useText('identity');
  const locale = useLocale();
  const ctx = useCommandContext();
  const toast = useToast();
  const refusalText = useRefusalText();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const run = async (reason: string) => {
    setBusy(true);
    const done = await eraseScan(ctx, file.row.id, reason).finally(() => setBusy(false));
    if (!done.ok) return setRefusal(scanFault(t, locale, done.error.code) ?? refusalText(done.error));
    toast({ text: t(done.value === 'erased' ? 'erased' : 'erasePending') });
    return onClose();
  };
  return (
    <DangerDialog
      open
      title={t('eraseTitle')}
      warning={t('eraseWarning')}
      confirmLabel={t('eraseScan')}
      busy={busy}
      onConfirm={(reason) => {
        run(reason).catch(reportError);
      }}
      onClose={onClose}
    >
      {refusal && <Banner tone="late" title={refusal} live />}
    </DangerDialog>
  );
}
