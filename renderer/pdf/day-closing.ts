/**
 * Closing sheet of a day at the desk: first and last number of each register, voids, open returns, and the end of the chain of entries, so that
 * paper and register can be held against each other later. A second officer puts the initials under it.
 */
import type { DayClosing } from '#shared/domain/registers/day-closing.ts';
import { formatDate, formatLongDate, formatNumber } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { createFlow } from './kit/flow.ts';
import type { PdfFonts } from './kit/fonts.ts';
import type { Paper } from './kit/paper.ts';
import type { PdfError } from './kit/pdf-error.ts';
import type { Printed, Sheet } from './kit/sheet.ts';
import { lineHeight, styles } from './kit/text-style.ts';
import type { Letterhead } from './parts/letterhead.ts';
import { drawFooters } from './parts/marks.ts';
import { openReport } from './parts/report-head.ts';
import { drawSignatures } from './parts/signatures.ts';
import { drawTable, strongCell } from './parts/table.ts';

export const dayClosingTemplate = 'day-closing/1';

export interface DayClosingSheet extends DayClosing {
  readonly template: typeof dayClosingTemplate;
  readonly paper: Paper;
  readonly letterhead: Letterhead;
  readonly place: string;
  readonly printed: Printed;
  readonly day: CalendarDate;
  readonly officer: { readonly name: string; readonly position: string };
  /** The last entry of the log and its link in the chain (SHA-256, hexadecimal). */
  readonly chain: { readonly seq: number; readonly link: string };
}

const text = {
  title: 'LEMBAR PENUTUP HARI LAYANAN',
  reference: (day: CalendarDate) => `Penutup hari ${formatDate(day, 'id')}`,
  numbers: 'Nomor yang diberikan',
  noNumbers: 'Tidak ada nomor yang diberikan pada hari ini.',
  between: (places: readonly number[]) =>
    `Urutan ${places.map((place) => formatNumber(place, 'id')).join(', ')} tidak diberikan pada hari ini.`,
  complete: 'Berurutan',
  voids: 'Yang dibatalkan',
  noVoids: 'Tidak ada yang dibatalkan.',
  returns: 'Pengembalian yang masih terbuka saat lembar ini dicetak',
  noReturns: 'Tidak ada pengembalian yang terbuka.',
  chain: (seq: number) => `Rantai catatan sampai entri ke-${formatNumber(seq, 'id')}, sidik SHA-256:`,
  second: 'Diperiksa petugas kedua (paraf)',
} as const;

const registerText = { request: 'Permohonan', objection: 'Keberatan', complaint: 'Pengaduan dan saran' } as const;

const MOST_PLACES = 12;

export function dayClosingPdf(model: DayClosingSheet, fonts: PdfFonts): Result<Uint8Array, PdfError> {
  const day = formatLongDate(model.day, 'id');
  const opened = openReport(model, fonts, { title: text.title, line: day, align: 'left', margins: { top: 11, side: 19 } });
  if (!opened.ok) return opened;
  const { report: closing, sheet, flow } = opened.value;
  flow.space(1.5);

  let end = drawPart(
    sheet,
    flow.y,
    text.numbers,
    text.noNumbers,
    ['Register', 'Meja', 'Nomor pertama', 'Nomor terakhir', 'Jumlah', 'Urutan'],
    [34, 13, 40, 40, 15],
    seriesRows(closing),
  );
  end = drawPart(
    sheet,
    end + 4,
    text.voids,
    text.noVoids,
    ['Nomor', 'Nama', 'Alasan'],
    [42, 48],
    closing.voids.map((one) => [one.number, one.name, one.reason]),
  );
  end = drawPart(
    sheet,
    end + 4,
    text.returns,
    text.noReturns,
    ['Register', 'Slip', 'Nama', 'Sejak'],
    [38, 34, undefined, 38],
    closing.returns.map((one) => [registerText[one.register], one.visitCode, one.name, formatDate(one.since, 'id')]),
  );
  const foot = createFlow(sheet, end + 4);
  foot.ensure(lineHeight(styles.small) * 3 + lineHeight(styles.body) * 4 + 20);
  foot.paragraph(text.chain(closing.chain.seq), styles.small);
  foot.paragraph(closing.chain.link, styles.small);
  foot.space(4);
  sheet.text(`${closing.place}, ${formatLongDate(closing.printed.on, 'id')}`, sheet.left + 32, foot.y, styles.body, 'center');
  foot.space(lineHeight(styles.body));
  drawSignatures(
    foot,
    [
      { caption: closing.officer.position, name: closing.officer.name },
      { caption: text.second, name: null },
    ],
    16,
  );
  drawFooters(sheet, { reference: text.reference(closing.day), printed: closing.printed });
  return ok(sheet.bytes());
}

function seriesRows({ series }: DayClosingSheet) {
  return series.map(({ register, desk, first, last, count, between }) => [
    registerText[register],
    desk,
    { content: first, styles: strongCell },
    { content: last, styles: strongCell },
    formatNumber(count, 'id'),
    between.length === 0 ? text.complete : text.between(between.slice(0, MOST_PLACES)) + (between.length > MOST_PLACES ? ' dst.' : ''),
  ]);
}

/** A heading with its table, or with the words that there is nothing; returns where it ends. */
function drawPart(
  sheet: Sheet,
  y: number,
  heading: string,
  nothing: string,
  head: readonly string[],
  widths: readonly (number | undefined)[],
  body: Parameters<typeof drawTable>[1]['body'],
): number {
  const flow = createFlow(sheet, y);
  flow.ensure(lineHeight(styles.strong) + lineHeight(styles.body) * 3);
  flow.paragraph(heading, styles.strong);
  flow.space(0.8);
  if (body.length === 0) {
    flow.paragraph(nothing, styles.body);
    return flow.y;
  }
  const columnStyles = Object.fromEntries(widths.flatMap((cellWidth, index) => (cellWidth === undefined ? [] : [[index, { cellWidth }]])));
  return drawTable(sheet, { head: [[...head]], body, columnStyles, size: 9 }, flow.y);
}
