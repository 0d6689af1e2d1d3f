/**
 * Place and day, and below them who signs a list, a report or minutes: one at the right edge, or several side by side. The height is known
 * before it is drawn, so that the last row of the table above goes over with it (`Table.signed`).
 */
import { formatLongDate } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { Flow } from '../kit/flow.ts';
import type { Sheet } from '../kit/sheet.ts';
import { lineHeight, styles } from '../kit/text-style.ts';
import { drawSignatures, type Signer, signaturesHeight } from './signatures.ts';

export interface SignedBelow {
  readonly place: string;
  readonly on: CalendarDate;
  readonly signers: readonly Signer[];
  /** For the pen, in mm. */
  readonly room: number;
}

const DAY_MM = lineHeight(styles.body) + 1;
/** From the right edge to the middle of who signs there. */
const HALF_COLUMN_MM = 32;

/** One alone stands at the right: the column at the left stays empty. */
const columns = ({ signers }: SignedBelow): readonly Signer[] => (signers.length === 1 ? [{ caption: '', name: '' }, ...signers] : signers);

export const signedBelowHeight = (sheet: Sheet, signed: SignedBelow): number =>
  DAY_MM + signaturesHeight(sheet, columns(signed), signed.room);

export function drawSignedBelow(flow: Flow, signed: SignedBelow): void {
  const { sheet } = flow;
  flow.ensure(signedBelowHeight(sheet, signed));
  const day = `${signed.place}, ${formatLongDate(signed.on, 'id')}`;
  if (signed.signers.length === 1) sheet.text(day, sheet.right - HALF_COLUMN_MM, flow.y, styles.body, 'center');
  else sheet.text(day, sheet.right, flow.y, styles.body, 'right');
  flow.space(DAY_MM);
  drawSignatures(flow, columns(signed), signed.room);
}
