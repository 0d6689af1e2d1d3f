import { useEffect, useRef, useState } from 'react';
import type { Paper } from '#renderer/pdf/kit/paper.ts';
import type { PdfError } from '#renderer/pdf/kit/pdf-error.ts';
import type { BackupError } from '#renderer/platform/backup-port.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useServices } from '#renderer/state/services.ts';
import { useSession } from '#renderer/state/session.ts';
import { type DrawnPage, forgetPages } from './drawn-page.ts';
import { sheetModel } from './sheet-model.ts';

export type SheetState =
  | { readonly step: 'intro' }
  | { readonly step: 'making' }
  | {
      readonly step: 'shown';
      readonly secret: string;
      readonly bytes: Uint8Array;
      readonly pages: readonly DrawnPage[];
      readonly paper: Paper;
    }
  | {
      readonly step: 'failed';
      readonly trouble: BackupError | { readonly code: 'pdf'; readonly cause: PdfError } | { readonly code: 'unexpected' };
    };

/** Makes the keys and draws their sheet. The secret lives in this state only, and goes with it. */
export function useSheet(): { readonly state: SheetState; readonly make: () => void } {
  const { platform } = useServices();
  const office = useOffice();
  const createdBy = useSession((session) => session.fullName) ?? '';
  const [state, setState] = useState<SheetState>({ step: 'intro' });
  const drawn = useRef<readonly DrawnPage[]>([]);
  useEffect(() => () => forgetPages(drawn.current), []);

  const draw = async (): Promise<SheetState> => {
    // Needed once in the life of an office: not part of what opens the screen.
    const [{ recoverySheetPdf }, { loadFonts }, { drawPages }] = await Promise.all([
      import('#renderer/pdf/recovery-sheet.ts'),
      import('#renderer/pdf/load-fonts.ts'),
      import('./draw-pages.ts'),
    ]);
    const fonts = await loadFonts();
    const made = await platform.backup.makeKeys();
    if (!made.ok) return { step: 'failed', trouble: made.error };
    const { recoverySecret: secret, keys } = made.value;
    const model = sheetModel({ office, now: platform.clock.now(), secretKey: secret, publicKey: keys.recovery ?? '', createdBy });
    const pdf = recoverySheetPdf(model, fonts);
    if (!pdf.ok) return { step: 'failed', trouble: { code: 'pdf', cause: pdf.error } };
    drawn.current = await drawPages(pdf.value);
    return { step: 'shown', secret, bytes: pdf.value, pages: drawn.current, paper: model.paper };
  };
  const make = () => {
    setState({ step: 'making' });
    draw().then(setState, (cause: unknown) => {
      setState({ step: 'failed', trouble: { code: 'unexpected' } });
      // Unexpected: it belongs to the window's log, which listens for it.
      reportError(cause);
    });
  };
  return { state, make };
}
