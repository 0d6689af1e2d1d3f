/**
 * Labels at their exact place in millimetres: on sheets of A4, from label N on, or one to a page for a roll. A label is read by a
 * scanner first and by a person second: QR on the left with its quiet zone, then name, where it belongs, and the code in words.
 */
import { A4_SHEET, type LabelFormat, type LabelOffset, labelPlace } from '#shared/domain/labels/label-format.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { type Barcode, qrCode } from '../kit/barcode.ts';
import type { PdfFonts } from '../kit/fonts.ts';
import type { PdfError } from '../kit/pdf-error.ts';
import { printable } from '../kit/printable.ts';
import { createSheet, type Printed, type Sheet } from '../kit/sheet.ts';
import { lineHeight, type TextStyle } from '../kit/text-style.ts';

export const labelSheetTemplate = 'label-sheet/2';

export interface LabelText {
  /** What the QR holds, and the line under it. */
  readonly code: string;
  /** "Boks 012", or the description of a record. */
  readonly title: string;
  /** What else tells the thing, what matters most first: classification and number, unit, years, place. */
  readonly lines: readonly string[];
}

export interface LabelSheet {
  readonly template: typeof labelSheetTemplate;
  readonly printed: Printed;
  /** Prefix and name of the office stand small on each label. */
  readonly office: string;
  readonly format: LabelFormat;
  /** Position of the first label on its sheet, from 1. */
  readonly start: number;
  readonly offset: LabelOffset;
  readonly labels: readonly LabelText[];
}

/** White around the QR: four modules, as the standard asks for (ISO/IEC 18004, 6.3.8). */
const QUIET_MODULES = 4;
const PAD = 1.6;
const LARGEST_QR = 26;

