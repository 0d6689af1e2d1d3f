/** A line at the head of every page of a bundle or a reprint, each on an empty page of the size of the page that it goes on. */
import { jsPDF } from 'jspdf';
import { formatDate } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { fontNames, type PdfFonts, registerFace } from './kit/fonts.ts';
import { styles } from './kit/text-style.ts';
import { textWidth } from './kit/wrap.ts';

/** In points, as the page is looked at. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

const POINTS_PER_MM = 72 / 25.4;
const style = styles.fineStrong;
const EDGE = 14;
const PAD = 3;

export const stampText = (page: number, pages: number): string => `Bundel hal. ${page} dari ${pages}`;

export const bundleStampsPdf = (pages: readonly PageSize[], fonts: PdfFonts): Uint8Array =>
  pageStampsPdf(pages, (page) => stampText(page, pages.length), fonts);

export const reprintText = (on: CalendarDate): string => `CETAK ULANG tanggal ${formatDate(on, 'id')}`;

export const reprintStampsPdf = (pages: readonly PageSize[], on: CalendarDate, fonts: PdfFonts): Uint8Array =>
  pageStampsPdf(pages, () => reprintText(on), fonts);

function pageStampsPdf(pages: readonly PageSize[], textOf: (page: number) => string, fonts: PdfFonts): Uint8Array {
  const shapeOf = ({ width, height }: PageSize) => (width > height ? 'landscape' : 'portrait');
  const [first = { width: 595, height: 842 }] = pages;
  const doc = new jsPDF({
    unit: 'pt',
    format: [first.width, first.height],
    orientation: shapeOf(first),
    putOnlyUsedFonts: true,
    compress: true,
  });
  registerFace(doc, fonts, style.face);
  for (const [index, page] of pages.entries()) {
    if (index > 0) doc.addPage([page.width, page.height], shapeOf(page));
    doc.setFont(fontNames[style.face], 'normal');
    doc.setFontSize(style.size);
    const text = textOf(index + 1);
    const width = textWidth(text, style, fonts) * POINTS_PER_MM;
    const left = page.width - EDGE - PAD - width;
    // A scan may be dark where the stamp stands.
    doc.setFillColor(255, 255, 255);
    doc.rect(left - PAD, EDGE - style.size, width + 2 * PAD, style.size + 2 * PAD, 'F');
    doc.setTextColor(0);
    doc.text(text, left, EDGE + 1);
  }
  return new Uint8Array(doc.output('arraybuffer'));
}
