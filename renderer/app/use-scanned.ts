import { useOpenScanned } from '#renderer/cases/open-scanned.ts';
import { isScannable, resolveScan } from '#renderer/db/queries/scanned.ts';
import { useServices } from '#renderer/state/services.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useScreenIsFree } from '#renderer/ui/key-layers.tsx';
import { useBarcodeScanner } from '#renderer/ui/use-barcode-scanner.ts';
import { useText } from '#renderer/ui/use-text.ts';

/** Scanning a label, a receipt or a slip anywhere opens what it names; not behind a lock and not over a dialog. */
export function useScanned(): void {
  const t = useText('app');
  const toast = useToast();
  const { gate } = useServices();
  const isFree = useScreenIsFree();
  const openScanned = useOpenScanned();
  const open = async (code: string) => {
    const found = await resolveScan(gate.db, code);
    if (found) openScanned(found);
    else toast({ text: t('scanUnknown', { code }), tone: 'late' });
  };
  useBarcodeScanner((code) => void open(code).catch(reportError), {
    accepts: (code) => isFree() && isScannable(code),
    maxGapMs: 100,
    frame: true,
  });
}