export function labelSheetPdf(model: LabelSheet, fonts: PdfFonts): Result<Uint8Array, PdfError> {
  const checked = printable(model, fonts);
  if (!checked.ok) return checked;
  const { format, labels, start, offset, printed, template, office } = checked.value;
  const codes: Barcode[] = [];
  for (const [index, label] of labels.entries()) {
    const code = qrCode(label.code);
    if (!code.ok) return err({ code: 'qrTooLong', field: `labels.${index}.code` });
    codes.push(code.value);
  }
  const sheet = createSheet({
    paper: format.kind === 'sheet' ? A4_SHEET : { width: format.width, height: format.height },
    margins: { top: 0, right: 0, bottom: 0, left: 0 },
    fonts,
    title: `Label ${labels[0]?.code ?? ''}`,
    template,
    printed,
  });
  let page = 0;
  for (const [index, label] of labels.entries()) {
    const place = labelPlace(format, index, start, offset);
    for (; page < place.page; page += 1) sheet.nextPage();
    const code = codes[index];
    if (code) drawLabel(sheet, label, code, office, boxOf(format, place.x, place.y));
  }
  return ok(sheet.bytes());
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of a label that can be printed on. */
function boxOf(format: LabelFormat, x: number, y: number): Box {
  const side = format.kind === 'roll' ? format.side : PAD;
  return { x: x + side, y: y + PAD, width: format.width - 2 * side, height: format.height - 2 * PAD };
}

function drawLabel(sheet: Sheet, label: LabelText, code: Barcode, office: string, box: Box): void {
  const whole = Math.min(box.height, box.width * 0.46, LARGEST_QR);
  const module = whole / (code.width + 2 * QUIET_MODULES);
  const quiet = module * QUIET_MODULES;
  // The edge of the label is white, so of its four modules only what is missing there is kept.
  const inset = Math.max(0, quiet - PAD);
  const size = module * code.width;
  sheet.barcode(code, box.x + inset, box.y + (box.height - size) / 2, size, size);
  drawWords(sheet, label, office, {
    x: box.x + inset + size + quiet,
    y: box.y,
    width: box.width - inset - size - quiet,
    height: box.height,
  });
}

const scaled = (face: TextStyle['face'], size: number): TextStyle => ({ face, size, leading: size * 1.22 });

/** On a label as low as this the prefix in the code must do for the name of the office. */
const LOW = 20;

/** The code stands at the lower edge whole; title and lines share what is left. */
function drawWords(sheet: Sheet, label: LabelText, office: string, box: Box): void {
  const unit = Math.min(1, Math.max(0.62, box.height / 34));
  const codeStyle = fitted(sheet, label.code, scaled('semibold', 9.5 * unit), box.width);
  let bottom = box.y + box.height - lineHeight(codeStyle);
  sheet.text(label.code, box.x, bottom, codeStyle);
  if (box.height >= LOW) {
    const officeStyle = scaled('regular', 6.4 * unit);
    bottom -= lineHeight(officeStyle);
    sheet.text(clipped(sheet, office, officeStyle, box.width), box.x, bottom, officeStyle);
  }
  const area = { ...box, height: bottom - box.y - 0.6 };
  const tries = sizes.map((size) => setIn(sheet, label, area, unit, size));
  const words = tries.find(({ whole }) => whole) ?? tries.at(-1);
  if (!words) return;
  let y = sheet.lines(words.title, box.x, box.y, words.titleStyle) + GAP;
  for (const lines of words.lines) y = sheet.lines(lines, box.x, y, words.lineStyle);
}

const GAP = 0.4;

/** Tried in this order until every line is on the label: the largest title, and how small the lines become. */
const sizes = [
  { title: 18, line: 7.6 },
  { title: 15, line: 7.6 },
  { title: 15, line: 6.8 },
  { title: 12, line: 6.8 },
] as const;

/** Title and lines in one size. The first line (class and number, or the unit) has its place whatever the title takes. */
function setIn(sheet: Sheet, { title, lines }: LabelText, { width, height }: Box, unit: number, size: (typeof sizes)[number]) {
  const lineStyle = scaled('regular', size.line * unit);
  const first = lines.length > 0 ? lineHeight(lineStyle) + GAP : 0;
  const titleStyle = titleFor(sheet, title, width, height, unit, size.title);
  const titleLines = linesWithin(sheet, title, titleStyle, width, height - first);
  let room = height - titleLines.length * lineHeight(titleStyle) - GAP;
  const set = lines.map((line) => {
    const within = linesWithin(sheet, line, lineStyle, width, room);
    room -= within.length * lineHeight(lineStyle);
    return within;
  });
  const whole = set.every((within, index) => within.length === sheet.wrap(lines[index] ?? '', lineStyle, width).length);
  return { title: titleLines, titleStyle, lines: set, lineStyle, whole: whole && !titleLines.at(-1)?.endsWith('…') };
}

/** A short name (a box, a rack) is read from afar; a long description is set smaller. */
function titleFor(sheet: Sheet, title: string, width: number, room: number, unit: number, largest: number): TextStyle {
  for (const size of [18, 15, 12, 10, 8.6].filter((one) => one <= largest)) {
    const style = scaled('bold', size * unit);
    const lines = sheet.wrap(title, style, width);
    const most = size > 12 ? 1 : size > 10 ? 2 : 3;
    if (lines.length <= most && lines.length * lineHeight(style) <= room * 0.7) return style;
  }
  return scaled('bold', 7.8 * unit);
}

function fitted(sheet: Sheet, text: string, style: TextStyle, width: number): TextStyle {
  const needed = sheet.measure(text, style);
  return needed <= width ? style : scaled(style.face, (style.size * width) / needed);
}

/** As many lines as there is room for; what is cut off says so. */
function linesWithin(sheet: Sheet, text: string, style: TextStyle, width: number, room: number): readonly string[] {
  const most = Math.floor((room + 0.01) / lineHeight(style));
  if (most < 1) return [];
  const lines = sheet.wrap(text, style, width);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), clipped(sheet, `${lines[most - 1] ?? ''} …`, style, width)];
}

function clipped(sheet: Sheet, text: string, style: TextStyle, width: number): string {
  if (sheet.measure(text, style) <= width) return text;
  let kept = text.replace(/ ?…$/, '');
  while (kept.length > 1 && sheet.measure(`${kept}…`, style) > width) kept = kept.slice(0, -1).trimEnd();
  return `${kept}…`;
}
