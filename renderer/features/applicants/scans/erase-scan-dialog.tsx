import { eraseScan } from '#renderer/commands/identity/erase-scan.ts';
import type { ScanFile } from '#renderer/db/queries/identity-scans.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { DangerWork } from '#renderer/ui/dialog/danger-work.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { scanFault } from './scan-words.ts';

/** Erases a scan before its retention is over, with the reason that stays behind. */
export function EraseScanDialog({ file, onClose }: { readonly file: ScanFile; readonly onClose: () => void }) {
  const t = useText('identity');
  const locale = useLocale();
  const ctx = useCommandContext();
  const toast = useToast();
  const refusalText = useRefusalText();
  const act = async (reason: string): Promise<string | null> => {
    const done = await eraseScan(ctx, file.row.id, reason);
    if (!done.ok) return scanFault(t, locale, done.error.code) ?? refusalText(done.error);
    toast({ text: t(done.value === 'erased' ? 'erased' : 'erasePending') });
    return null;
  };
  return <DangerWork title={t('eraseTitle')} warning={t('eraseWarning')} confirmLabel={t('eraseScan')} act={act} onClose={onClose} />;
}
