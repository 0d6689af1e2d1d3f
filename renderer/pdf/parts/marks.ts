/** Small marks of official papers: tick boxes with a cross, the double frame of a final number, the cut line, the footer. */
import { formatLongDate, formatTime } from '#shared/i18n/format.ts';
import type { Printed, Sheet } from '../kit/sheet.ts';
import { lineHeight, mm, styles, type TextStyle } from '../kit/text-style.ts';

export const BOX = 3.6;

/** A box of 3.6 mm, crossed where it is chosen; `y` is the top of the line of text beside it. */
export function drawTickBox(sheet: Sheet, x: number, y: number, chosen: boolean, style: TextStyle = styles.body): void {
  const top = y + (lineHeight(style) - BOX) / 2;
  sheet.frame(x, top, BOX, BOX, 0.9);
  if (!chosen) return;
  const [from, to] = [BOX * 0.17, BOX * 0.83];
  sheet.rule(x + from, top + from, x + to, top + to, 1.5);
  sheet.rule(x + to, top + from, x + from, top + to, 1.5);
}

/** The stamped number: double frame, for a number that is final. Answers the lower edge. */
export function drawStampedNumber(sheet: Sheet, number: string, x: number, y: number, maxWidth: number): number {
  const pad = 3;
  let style: TextStyle = styles.number;
  while (sheet.measure(number, style) > maxWidth - 2 * pad && style.size > 9) style = { ...style, size: style.size - 0.5 };
  const lines = sheet.wrap(number, style, maxWidth - 2 * pad);
  const width = Math.max(...lines.map((line) => sheet.measure(line, style))) + 2 * pad;
  const height = lines.length * lineHeight(style) + 2 * (0.6 + mm(3));
  sheet.frame(x, y, width, height, 0.8);
  sheet.frame(x + mm(2.2), y + mm(2.2), width - mm(4.4), height - mm(4.4), 0.8);
  sheet.lines(lines, x + width / 2, y + mm(3) + 0.6, style, 'center');
  return y + height;
}

/** A dashed line over the whole width of the paper with a word in its middle. */
export function drawCutLine(sheet: Sheet, y: number, text: string): void {
  const gap = sheet.measure(text, styles.fine) / 2 + 3;
  const middle = sheet.left + sheet.inner / 2;
  sheet.rule(0, y, middle - gap, y, 0.8, [1, 0.8]);
  sheet.rule(middle + gap, y, sheet.width, y, 0.8, [1, 0.8]);
  sheet.text(text, middle, y - lineHeight(styles.fine) / 2, styles.fine, 'center');
}

/** Framed lines that change how the sheet must be read: reprint, entry made afterwards. Answers the lower edge. */
export function drawBanner(sheet: Sheet, text: string, y: number, style: TextStyle = styles.smallStrong): number {
  const lines = sheet.wrap(text, style, sheet.inner - 6);
  const height = lines.length * lineHeight(style) + 2;
  sheet.frame(sheet.left, y, sheet.inner, height, 0.8);
  sheet.lines(lines, sheet.left + 3, y + 1, style);
  return y + height;
}

/** Height that the footer takes above the lower margin. */
export const FOOTER = 7.5;

export interface FooterText {
  /** What the sheet belongs to: a register number, a visit code. */
  readonly reference: string | ((page: number) => string);
  readonly printed: Printed;
  /** How many times the same pages follow each other; each copy counts its own. */
  readonly copies?: number;
}

/** On every page: what it belongs to, when and where it was printed, sheet n of m. */
export function drawFooters(sheet: Sheet, footer: FooterText, edge: number = sheet.height - 9): void {
  const { printed, copies = 1 } = footer;
  const when = `Dicetak ${formatLongDate(printed.on, 'id')}, ${formatTime(printed.time, printed.zone, 'id')}, Meja ${printed.desk}`;
  sheet.eachPage((page, total) => {
    const y = page === 1 ? edge - lineHeight(styles.fine) : sheet.height - 9 - lineHeight(styles.fine);
    sheet.rule(sheet.left, y - 1.4, sheet.right, y - 1.4, 0.6);
    sheet.text(
      shortened(sheet, typeof footer.reference === 'string' ? footer.reference : footer.reference(page), 46),
      sheet.left,
      y,
      styles.fine,
    );
    sheet.text(when, sheet.left + sheet.inner / 2, y, styles.fine, 'center');
    const each = total / copies;
    sheet.text(`Lembar ${((page - 1) % each) + 1} dari ${each}`, sheet.right, y, styles.fine, 'right');
  });
}

/** The reference stands in full elsewhere on the sheet; the footer repeats as much as there is room for, and says that there is more. */
function shortened(sheet: Sheet, text: string, width: number): string {
  const [whole = '', ...more] = sheet.wrap(text, styles.fine, width);
  return more.length === 0 ? whole : `${sheet.wrap(text, styles.fine, width - ELLIPSIS)[0] ?? ''}…`;
}

/** Width of the sign, in mm. */
const ELLIPSIS = 3;
