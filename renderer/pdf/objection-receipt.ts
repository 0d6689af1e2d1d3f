/**
 * Receipt of an objection and the numbered copy of its form on one sheet: the paper that starts the clock. A case position that
 * finds no room goes on on a further sheet; a form that finds no room under the slip takes a sheet of its own.
 */
import { ok, type Result } from '#shared/lib/result.ts';
import { createFlow, type Flow } from './kit/flow.ts';
import type { PdfFonts } from './kit/fonts.ts';
import type { PdfError } from './kit/pdf-error.ts';
import type { Sheet } from './kit/sheet.ts';
import { lineHeight, styles } from './kit/text-style.ts';
import { receiptForm, receiptSlip } from './objection/content.ts';
import { drawCasePosition, drawFormHead, drawFormTail, type FormContent, formTailHeight } from './objection/form.ts';
import type { ObjectionReceipt } from './objection/model.ts';
import { objectionText as text } from './objection/text.ts';
import { codedSheet } from './parts/coded-sheet.ts';
import { airy, type Density, densities } from './parts/density.ts';
import { drawCutLine, drawFooters, FOOTER } from './parts/marks.ts';
import { drawSlip, type SlipContent } from './parts/slip.ts';

interface Plan {
  readonly density: Density;
  readonly formOnOwnSheet: boolean;
}

/** Prints the receipt; the same view model gives the same bytes. */
export function objectionReceiptPdf(model: ObjectionReceipt, fonts: PdfFonts): Result<Uint8Array, PdfError> {
  const begun = codedSheet(model, fonts, {
    margins: { top: 11, right: 18, bottom: 9 + FOOTER, left: 20 },
    titleOf: ({ number }) => `${text.receiptTitle} ${number}`,
  });
  if (!begun.ok) return begun;
  const { sheet, model: receipt, qr } = begun.value;
  const contents = { slip: { ...receiptSlip(receipt), qr }, form: receiptForm(receipt) };
  draw(sheet, contents, receipt.number, choosePlan(sheet, contents, receipt.number));
  drawFooters(sheet, { reference: receipt.number, printed: receipt.printed });
  return ok(sheet.bytes());
}

interface Contents {
  readonly slip: SlipContent;
  readonly form: FormContent;
}

/** One sheet where any density allows it; then the form below the slip with its case position going on; then the form on its own sheet. */
function choosePlan(sheet: Sheet, contents: Contents, number: string): Plan {
  let belowSlip: Plan | null = null;
  for (const density of densities) {
    const plan = { density, formOnOwnSheet: false };
    const { sheets, tailOn } = sheet.rehearse(() => draw(sheet, contents, number, plan));
    if (sheets === 1) return plan;
    if (tailOn === 1) belowSlip ??= plan;
  }
  return belowSlip ?? { density: airy, formOnOwnSheet: true };
}

function draw(sheet: Sheet, { slip, form }: Contents, number: string, plan: Plan): { sheets: number; tailOn: number } {
  const { density } = plan;
  const flow = drawSlip(sheet, slip, density);
  flow.space(density.block + 2);
  if (plan.formOnOwnSheet) {
    sheet.text(text.ownSheet, sheet.left + sheet.inner / 2, flow.y, styles.fine, 'center');
    flow.breakPage();
  } else {
    drawCutLine(sheet, flow.y, text.cutLine);
    flow.space(density.head);
  }
  drawFormHead(flow, form, density);
  const tail = formTailHeight(sheet, form, density);
  // Heading, frame and at least three lines of the case position belong together with the signatures.
  const least = lineHeight(styles.section) + density.section + 4 + 3 * lineHeight(styles.body);
  flow.ensure(least + tail);
  const rest = drawCasePosition(flow, form, density, tail);
  drawFormTail(flow, form, density);
  const tailOn = sheet.page;
  if (rest.length > 0) drawContinuation(flow, rest, number);
  return { sheets: sheet.page, tailOn };
}

/** Further sheets of the case position: they say what they belong to and are initialled. */
function drawContinuation(flow: Flow, lines: readonly string[], number: string): void {
  const { sheet } = flow;
  const head = (): number => {
    sheet.text(text.continuation, sheet.left, sheet.top, styles.title);
    const below = sheet.lines(sheet.wrap(text.continuationOf(number), styles.small, sheet.inner), sheet.left, sheet.top + 6, styles.small);
    sheet.rule(sheet.left, below + 1.5, sheet.right, below + 1.5, 0.6);
    return below + 5;
  };
  const initials = 12;
  sheet.nextPage();
  const pages = createFlow(sheet, head(), { limit: flow.limit - initials, onNewPage: head });
  for (const line of lines) {
    pages.ensure(lineHeight(styles.body));
    sheet.text(line, sheet.left, pages.y, styles.body);
    pages.space(lineHeight(styles.body));
  }
  pages.space(6);
  sheet.text(text.initials, sheet.left, pages.y, styles.body);
  const x = sheet.left + sheet.measure(text.initials, styles.body) + 3;
  sheet.rule(x, pages.y + 4.4, x + 30, pages.y + 4.4, 0.6);
  sheet.rule(x + 36, pages.y + 4.4, x + 66, pages.y + 4.4, 0.6);
}
