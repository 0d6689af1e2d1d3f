/** An official letter or decision: letterhead, number and date, who it goes to, what it says, who signs, who gets a copy. */
import type { Barcode } from '../kit/barcode.ts';
import { createFlow, type Flow } from '../kit/flow.ts';
import type { Sheet } from '../kit/sheet.ts';
import { lineHeight, styles } from '../kit/text-style.ts';
import { drawLetterhead, type Letterhead } from './letterhead.ts';
import { BOX, drawBanner, drawTickBox } from './marks.ts';
import { drawPairs, type Pair } from './pairs.ts';
import { drawSignatures, firstMiddle, type Signer, signaturesHeight } from './signatures.ts';
import { drawTable, strongCell } from './table.ts';

export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'pairs'; readonly pairs: readonly Pair[] }
  /** Choices of a form, the chosen ones crossed. */
  | { readonly kind: 'ticks'; readonly rows: readonly { readonly chosen: boolean; readonly text: string }[] }
  /** A table with rules; `shares` divide the width among its columns. */
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Sums under the rows, set stronger. */
      readonly total?: readonly string[];
      readonly shares: readonly number[];
    };

export interface Letter {
  readonly letterhead: Letterhead;
  /** Framed above all: a draft, a reprint. */
  readonly banners: readonly string[];
  /** "KEPUTUSAN ..." with its number, in the middle; letters have a head instead. */
  readonly title: { readonly lines: readonly string[]; readonly number: string } | null;
  /** Number, nature, enclosures, subject on the left; place and date on the right. */
  readonly head: { readonly rows: readonly Pair[]; readonly placeAndDate: string; readonly to: readonly string[] } | null;
  readonly blocks: readonly LetterBlock[];
  /** Place and date above the signatures of a decision or receipt. */
  readonly closing: string | null;
  readonly signers: readonly Signer[];
  /** Who saw it signed, under a heading of their own. */
  readonly witnesses?: { readonly heading: string; readonly signers: readonly Signer[] };
  /** Tembusan. */
  readonly copies: readonly string[];
  readonly qr: Barcode;
}

/** A letter as it is decided, before its paper gets the code that finds it again. */
export type UncodedLetter = Omit<Letter, 'qr'>;

const QR = 20;
const LABEL = 42;
const PEN_ROOM = 17;
const AFTER_PARAGRAPH = 2.4;
const BELOW_CLOSING = 0.6;
const ABOVE_COPIES = 4;

/** Draws the letter from the top of the first sheet on; answers where it ends. */
export function drawLetter(sheet: Sheet, letter: Letter): Flow {
  let y = drawLetterhead(sheet, letter.letterhead, sheet.top);
  for (const banner of letter.banners) y = drawBanner(sheet, banner, y + 2.4);
  const flow = createFlow(sheet, y + 5);
  if (letter.title) drawTitle(flow, letter.title);
  if (letter.head) drawHead(flow, letter.head);
  for (const block of letter.blocks) {
    const signed = block === letter.blocks.at(-1) ? 3 + endHeight(sheet, letter) : 0;
    if (block.kind === 'paragraph') keepTogether(flow, block.text, signed);
    drawBlock(flow, block, signed);
  }
  drawEnd(flow, letter);
  return flow;
}

function drawTitle(flow: Flow, title: NonNullable<Letter['title']>): void {
  const { sheet } = flow;
  const middle = sheet.left + sheet.inner / 2;
  for (const text of title.lines) {
    const lines = sheet.wrap(text, styles.title, sheet.inner);
    flow.ensure(lines.length * lineHeight(styles.title));
    flow.y = sheet.lines(lines, middle, flow.y, styles.title, 'center');
  }
  flow.space(1);
  flow.y = sheet.lines(sheet.wrap(title.number, styles.strong, sheet.inner), middle, flow.y, styles.strong, 'center');
  flow.space(5);
}

function drawHead(flow: Flow, head: NonNullable<Letter['head']>): void {
  const { sheet } = flow;
  const top = flow.y;
  sheet.text(head.placeAndDate, sheet.right, top, styles.body, 'right');
  drawPairs(flow, head.rows, { x: sheet.left, width: sheet.inner - 64, labelWidth: 22, gap: 0.3, valueStyle: styles.body });
  flow.space(4);
  for (const [index, line] of head.to.entries()) flow.paragraph(line, index === 1 ? styles.strong : styles.body, sheet.left, 110);
  flow.space(4);
}

function drawBlock(flow: Flow, block: LetterBlock, signed: number): void {
  const { sheet } = flow;
  switch (block.kind) {
    case 'paragraph':
      flow.paragraph(block.text, styles.body);
      flow.space(AFTER_PARAGRAPH);
      return;
    case 'heading':
      // A heading never stands alone at the foot of a sheet.
      flow.ensure(lineHeight(styles.section) + 3 * lineHeight(styles.body));
      flow.space(0.6);
      sheet.text(block.text, sheet.left, flow.y, styles.section);
      flow.space(lineHeight(styles.section) + 1);
      return;
    case 'pairs':
      drawPairs(flow, block.pairs, { x: sheet.left + 4, width: sheet.inner - 4, labelWidth: LABEL, gap: 0.7 });
      flow.space(1.8);
      return;
    case 'ticks':
      for (const row of block.rows) drawTick(flow, row.chosen, row.text);
      flow.space(1.8);
      return;
    case 'table':
      flow.y = drawTable(sheet, { ...ruled(block, sheet.inner), signed: signed === 0 ? 0 : signed + 3 }, flow.y) + 3;
  }
}

