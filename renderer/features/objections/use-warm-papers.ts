/**
 * Draws a receipt for nobody while the form is filled in: fonts are fetched and read, and the printer of PDFs is compiled, so that
 * the first number of the day does not wait for its paper.
 */
import { useEffect } from 'react';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import { objectionReceiptPdf } from '#renderer/pdf/objection-receipt.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import { useServices } from '#renderer/state/services.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { receiptModel } from './receipt-model.ts';
import { blankValues, toObjection } from './registration-values.ts';

const AFTER_FIRST_PAINT_MS = 300;
const ROUNDS = 2;

let warmed = false;

export function useWarmPapers(office: OfficeState): void {
  const { platform } = useServices();
  useEffect(() => {
    if (warmed) return undefined;
    const warm = async () => {
      const fonts = await loadFonts();
      const now = platform.clock.now();
      const source = {
        values: toObjection({ ...blankValues, name: 'A', purpose: 'A', grounds: ['a'], papers: ['form'], casePosition: 'A' }),
        number: '001',
        entryHash: '',
        receivedAt: now,
        declaredCompleteOn: civilDateOf(now, office.office.zone),
        late: null,
        padReason: null,
        officer: { name: 'A', position: null },
      };
      // The second drawing is the one that the compiler has made fast; each leaves the window free in between.
      for (let round = 0; round < ROUNDS; round += 1) {
        objectionReceiptPdf(receiptModel(source, office, now), fonts);
        await new Promise((resolve) => setTimeout(resolve, AFTER_FIRST_PAINT_MS));
      }
      warmed = true;
    };
    const timer = setTimeout(() => {
      warm().catch(reportError);
    }, AFTER_FIRST_PAINT_MS);
    return () => clearTimeout(timer);
  }, [platform, office]);
}
