/** A place whose label is scanned while a dialog asks where something goes: the scan answers, whatever field has the focus. */
import { resolveLabel } from '#renderer/db/queries/labels.ts';
import { useServices } from '#renderer/state/services.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useBarcodeScanner } from '#renderer/ui/use-barcode-scanner.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { parseLabelCode } from '#shared/domain/labels/label-code.ts';

/** Between two strokes of somebody who reads a code off a label. */
const TYPED_BY_HAND_MS = 2000;

export function useScannedPlace(onPlace: (id: string) => void, active = true): void {
  const t = useText('app');
  const toast = useToast();
  const { gate } = useServices();
  const answer = async (code: string) => {
    const item = await resolveLabel(gate.db, code);
    if (item.ok && item.value.ref.entity === 'location') onPlace(item.value.ref.id);
    else toast({ text: t(item.ok ? 'scanNoPlace' : 'scanUnknown', { code }), tone: 'late' });
  };
  useBarcodeScanner((code) => void answer(code).catch(reportError), {
    active,
    // The check character tells a label from any word: a hand that types the whole code from a damaged label is answered too.
    accepts: (code) => parseLabelCode(code).ok,
    maxGapMs: TYPED_BY_HAND_MS,
  });
}