function ruled({ head, rows, total: sums, shares }: Extract<LetterBlock, { kind: 'table' }>, inner: number) {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return {
    head: [[...head]],
    body: [...rows.map((row) => [...row]), ...(sums ? [sums.map((content) => ({ content, styles: strongCell }))] : [])],
    columnStyles: Object.fromEntries(shares.map((share, index) => [index, { cellWidth: (share / total) * inner }])),
    size: 8.5,
  };
}

function drawTick(flow: Flow, chosen: boolean, text: string): void {
  const { sheet } = flow;
  const x = sheet.left + 4;
  const style = chosen ? styles.strong : styles.body;
  const lines = sheet.wrap(text, style, sheet.right - x - BOX - 2.6);
  flow.ensure(lineHeight(style));
  drawTickBox(sheet, x, flow.y, chosen);
  for (const line of lines) {
    flow.ensure(lineHeight(style));
    sheet.text(line, x + BOX + 2.6, flow.y, style);
    flow.space(lineHeight(style));
  }
  flow.space(0.5);
}

/** Signatures with the code beside them stay on one sheet. */
const WITNESSES_ABREAST = 3;

function drawWitnesses(flow: Flow, { heading, signers }: NonNullable<Letter['witnesses']>): void {
  flow.space(4);
  flow.ensure(lineHeight(styles.section) + lineHeight(styles.body) * 4 + PEN_ROOM);
  flow.sheet.text(heading, flow.sheet.left, flow.y, styles.section);
  flow.space(lineHeight(styles.section) + 1);
  for (let from = 0; from < signers.length; from += WITNESSES_ABREAST) {
    drawSignatures(flow, signers.slice(from, from + WITNESSES_ABREAST), PEN_ROOM);
    flow.space(3);
  }
}

const signatureArea = (sheet: Sheet, { signers }: Letter): { readonly left: number; readonly width: number } =>
  signers.length === 1 ? { left: sheet.right - 76, width: 76 } : { left: sheet.left + QR + 6, width: sheet.inner - QR - 6 };

/** What stays on one sheet: closing, signatures with the code beside them, and who gets a copy unless witnesses stand between. */
function endHeight(sheet: Sheet, letter: Letter): number {
  const height = signaturesHeight(sheet, letter.signers, PEN_ROOM, signatureArea(sheet, letter));
  const signed = Math.max(height + (letter.closing ? lineHeight(styles.body) + BELOW_CLOSING : 0), QR);
  return letter.witnesses ? signed : signed + copiesHeight(sheet, letter.copies);
}

/** Zero where there are none, or so many that no sheet holds them together. */
function copiesHeight(sheet: Sheet, copies: readonly string[]): number {
  if (copies.length === 0) return 0;
  const lines = copyLines(copies).reduce((sum, line) => sum + sheet.wrap(line, styles.small, sheet.inner).length, 0);
  const height = ABOVE_COPIES + lines * lineHeight(styles.small);
  return height > (sheet.bottom - sheet.top) / 2 ? 0 : height;
}

const copyLines = (copies: readonly string[]): readonly string[] => ['Tembusan:', ...copies.map((copy, index) => `${index + 1}. ${copy}`)];

/** The last words of a letter go over with its signatures: no one signs a sheet that says nothing. */
function keepTogether(flow: Flow, text: string, signed: number): void {
  if (signed === 0) return;
  const { sheet } = flow;
  const whole = sheet.wrap(text, styles.body, sheet.inner).length * lineHeight(styles.body) + AFTER_PARAGRAPH + signed;
  if (whole < flow.limit - sheet.top) flow.ensure(whole);
}

function drawEnd(flow: Flow, letter: Letter): void {
  const { sheet } = flow;
  const alone = letter.signers.length === 1;
  const area = signatureArea(sheet, letter);
  flow.space(3);
  flow.ensure(endHeight(sheet, letter));
  const top = flow.y;
  if (letter.closing) {
    const at = alone ? firstMiddle(letter.signers, area) : sheet.right;
    sheet.text(letter.closing, at, flow.y, styles.body, alone ? 'center' : 'right');
    flow.space(lineHeight(styles.body) + BELOW_CLOSING);
  }
  drawSignatures(flow, letter.signers, PEN_ROOM, area);
  sheet.barcode(letter.qr, sheet.left, top, QR, QR);
  flow.y = Math.max(flow.y, top + QR);
  if (letter.witnesses) drawWitnesses(flow, letter.witnesses);
  if (letter.copies.length === 0) return;
  flow.ensure(copiesHeight(sheet, letter.copies));
  flow.space(ABOVE_COPIES);
  for (const line of copyLines(letter.copies)) flow.paragraph(line, styles.small);
}
