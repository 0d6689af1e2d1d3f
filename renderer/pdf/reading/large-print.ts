/**
 * A reading copy in large print: 18 points and more, one column, ragged right, label above value, nothing in grey. Template version 1.
 * It has no place to sign; the paper with legal effect is named on its first sheet.
 */
import { formatLongDate } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { createFlow, type Flow } from '../kit/flow.ts';
import type { PdfFonts } from '../kit/fonts.ts';
import type { Paper } from '../kit/paper.ts';
import type { PdfError } from '../kit/pdf-error.ts';
import { printable } from '../kit/printable.ts';
import { createSheet, type Printed } from '../kit/sheet.ts';
import { lineHeight, type TextStyle } from '../kit/text-style.ts';
import { drawFooters, FOOTER } from '../parts/marks.ts';
import type { ReadingCopy, ReadingPart } from './reading-copy.ts';
import { originalLine } from './text.ts';

export const largePrintTemplate = 'large-print/1';

export interface LargePrint {
  readonly template: typeof largePrintTemplate;
  readonly paper: Paper;
  readonly printed: Printed;
  /** Number of the case or code of the visit. */
  readonly reference: string;
  /** The paper with legal effect. */
  readonly original: { readonly name: string; readonly on: CalendarDate };
  readonly copy: ReadingCopy;
}

const big = {
  body: { face: 'regular', size: 18, leading: 26 },
  label: { face: 'semibold', size: 18, leading: 26 },
  heading: { face: 'bold', size: 20, leading: 28 },
  title: { face: 'bold', size: 24, leading: 32 },
} as const satisfies Record<string, TextStyle>;

/** Millimetres between two parts. */
const GAP = 4;

export function largePrintPdf(model: LargePrint, fonts: PdfFonts): Result<Uint8Array, PdfError> {
  const checked = printable(model, fonts);
  if (!checked.ok) return checked;
  const { copy, original, paper, printed, reference, template } = checked.value;
  const margins = { top: 18, right: 20, bottom: 14 + FOOTER, left: 20 };
  const sheet = createSheet({ paper, margins, fonts, title: `Huruf besar ${reference}`, template, printed });
  const flow = createFlow(sheet, sheet.top);
  for (const name of copy.from) flow.paragraph(name, big.label);
  flow.space(GAP);
  flow.paragraph(copy.title, big.title);
  flow.space(GAP / 2);
  flow.paragraph(originalLine(original.name, formatLongDate(original.on, 'id')), big.body);
  for (const part of copy.parts) draw(flow, part);
  drawFooters(sheet, { reference, printed });
  return ok(sheet.bytes());
}

function draw(flow: Flow, part: ReadingPart): void {
  flow.space(GAP);
  if (part.kind === 'heading') {
    // A heading never stands alone at the foot of a sheet.
    flow.ensure(lineHeight(big.heading) + 2 * lineHeight(big.body));
    flow.paragraph(part.text, big.heading);
    return;
  }
  if (part.kind === 'pair') {
    flow.ensure(2 * lineHeight(big.body));
    flow.paragraph(`${part.label}:`, big.label);
  }
  flow.paragraph(part.kind === 'pair' ? part.value : part.text, big.body);
}
