/** How a report of the office begins: its sheet, the letterhead, title and the line below it. */
import { ok, type Result } from '#shared/lib/result.ts';
import { createFlow, type Flow } from '../kit/flow.ts';
import type { PdfFonts } from '../kit/fonts.ts';
import type { Paper } from '../kit/paper.ts';
import type { PdfError } from '../kit/pdf-error.ts';
import { printable } from '../kit/printable.ts';
import { createSheet, type Printed, type Sheet } from '../kit/sheet.ts';
import { lineHeight, styles, type TextStyle } from '../kit/text-style.ts';
import { checkLogo, drawLetterhead, type Letterhead } from './letterhead.ts';
import { FOOTER } from './marks.ts';

interface Reported {
  readonly template: string;
  readonly paper: Paper;
  readonly letterhead: Letterhead;
  readonly printed: Printed;
}

interface Head {
  readonly title: string;
  /** "Tahun 2026", "Rabu, 10 Juni 2026". */
  readonly line: string;
  readonly align: 'left' | 'center';
  /** In mm. */
  readonly margins: { readonly top: number; readonly side: number };
}

interface Opened<Model> {
  /** As it can be printed: the fonts have every character. */
  readonly report: Model;
  readonly sheet: Sheet;
  /** Below the head. */
  readonly flow: Flow;
}

export function openReport<Model extends Reported>(model: Model, fonts: PdfFonts, head: Head): Result<Opened<Model>, PdfError> {
  const checked = printable(model, fonts);
  if (!checked.ok) return checked;
  const report = checked.value;
  const logo = checkLogo(report.letterhead.logo);
  if (!logo.ok) return logo;
  const { top, side } = head.margins;
  const sheet = createSheet({
    paper: report.paper,
    margins: { top, right: side, bottom: 10 + FOOTER, left: side },
    fonts,
    title: `${head.title} ${head.line}`,
    template: report.template,
    printed: report.printed,
  });
  const flow = createFlow(sheet, drawLetterhead(sheet, report.letterhead, sheet.top) + 5);
  const x = head.align === 'left' ? sheet.left : sheet.width / 2;
  const drawLines = (text: string, style: TextStyle) => {
    const lines = sheet.wrap(text, style, sheet.inner);
    sheet.lines(lines, x, flow.y, style, head.align);
    flow.space(lines.length * lineHeight(style));
  };
  drawLines(head.title, styles.title);
  drawLines(head.line, styles.strong);
  flow.space(1.5);
  return ok({ report, sheet, flow });
}
