/**
 * What a change of the calendar moved, for the file: the days, the ground, every open case with its old and new date, and the papers that
 * went out with the old one (domain.md 8, scenario 5).
 */
import type { HolidayKind } from '#shared/domain/calendar/holiday-table.ts';
import type { DeadlineKey } from '#shared/domain/deadlines/deadline-rules.ts';
import { formatDate, formatLongDate, formatNumber } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { createFlow } from './kit/flow.ts';
import type { PdfFonts } from './kit/fonts.ts';
import type { Paper } from './kit/paper.ts';
import type { PdfError } from './kit/pdf-error.ts';
import { printable } from './kit/printable.ts';
import { createSheet, type Printed } from './kit/sheet.ts';
import { lineHeight, styles } from './kit/text-style.ts';
import { checkLogo, drawLetterhead, type Letterhead } from './parts/letterhead.ts';
import { drawFooters, FOOTER } from './parts/marks.ts';
import { drawPairs } from './parts/pairs.ts';
import { boldCell, drawTable } from './parts/table.ts';

export const calendarChangeTemplate = 'calendar-change/1';

interface ChangedDay {
  readonly on: CalendarDate;
  readonly kind: HolidayKind | 'closure';
  readonly name: string;
}

export interface CalendarChangeReport {
  readonly template: typeof calendarChangeTemplate;
  readonly paper: Paper;
  readonly letterhead: Letterhead;
  readonly printed: Printed;
  readonly changedOn: CalendarDate;
  readonly changedBy: string;
  readonly basis: string | null;
  readonly put: readonly ChangedDay[];
  readonly gone: readonly ChangedDay[];
  readonly movedCount: number;
  readonly paperCount: number;
  readonly moved: readonly {
    readonly number: string;
    readonly key: DeadlineKey;
    readonly days: number;
    readonly from: CalendarDate;
    readonly to: CalendarDate;
    readonly papers: readonly { readonly kind: string; readonly on: CalendarDate }[];
  }[];
}

const text = {
  title: 'LAPORAN PERUBAHAN KALENDER KERJA',
  reference: (on: CalendarDate) => `Kalender, ${formatDate(on, 'id')}`,
  days: 'Hari yang berubah',
  moved: 'Tenggat perkara terbuka yang bergeser',
  noDays: 'Tidak ada hari yang berubah.',
  noMoved: 'Tidak ada tenggat perkara terbuka yang bergeser. Perkara yang sudah selesai tidak dihitung ulang.',
  rule: 'Hanya perkara yang masih terbuka dihitung ulang. Surat yang sudah terbit tetap seperti terbit; penerimanya diberi tahu bila tanggal lama masih dipakai.',
} as const;

const kindText: Readonly<Record<ChangedDay['kind'], string>> = {
  national: 'Libur nasional',
  jointLeave: 'Cuti bersama',
  regional: 'Libur daerah',
  election: 'Hari pemungutan suara',
  closure: 'Layanan tutup',
};

const keyText: Readonly<Record<DeadlineKey, string>> = {
  filing: 'Batas mengajukan keberatan',
  limitFromReceipt: 'Batas tanggapan sejak diterima',
  review: 'Telaah Atasan PPID',
  deliveryFrom: 'Penyerahan dapat dimulai',
  preparation: 'Bahan jawaban',
  internalAim: 'Target kantor',
  legalLimit: 'Batas tanggapan tertulis',
  order: 'Surat perintah',
  decisionOrder: 'Perintah keputusan',
  dispute: 'Batas mengajukan sengketa',
  disputeWithoutReply: 'Batas sengketa tanpa tanggapan',
  notice: 'Pemberitahuan tertulis',
  noticeExtended: 'Pemberitahuan diperpanjang',
};

const paperText: Readonly<Record<string, string>> = {
  receipt: 'Tanda terima',
  receiptReprint: 'Tanda terima (cetak ulang)',
  requestProof: 'Tanda bukti permohonan',
  requestProofReprint: 'Tanda bukti (cetak ulang)',
  derivation: 'Penghitungan tenggat',
  requestExtension: 'Pemberitahuan perpanjangan',
  incompleteSlip: 'Slip kelengkapan',
};

