/**
 * The page that shows what a printer shifts: the edges of every label of the format, a cross in the corner of the first one with
 * rulers in millimetres. Laid over an empty label sheet and held against the light, the offset can be read off.
 */
import { A4_SHEET, type LabelFormat, type LabelOffset, labelPlace, labelsPerPage } from '#shared/domain/labels/label-format.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { PdfFonts } from '../kit/fonts.ts';
import type { PdfError } from '../kit/pdf-error.ts';
import { printable } from '../kit/printable.ts';
import { createSheet, type Printed, type Sheet } from '../kit/sheet.ts';
import { lineHeight, styles, type TextStyle } from '../kit/text-style.ts';

export const calibrationTemplate = 'label-calibration/1';

export interface CalibrationPage {
  readonly template: typeof calibrationTemplate;
  readonly printed: Printed;
  /** Name of the format as the screen shows it. */
  readonly formatName: string;
  readonly format: LabelFormat;
  readonly offset: LabelOffset;
}

const text = {
  title: 'Halaman kalibrasi label',
  how: 'Cetak dengan skala 100% (bukan "sesuaikan dengan halaman"). Tumpuk di atas lembar label kosong, terawang ke cahaya, lalu baca pada mistar berapa milimeter tepi label bergeser dari garis. Ketik kedua angka itu pada pengaturan label meja ini.',
  right: 'ke kanan (+)',
  down: 'ke bawah (+)',
  check: 'Garis ini tepat 50 mm',
} as const;

const tiny: TextStyle = { face: 'regular', size: 6, leading: 7.2 };

export function calibrationPdf(model: CalibrationPage, fonts: PdfFonts): Result<Uint8Array, PdfError> {
  const checked = printable(model, fonts);
  if (!checked.ok) return checked;
  const { format, offset, printed, template, formatName } = checked.value;
  const sheet = createSheet({
    paper: format.kind === 'sheet' ? A4_SHEET : { width: format.width, height: format.height },
    margins: { top: 0, right: 0, bottom: 0, left: 0 },
    fonts,
    title: text.title,
    template,
    printed,
  });
  for (let index = 0; index < labelsPerPage(format); index += 1) {
    const { x, y } = labelPlace(format, index, 1, offset);
    sheet.frame(x, y, format.width, format.height, 0.3);
  }
  const first = labelPlace(format, 0, 1, offset);
  drawCross(sheet, first.x, first.y);
  drawWords(sheet, format, `${formatName}; geser ${offset.x} mm, ${offset.y} mm`, first.x, first.y);
  return ok(sheet.bytes());
}

const REACH = 8;

/** A cross at the corner with a tick each millimetre, a longer one each five. */
function drawCross(sheet: Sheet, x: number, y: number): void {
  sheet.rule(x - REACH, y, x + REACH, y, 0.5);
  sheet.rule(x, y - REACH, x, y + REACH, 0.5);
  for (let mm = -REACH; mm <= REACH; mm += 1) {
    const half = mm % 5 === 0 ? 1.4 : 0.7;
    sheet.rule(x + mm, y - half, x + mm, y + half, 0.3);
    sheet.rule(x - half, y + mm, x + half, y + mm, 0.3);
  }
}

function drawWords(sheet: Sheet, format: LabelFormat, name: string, x: number, y: number): void {
  const left = x + 3;
  const width = format.width - 6;
  const style = format.width < 60 || format.height < 30 ? tiny : styles.fine;
  let at = y + 2.2;
  at = sheet.lines(sheet.wrap(`${text.title}: ${name}`, { ...style, face: 'semibold' }, width), left, at, { ...style, face: 'semibold' });
  const room = Math.floor((y + format.height - at - 5) / lineHeight(tiny));
  // A small label has no room for the whole instruction; the screen says it too.
  at = sheet.lines(sheet.wrap(text.how, tiny, width).slice(0, Math.max(0, room)), left, at + 0.4, tiny);
  const second = format.kind === 'sheet' ? x + format.width + format.gapX + 4 : left;
  const ruler = format.kind === 'sheet' ? y + 6 : y + format.height - 4;
  if (format.kind === 'sheet') {
    sheet.text(`${text.right}; ${text.down}`, second, y + 2, tiny);
    sheet.text(text.check, second, ruler, tiny);
    sheet.rule(second, ruler + 4, second + 50, ruler + 4, 0.6);
    for (const end of [second, second + 50]) sheet.rule(end, ruler + 3, end, ruler + 5, 0.6);
  }
}
