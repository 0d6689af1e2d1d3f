/**
 * Envelope (amplop) of an answer that goes by post (SOP-PPID-04 J.3 and L; domain.md 1.4 step 5): the sender's letterhead, the number of
 * the letter, a free corner for the postage, and whom it goes to. It goes through the printer lying, flap at the back. No law gives its
 * size; these are the envelopes that are sold for folded A4 and F4.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { PdfFonts } from './kit/fonts.ts';
import type { PdfError } from './kit/pdf-error.ts';
import { printable } from './kit/printable.ts';
import { createSheet, type Printed, type Sheet } from './kit/sheet.ts';
import { lineHeight, styles, type TextStyle } from './kit/text-style.ts';
import { checkLogo, drawLetterhead, type Letterhead } from './parts/letterhead.ts';

export const envelopeTemplate = 'envelope/1';

/** In millimetres: a third of A4 goes into DL, a folded F4 into the longer ones, half of A4 into C5, half of F4 into half a folio. */
export const envelopeSizes = {
  DL: { width: 220, height: 110 },
  kabinet: { width: 230, height: 110 },
  C5: { width: 229, height: 162 },
  halfFolio: { width: 280, height: 180 },
  folio: { width: 350, height: 250 },
} as const;

export type EnvelopeSize = keyof typeof envelopeSizes;

export interface Envelope {
  readonly template: typeof envelopeTemplate;
  readonly size: EnvelopeSize;
  readonly letterhead: Letterhead;
  readonly printed: Printed;
  /** Register number of the case, for the title of the file. */
  readonly number: string;
  /** Null leaves a line: the number is given by the office's own numbering. */
  readonly letterNumber: string | null;
  readonly to: {
    readonly name: string;
    /** "kuasa dari ..."; null where it goes to the applicant. */
    readonly capacity: string | null;
    /** Lines as they were typed. */
    readonly address: string;
  };
}

export const envelopeText = { to: 'Kepada Yth.', number: 'Nomor', noNumber: '................................' } as const;

const MARGIN = 11;
/** Free for the stamps of the post. */
const POSTAGE = 36;

export function envelopePdf(model: Envelope, fonts: PdfFonts): Result<Uint8Array, PdfError> {
  const checked = printable(model, fonts);
  if (!checked.ok) return checked;
  const envelope = checked.value;
  const logo = checkLogo(envelope.letterhead.logo);
  if (!logo.ok) return logo;
  const sheet = createSheet({
    paper: envelopeSizes[envelope.size],
    margins: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
    fonts,
    title: `Amplop ${envelope.number}`,
    template: envelope.template,
    printed: envelope.printed,
  });
  const below = drawSender(sheet, envelope);
  const place = placeFor(sheet, envelope.to, below + 3);
  if (!place) return err({ code: 'addressTooLong' });
  let y = place.top;
  for (const { text, style } of place.lines) {
    sheet.text(text, place.left, y, style);
    y += lineHeight(style);
  }
  return ok(sheet.bytes());
}

/** Letterhead and number on the left, the corner of the postage free; answers where it ends. */
function drawSender(sheet: Sheet, { letterhead, letterNumber }: Envelope): number {
  const inner = Math.min(sheet.inner - POSTAGE, 170);
  const y = drawLetterhead(sheet, letterhead, sheet.top, { left: sheet.left, inner }) + 2.5;
  sheet.text(`${envelopeText.number}: ${letterNumber ?? envelopeText.noNumber}`, sheet.left, y, styles.small);
  return y + lineHeight(styles.small);
}

interface Line {
  readonly text: string;
  readonly style: TextStyle;
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly lines: readonly Line[];
}

const bold: TextStyle = { face: 'semibold', size: 12, leading: 16 };
const plain: TextStyle = { face: 'regular', size: 11, leading: 15 };

/** Where the post looks for it: the lower half, right of the middle. A long address begins further left, then in smaller letters. */
function placeFor(sheet: Sheet, to: Envelope['to'], from: number): Place | null {
  const tries = [
    { share: 0.46, name: bold, rest: plain },
    { share: 0.36, name: styles.strong, rest: styles.body },
    { share: 0.2, name: styles.smallStrong, rest: styles.small },
    { share: 0, name: styles.fineStrong, rest: styles.fine },
  ] as const;
  for (const { share, name, rest } of tries) {
    const left = sheet.left + sheet.inner * share;
    const lines = linesOf(sheet, to, { width: sheet.right - left, name, rest });
    const height = lines.reduce((sum, { style }) => sum + lineHeight(style), 0);
    const wanted = sheet.height * 0.54;
    const top = Math.max(from, Math.min(wanted, sheet.bottom - height));
    if (top + height <= sheet.bottom + 0.01) return { left, top, lines };
  }
  return null;
}

function linesOf(
  sheet: Sheet,
  to: Envelope['to'],
  { width, name, rest }: { readonly width: number; readonly name: TextStyle; readonly rest: TextStyle },
): readonly Line[] {
  const wrapped = (text: string, style: TextStyle) => sheet.wrap(text, style, width).map((line): Line => ({ text: line, style }));
  return [
    { text: envelopeText.to, style: rest },
    ...wrapped(to.name, name),
    ...(to.capacity ? wrapped(to.capacity, rest) : []),
    ...to.address.split('\n').flatMap((line) => wrapped(line, rest)),
  ];
}
