import { useEffect } from 'react';
import { takeArrivals } from '#renderer/commands/scans/take-arrivals.ts';
import { noteScanner } from '#renderer/state/scanner.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useText } from '#renderer/ui/use-text.ts';

const EVERY_MS = 3000;

/** While somebody works on the desktop, what the scanner laid into its folder comes in by itself. */
export function useScannerFolder(): void {
  const t = useText('scans');
  const ctx = useCommandContext();
  const toast = useToast();
  useEffect(() => {
    const { scanner } = ctx.platform;
    if (!scanner) return undefined;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const { state, ready } = await scanner.look();
      noteScanner(state);
      if (stopped || ready.length === 0) return;
      const taken = await takeArrivals(ctx, scanner, ready);
      if (taken.ok && taken.value > 0) toast({ text: t('arrived', { count: taken.value }) });
    };
    const round = () => {
      look()
        .catch(reportError)
        .finally(() => {
          if (!stopped) timer = setTimeout(round, EVERY_MS);
        });
    };
    round();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [ctx, t, toast]);
}
