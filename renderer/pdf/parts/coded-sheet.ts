/** How a paper with the head of the office and a code begins: what cannot be printed is refused before anything is drawn. */
import { err, ok, type Result } from '#shared/lib/result.ts';
import { type Barcode, qrCode } from '../kit/barcode.ts';
import type { PdfFonts } from '../kit/fonts.ts';
import type { Margins, SlipPaper } from '../kit/paper.ts';
import type { PdfError } from '../kit/pdf-error.ts';
import { printable } from '../kit/printable.ts';
import { createSheet, type Printed, type Sheet } from '../kit/sheet.ts';
import { checkLogo, type Letterhead } from './letterhead.ts';

export interface CodedPaper {
  readonly template: string;
  readonly paper: SlipPaper;
  readonly letterhead: Letterhead;
  readonly printed: Printed;
  /** What its QR code says. */
  readonly qr: string;
}

interface Setup<M> {
  readonly margins: Margins;
  /** Title of the file; never a personal name. */
  readonly titleOf: (model: M) => string;
}

export interface CodedSheet<M> {
  readonly sheet: Sheet;
  /** In signs that the fonts of the paper have. */
  readonly model: M;
  readonly qr: Barcode;
}

/** Refused where a sign of the model is in no font, the arms cannot be read, or the code is too long. */
export function codedSheet<M extends CodedPaper>(
  given: M,
  fonts: PdfFonts,
  { margins, titleOf }: Setup<M>,
): Result<CodedSheet<M>, PdfError> {
  const checked = printable(given, fonts);
  if (!checked.ok) return checked;
  const model = checked.value;
  const logo = checkLogo(model.letterhead.logo);
  if (!logo.ok) return logo;
  const qr = qrCode(model.qr);
  if (!qr.ok) return err({ code: 'qrTooLong', field: 'qr' });
  const { paper, template, printed } = model;
  return ok({ sheet: createSheet({ paper, margins, fonts, title: titleOf(model), template, printed }), model, qr: qr.value });
}
