/**
 * The page that shows what a printer shifts. Of a sheet: the edges of every label, and a cross in the corner of the first one with rulers
 * in millimetres; laid over an empty label sheet and held against the light, the offset can be read off. Of a roll: a cross in the middle
 * of one label, since the head does not reach its edges; how far it stands from them is measured.
 */
import {
  A4_SHEET,
  type LabelFormat,
  type LabelOffset,
  labelPlace,
  labelsPerPage,
  type RollFormat,
  type SheetFormat,
} from '#shared/domain/labels/label-format.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { PdfFonts } from '../kit/fonts.ts';
import type { PdfError } from '../kit/pdf-error.ts';
import { printable } from '../kit/printable.ts';
import { createSheet, type Printed, type Sheet } from '../kit/sheet.ts';
import type { TextStyle } from '../kit/text-style.ts';

export const calibrationTemplate = 'label-calibration/3';

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
  scale: 'Cetak dengan skala 100% (bukan "sesuaikan dengan halaman").',
  how: 'Tumpuk di atas lembar label kosong, terawang ke cahaya, lalu baca pada mistar berapa milimeter tepi label bergeser dari garis.',
  rollHow: (x: string, y: string) => `Ukur dari titik silang: ${x} mm ke tepi kiri label dan ${y} mm ke tepi atasnya.`,
  type: 'Ketik kedua angka itu pada pengaturan label meja ini.',
  rollType: 'Ketik selisihnya pada pengaturan label meja ini.',
  /** What is printed was shifted already: what is read then comes on top of it. */
  add: 'Tambahkan angka itu pada pergeseran yang tersimpan.',
  signs: 'Ke kanan dan ke bawah: +, ke kiri dan ke atas: -',
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
  const title = `${text.title}: ${formatName}; geser ${figure(offset.x)} mm, ${figure(offset.y)} mm`;
  if (format.kind === 'sheet') drawSheet(sheet, format, offset, title);
  else drawRoll(sheet, format, offset, title);
  return ok(sheet.bytes());
}

const isShifted = ({ x, y }: LabelOffset): boolean => x !== 0 || y !== 0;

const figure = (value: number): string => formatNumber(value, 'id', Number.isInteger(value) ? 0 : 1);

/** A small label is no room for the words, so they stand across a few of them, of which only the outer edges are then drawn. */
function drawSheet(sheet: Sheet, format: SheetFormat, offset: LabelOffset, title: string): void {
  const small = format.width < 60 || format.height < 30;
  const over = small ? { row: 1, column: 1, rows: 1, columns: 3 } : { row: 0, column: 0, rows: 1, columns: 1 };
  const covered = (row: number, column: number) =>
    row >= over.row && row < over.row + over.rows && column >= over.column && column < over.column + over.columns;
  for (let index = 0; index < labelsPerPage(format); index += 1) {
    const { x, y } = labelPlace(format, index, 1, offset);
    if (!small || !covered(Math.floor(index / format.columns), index % format.columns)) sheet.frame(x, y, format.width, format.height, 0.3);
  }
  const first = labelPlace(format, 0, 1, offset);
  drawCross(sheet, first.x, first.y);
  const at = labelPlace(format, over.row * format.columns + over.column, 1, offset);
  const width = over.columns * (format.width + format.gapX) - format.gapX;
  const y = drawWords(sheet, [title, `${text.scale} ${text.how} ${isShifted(offset) ? text.add : text.type}`, `${text.signs}.`], {
    x: at.x + 3,
    y: at.y + 2.2,
    width: width - 6,
  });
  const ruler = y + 1;
  sheet.text(text.check, at.x + 3, ruler, tiny);
  sheet.rule(at.x + 3, ruler + 4, at.x + 53, ruler + 4, 0.6);
  for (const end of [at.x + 3, at.x + 53]) sheet.rule(end, ruler + 3, end, ruler + 5, 0.6);
}

function drawRoll(sheet: Sheet, format: RollFormat, offset: LabelOffset, title: string): void {
  const [x, y] = [format.width / 2, format.height - REACH - 3];
  drawCross(sheet, x + offset.x, y + offset.y);
  const how = `${text.rollHow(figure(x), figure(y))} ${isShifted(offset) ? text.add : text.rollType}`;
  const words = [title, `${text.scale} ${how}`, `${text.signs}.`];
  drawWords(sheet, words, { x: format.side, y: 1.6, width: format.width - 2 * format.side });
}

const REACH = 8;

/** A cross with a tick each millimetre, a longer one each five. */
function drawCross(sheet: Sheet, x: number, y: number): void {
  sheet.rule(x - REACH, y, x + REACH, y, 0.5);
  sheet.rule(x, y - REACH, x, y + REACH, 0.5);
  for (let mm = -REACH; mm <= REACH; mm += 1) {
    const half = mm % 5 === 0 ? 1.4 : 0.7;
    sheet.rule(x + mm, y - half, x + mm, y + half, 0.3);
    sheet.rule(x - half, y + mm, x + half, y + mm, 0.3);
  }
}

/** Answers where the words end. */
function drawWords(
  sheet: Sheet,
  [title = '', ...rest]: readonly string[],
  { x, y, width }: Readonly<Record<'x' | 'y' | 'width', number>>,
): number {
  const head: TextStyle = { ...tiny, face: 'semibold' };
  let at = sheet.lines(sheet.wrap(title, head, width), x, y, head) + 0.4;
  for (const paragraph of rest) at = sheet.lines(sheet.wrap(paragraph, tiny, width), x, at, tiny);
  return at;
}
