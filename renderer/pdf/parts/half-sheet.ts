/** A slip on the upper half of a sheet, cut off below it; what is too long for the half takes the whole sheet and is not cut. */
import type { Flow } from '../kit/flow.ts';
import type { Printed, Sheet } from '../kit/sheet.ts';
import { drawCutLine, drawFooters, FOOTER } from './marks.ts';

export const slipMargins = { top: 9, right: 18, bottom: 9 + FOOTER, left: 20 } as const;

interface Slip {
  /** False where the paper is a half already. */
  readonly halves: boolean;
  /** Draws the slip down to `limit` and answers where it ended. */
  readonly draw: (limit: number) => Flow;
  readonly cut: string;
  readonly reference: string;
  readonly printed: Printed;
}

export function drawOnHalf(sheet: Sheet, { halves, draw, cut, reference, printed }: Slip): void {
  const edge = sheet.height / 2;
  const limit = edge - slipMargins.bottom;
  const fits = halves && sheet.rehearse(() => draw(limit).y <= limit && sheet.page === 1);
  draw(fits ? limit : sheet.bottom);
  if (fits) drawCutLine(sheet, edge, cut);
  drawFooters(sheet, { reference, printed }, fits ? edge - 5 : sheet.height - 9);
}
