/** The upper part of the sheet, which the applicant takes home: number, what was received, until when an answer comes, what happens next. */
import type { Barcode } from '../kit/barcode.ts';
import { createFlow, type Flow } from '../kit/flow.ts';
import type { Sheet } from '../kit/sheet.ts';
import { lineHeight, styles, type TextStyle } from '../kit/text-style.ts';
import type { Density } from './density.ts';
import { drawLetterhead, type Letterhead } from './letterhead.ts';
import { drawBanner, drawStampedNumber } from './marks.ts';
import { drawPairs, type Pair } from './pairs.ts';
import { drawSignatures, type Signer } from './signatures.ts';

export interface DueBox {
  readonly title: string;
  /** `null` is a line to write on. */
  readonly date: string | null;
  readonly notes: readonly { readonly text: string; readonly strong?: boolean }[];
}

export interface ServiceStep {
  readonly title: string;
  readonly text: string;
  readonly when: string;
}

export interface SlipContent {
  readonly letterhead: Letterhead;
  readonly banners: readonly string[];
  readonly title: string;
  readonly numberLabel: string;
  readonly number: string;
  readonly qr: Barcode;
  readonly pairs: readonly Pair[];
  readonly due: DueBox;
  readonly notes: readonly { readonly text: string; readonly style: TextStyle }[];
  readonly steps: readonly ServiceStep[];
  readonly signers: readonly Signer[];
}

/** A slip before its sheet gets the code. */
export type UncodedSlip = Omit<SlipContent, 'qr'>;

const QR = 21;
const DUE_WIDTH = 70;

/** Draws the slip from the top of the first sheet; answers where it ends. */
export function drawSlip(sheet: Sheet, slip: SlipContent, density: Density): Flow {
  let y = drawLetterhead(sheet, slip.letterhead, sheet.top);
  for (const banner of slip.banners) y = drawBanner(sheet, banner, y + 2.2);
  y = drawHead(sheet, slip, y + density.head);
  const flow = createFlow(sheet, y);
  const due = drawDue(sheet, slip.due, flow.y + 0.5);
  const page = sheet.page;
  drawPairs(flow, slip.pairs, { x: sheet.left, width: sheet.inner - DUE_WIDTH - 4, labelWidth: 36, gap: density.row });
  if (sheet.page === page) flow.y = Math.max(flow.y, due);
  flow.space(density.row + 0.8);
  for (const note of slip.notes) flow.paragraph(note.text, note.style);
  drawSteps(flow, slip.steps, density);
  flow.space(density.block);
  drawSignatures(flow, slip.signers, density.signature);
  return flow;
}

function drawHead(sheet: Sheet, slip: SlipContent, y: number): number {
  sheet.barcode(slip.qr, sheet.right - QR, y, QR, QR);
  sheet.text(slip.title, sheet.left, y, styles.title);
  const labelWidth = sheet.measure(slip.numberLabel, styles.body) + 3;
  const numberTop = y + lineHeight(styles.title) + 2.2;
  const bottom = drawStampedNumber(sheet, slip.number, sheet.left + labelWidth, numberTop, sheet.inner - labelWidth - QR - 8);
  sheet.text(slip.numberLabel, sheet.left, numberTop + (bottom - numberTop - lineHeight(styles.body)) / 2, styles.body);
  return Math.max(y + QR, bottom) + 2.4;
}

function drawDue(sheet: Sheet, due: DueBox, y: number): number {
  const pad = { x: 3, y: 2 };
  const left = sheet.right - DUE_WIDTH;
  const width = DUE_WIDTH - 2 * pad.x;
  let cursor = sheet.lines(sheet.wrap(due.title, styles.small, width), left + pad.x, y + pad.y, styles.small);
  if (due.date === null) {
    sheet.rule(left + pad.x, cursor + 7, sheet.right - pad.x, cursor + 7, 0.5, [0.3, 0.7]);
    cursor += 9;
  } else {
    cursor = sheet.lines(sheet.wrap(due.date, styles.date, width), left + pad.x, cursor, styles.date);
  }
  for (const note of due.notes) {
    const style = note.strong ? styles.smallStrong : styles.small;
    cursor = sheet.lines(sheet.wrap(note.text, style, width), left + pad.x, cursor, style);
  }
  sheet.frame(left, y, DUE_WIDTH, cursor + pad.y - y, 0.8);
  return cursor + pad.y;
}

/** The steps side by side, parted by thin lines, so that the way of a case is seen at a glance. */
function drawSteps(flow: Flow, steps: readonly ServiceStep[], density: Density): void {
  if (steps.length === 0) return;
  const { sheet } = flow;
  const width = sheet.inner / steps.length;
  const cells = steps.map((step) => ({
    title: sheet.wrap(step.title, styles.fineStrong, width - 3),
    body: [...sheet.wrap(step.text, styles.fine, width - 3), ...sheet.wrap(step.when, styles.fineStrong, width - 3)],
    bold: sheet.wrap(step.when, styles.fineStrong, width - 3).length,
  }));
  const height = Math.max(...cells.map(({ title, body }) => title.length + body.length)) * lineHeight(styles.fine);
  flow.space(density.block);
  flow.ensure(height);
  for (const [index, cell] of cells.entries()) {
    const x = sheet.left + index * width + (index === 0 ? 0 : 2);
    if (index > 0) sheet.rule(x - 2, flow.y + 0.6, x - 2, flow.y + height - 0.2, 0.5);
    const y = sheet.lines(cell.title, x, flow.y, styles.fineStrong);
    const plain = cell.body.length - cell.bold;
    sheet.lines(cell.body.slice(plain), x, sheet.lines(cell.body.slice(0, plain), x, y, styles.fine), styles.fineStrong);
  }
  flow.space(height);
}
