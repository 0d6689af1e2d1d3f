/** From letters to bytes: checked, drawn one after the other each on a sheet of its own, with the footer on every sheet. */
import { ok, type Result } from '#shared/lib/result.ts';
import type { Barcode } from '../kit/barcode.ts';
import type { PdfFonts } from '../kit/fonts.ts';
import type { Paper } from '../kit/paper.ts';
import type { PdfError } from '../kit/pdf-error.ts';
import { type CodedPaper, codedSheet } from './coded-sheet.ts';
import { drawLetter, type Letter } from './letter.ts';
import { drawFooters, FOOTER } from './marks.ts';

/** What every paper of this kind is told besides its own contents. */
export interface LetterPaper extends CodedPaper {
  readonly paper: Paper;
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
  const begun = codedSheet(model, fonts, { margins: { top: 12, right: 20, bottom: 11 + FOOTER, left: 25 }, titleOf: () => title });
  if (!begun.ok) return begun;
  const { sheet, model: paper, qr } = begun.value;
  for (const [index, letter] of lettersOf(paper, qr).entries()) {
    if (index > 0) sheet.nextPage();
    drawLetter(sheet, letter);
  }
  drawFooters(sheet, { reference, printed: paper.printed });
  return ok(sheet.bytes());
}
