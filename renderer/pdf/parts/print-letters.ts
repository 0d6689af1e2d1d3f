/** From letters to bytes: checked, drawn one after the other each on a sheet of its own, with the footer on every sheet. */
import { err, ok, type Result } from '#shared/lib/result.ts';
import { type Barcode, qrCode } from '../kit/barcode.ts';
import type { PdfFonts } from '../kit/fonts.ts';
import type { Paper } from '../kit/paper.ts';
import type { PdfError } from '../kit/pdf-error.ts';
import { printable } from '../kit/printable.ts';
import { createSheet, type Printed } from '../kit/sheet.ts';
import { drawLetter, type Letter } from './letter.ts';
import { checkLogo, type Letterhead } from './letterhead.ts';
import { drawFooters, FOOTER } from './marks.ts';

/** What every paper of this kind is told besides its own contents. */
export interface LetterPaper {
  readonly template: string;
  readonly paper: Paper;
  readonly letterhead: Letterhead;
  readonly printed: Printed;
  /** What its QR code says. */
  readonly qr: string;
}

interface Kind<M> {
  /** Title of the file; never a personal name. */
  readonly title: string;
  /** Stands in the footer of every sheet. */
  readonly reference: string;
  readonly lettersOf: (model: M, qr: Barcode) => readonly Letter[];
}

export function printLetters<M extends LetterPaper>(
  model: M,
  fonts: PdfFonts,
  { title, reference, lettersOf }: Kind<M>,
): Result<Uint8Array, PdfError> {
  const checked = printable(model, fonts);
  if (!checked.ok) return checked;
  const paper = checked.value;
  const logo = checkLogo(paper.letterhead.logo);
  if (!logo.ok) return logo;
  const qr = qrCode(paper.qr);
  if (!qr.ok) return err({ code: 'qrTooLong', field: 'qr' });
  const sheet = createSheet({
    paper: paper.paper,
    margins: { top: 12, right: 20, bottom: 11 + FOOTER, left: 25 },
    fonts,
    title,
    template: paper.template,
    printed: paper.printed,
  });
  for (const [index, letter] of lettersOf(paper, qr.value).entries()) {
    if (index > 0) sheet.nextPage();
    drawLetter(sheet, letter);
  }
  drawFooters(sheet, { reference, printed: paper.printed });
  return ok(sheet.bytes());
}
