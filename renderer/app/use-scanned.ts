import { isScannable, resolveScan, type Scanned } from '#renderer/db/queries/scanned.ts';
import { useServices } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useScreenIsFree } from '#renderer/ui/key-layers.tsx';
import { useBarcodeScanner } from '#renderer/ui/use-barcode-scanner.ts';
import { useText } from '#renderer/ui/use-text.ts';

const pathOf = ({ entity, id }: Scanned): string => {
  switch (entity) {
    case 'objection':
      return `/keberatan/${id}`;
    case 'request':
      return `/permohonan/${id}`;
    case 'complaint':
      return `/permohonan/pengaduan?buka=${id}`;
    case 'padForm':
      return '/keberatan/baru?susulan=1';
    case 'record':
      return `/arsip/${id}`;
    case 'location':
      return `/arsip/lokasi/${id}`;
  }
};

/** Scanning a label, a receipt or a slip anywhere opens what it names; not behind a lock and not over a dialog. */
export function useScanned(): void {
  const t = useText('app');
  const go = useGo();
  const toast = useToast();
  const { gate } = useServices();
  const isFree = useScreenIsFree();
  const open = async (code: string) => {
    const found = await resolveScan(gate.db, code);
    if (!found) return toast({ text: t('scanUnknown', { code }), tone: 'late' });
    go(pathOf(found));
    const { number, says } = found.proof ?? {};
    if (number && says === 'matches') return toast({ text: t('scanMatches', { number }) });
    if (number && (says === 'differs' || says === 'otherOffice')) {
      return toast({ text: t(says === 'differs' ? 'scanDiffers' : 'scanOtherOffice', { number }), tone: 'late' });
    }
    return undefined;
  };
  useBarcodeScanner((code) => void open(code).catch(reportError), {
    accepts: (code) => isFree() && isScannable(code),
    maxGapMs: 100,
    frame: true,
  });
}