export function calendarChangePdf(model: CalendarChangeReport, fonts: PdfFonts): Result<Uint8Array, PdfError> {
  const checked = printable(model, fonts);
  if (!checked.ok) return checked;
  const report = checked.value;
  const logo = checkLogo(report.letterhead.logo);
  if (!logo.ok) return logo;
  const sheet = createSheet({
    paper: report.paper,
    margins: { top: 11, right: 18, bottom: 9 + FOOTER, left: 20 },
    fonts,
    title: text.title,
    template: report.template,
    printed: report.printed,
  });
  const top = createFlow(sheet, drawLetterhead(sheet, report.letterhead, sheet.top) + 4);
  sheet.text(text.title, sheet.left, top.y, styles.title);
  top.space(lineHeight(styles.title) + 2);
  drawPairs(top, headPairs(report), { x: sheet.left, width: sheet.inner, labelWidth: 36, gap: 0.6 });
  top.space(2);
  top.paragraph(text.days, styles.strong);
  let end = drawTable(
    sheet,
    {
      head: [['Tanggal', 'Hari', 'Jenis', 'Perubahan']],
      body: dayRows(report),
      columnStyles: { 0: { cellWidth: 47 }, 2: { cellWidth: 34 }, 3: { cellWidth: 24 } },
      size: 9,
    },
    top.y,
  );
  const middle = createFlow(sheet, end + 4);
  middle.ensure(lineHeight(styles.body) * 5);
  middle.paragraph(text.moved, styles.strong);
  middle.paragraph(text.rule, styles.small);
  middle.space(1);
  end = drawTable(
    sheet,
    {
      head: [['Perkara', 'Tenggat', 'Semula', 'Menjadi', 'Surat terbit bertanggal lama']],
      body: movedRows(report),
      columnStyles: { 0: { cellWidth: 36 }, 2: { cellWidth: 26 }, 3: { cellWidth: 26 }, 4: { cellWidth: 42 } },
      size: 8.5,
    },
    middle.y,
  );
  const cut = report.movedCount - report.moved.length;
  if (cut > 0) createFlow(sheet, end + 2).paragraph(`Dan ${formatNumber(cut, 'id')} tenggat lagi, lihat daftar di program.`, styles.small);
  drawFooters(sheet, { reference: text.reference(report.changedOn), printed: report.printed });
  return ok(sheet.bytes());
}

function headPairs(report: CalendarChangeReport) {
  return [
    { label: 'Diubah', value: `${formatLongDate(report.changedOn, 'id')}, oleh ${report.changedBy}` },
    { label: 'Dasar', value: report.basis ?? '-' },
    {
      label: 'Akibat',
      value: `${formatNumber(report.movedCount, 'id')} tenggat bergeser; ${formatNumber(report.paperCount, 'id')} surat terbit memuat tanggal lama`,
    },
  ];
}

function dayRows({ put, gone }: CalendarChangeReport) {
  const rows = [
    ...put.map(({ on, name, kind }) => [formatLongDate(on, 'id'), name, kindText[kind], 'masuk/berubah']),
    ...gone.map(({ on, name, kind }) => [formatLongDate(on, 'id'), name, kindText[kind], 'dicabut']),
  ];
  return rows.length > 0 ? rows : [[{ content: text.noDays, colSpan: 4 }]];
}

function movedRows({ moved }: CalendarChangeReport) {
  if (moved.length === 0) return [[{ content: text.noMoved, colSpan: 5 }]];
  return moved.map(({ number, key, from, to, papers }) => [
    number,
    keyText[key],
    formatDate(from, 'id'),
    { content: formatDate(to, 'id'), styles: boldCell },
    papers.map(({ kind, on }) => `${paperText[kind] ?? 'Surat lain'}, ${formatDate(on, 'id')}`).join('\n'),
  ]);
}
