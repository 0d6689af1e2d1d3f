/**
 * Slip for an objection or a request that is not yet complete (SOP-PPID-04 annex step 2): what is missing, until when it may be filed, and a visit
 * code that cannot be taken for a register number. Half a sheet: A5, or the upper half of A4 and F4.
 */
import { formatLongDate, formatTime } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { Barcode } from './kit/barcode.ts';
import { createFlow, type Flow } from './kit/flow.ts';
import type { PdfFonts } from './kit/fonts.ts';
import type { SlipPaper } from './kit/paper.ts';
import type { PdfError } from './kit/pdf-error.ts';
import type { Printed, Sheet } from './kit/sheet.ts';
import { lineHeight, styles } from './kit/text-style.ts';
import { unbroken } from './kit/wrap.ts';
import { codedSheet } from './parts/coded-sheet.ts';
import { drawOnHalf, slipMargins } from './parts/half-sheet.ts';
import { drawLetterhead, type Letterhead } from './parts/letterhead.ts';
import { drawTickBox } from './parts/marks.ts';
import { drawPairs } from './parts/pairs.ts';
import { drawSignatures } from './parts/signatures.ts';
import { officeNames, type ReadingCopy, type ReadingPart } from './reading/reading-copy.ts';

export const incompleteSlipTemplate = 'incomplete-slip/1';
/** The same for a request: no filing limit runs, so none is printed. */
export const incompleteRequestSlipTemplate = 'incomplete-request-slip/1';

export interface IncompleteSlip {
  readonly template: typeof incompleteSlipTemplate | typeof incompleteRequestSlipTemplate;
  readonly paper: SlipPaper;
  readonly letterhead: Letterhead;
  readonly printed: Printed;
  /** Finds the entry again when the person comes back. */
  readonly visitCode: string;
  readonly qr: string;
  readonly applicant: string;
  readonly requestNumber: string | null;
  readonly visited: { readonly on: CalendarDate; readonly time: string };
  /** What must still be brought or filled in, one thing each. */
  readonly missing: readonly string[];
  /** Last day of filing, where the day the ground was found is known. */
  readonly lastFilingDay: { readonly on: CalendarDate; readonly provisional: boolean } | null;
  readonly serviceHours: string | null;
  readonly officer: string;
}

const requestText = {
  title: 'PERMOHONAN BELUM LENGKAP: YANG PERLU DILENGKAPI',
  notANumber: 'Bukan nomor pendaftaran. Permohonan ini belum diregistrasi dan jangka waktu pemberitahuan tertulis belum berjalan.',
  come: 'Bawalah lembar ini saat kembali; berkas yang sudah diperiksa tidak perlu diisi ulang. Nomor pendaftaran dan tanda bukti diberikan pada hari permohonan dinyatakan lengkap.',
} as const;

const objectionText = {
  title: 'KEBERATAN BELUM LENGKAP: YANG PERLU DILENGKAPI',
  notANumber: 'Bukan nomor registrasi. Keberatan ini belum diregistrasi dan jangka waktu tanggapan belum berjalan.',
  come: 'Bawalah lembar ini saat kembali; berkas yang sudah diperiksa tidak perlu diisi ulang. Nomor registrasi dan tanda bukti penerimaan diberikan pada hari keberatan dinyatakan lengkap.',
} as const;

const textOf = ({ template }: IncompleteSlip): typeof requestText | typeof objectionText =>
  template === incompleteRequestSlipTemplate ? requestText : objectionText;

const text = {
  code: 'Kode kunjungan',
  missing: 'Yang masih perlu dilengkapi',
  last: 'Hari terakhir pengajuan keberatan',
  basis: '30 hari kerja sejak alasan keberatan ditemukan (UU 14/2008 Pasal 36 ayat (1)).',
  unknown: 'Keberatan diajukan paling lambat 30 hari kerja sejak alasan keberatan ditemukan (UU 14/2008 Pasal 36 ayat (1)).',
  provisional: 'Sementara: sebagian hari libur pada rentang ini belum ditetapkan.',
  fee: 'Layanan ini tidak dipungut biaya.',
  cut: 'Gunting di sini',
} as const;

const CODE_WIDTH = 70;
const QR = 19;

export function incompleteSlipPdf(model: IncompleteSlip, fonts: PdfFonts): Result<Uint8Array, PdfError> {
  const begun = codedSheet(model, fonts, {
    margins: slipMargins,
    titleOf: ({ template, visitCode }) =>
      `${template === incompleteRequestSlipTemplate ? 'Kelengkapan permohonan' : 'Kelengkapan keberatan'}, ${visitCode}`,
  });
  if (!begun.ok) return begun;
  const { sheet, model: slip, qr } = begun.value;
  const draw = (limit: number) => drawSlip(sheet, slip, qr, limit);
  drawOnHalf(sheet, { halves: slip.paper !== 'A5', draw, cut: text.cut, reference: slip.visitCode, printed: slip.printed });
  return ok(sheet.bytes());
}

function drawSlip(sheet: Sheet, slip: IncompleteSlip, qr: Barcode, limit: number): Flow {
  const flow = createFlow(sheet, drawLetterhead(sheet, slip.letterhead, sheet.top) + 3.4, { limit });
  sheet.text(textOf(slip).title, sheet.left, flow.y, styles.title);
  flow.space(lineHeight(styles.title) + 2);
  const box = drawCode(sheet, slip, qr, flow.y);
  drawPairs(flow, slipPairs(slip), { x: sheet.left, width: sheet.inner - CODE_WIDTH - 5, labelWidth: 34, gap: 0.5 });
  if (slip.template === incompleteSlipTemplate) drawLastDay(flow, slip);
  if (sheet.page === 1) flow.y = Math.max(flow.y, box);
  flow.space(2);
  drawMissing(flow, slip.missing);
  flow.space(2);
  flow.paragraph(textOf(slip).come, styles.small);
  flow.paragraph(closingLine(slip), styles.small);
  flow.space(2);
  drawSignatures(
    flow,
    [
      { caption: 'Pemohon', name: slip.applicant },
      { caption: 'Petugas', name: slip.officer },
    ],
    8,
  );
  return flow;
}

const slipPairs = (slip: IncompleteSlip) => [
  { label: 'Pemohon', value: slip.applicant },
  ...(slip.requestNumber === null ? [] : [{ label: 'Nomor permohonan', value: slip.requestNumber }]),
  {
    label: 'Datang',
    value: `${formatLongDate(slip.visited.on, 'id')}, pukul ${unbroken(formatTime(slip.visited.time, slip.printed.zone, 'id'))}`,
  },
];

const closingLine = ({ serviceHours }: IncompleteSlip): string =>
  [text.fee, ...(serviceHours === null ? [] : [`Jam layanan: ${serviceHours}`])].join(' ');

/** A plain single frame with the warning inside: the double frame is kept for numbers that are final. */
function drawCode(sheet: Sheet, slip: IncompleteSlip, qr: Barcode, y: number): number {
  const left = sheet.right - CODE_WIDTH;
  const inner = CODE_WIDTH - 6 - QR - 3;
  sheet.barcode(qr, sheet.right - 3 - QR, y + 3, QR, QR);
  let cursor = sheet.lines([text.code], left + 3, y + 2.4, styles.small);
  cursor = sheet.lines(sheet.wrap(slip.visitCode, styles.date, inner), left + 3, cursor, styles.date);
  cursor = Math.max(cursor + 1, y + QR + 4.4);
  cursor = sheet.lines(sheet.wrap(textOf(slip).notANumber, styles.smallStrong, CODE_WIDTH - 6), left + 3, cursor, styles.smallStrong);
  sheet.frame(left, y, CODE_WIDTH, cursor + 2 - y, 0.8);
  return cursor + 2;
}

function drawLastDay(flow: Flow, slip: IncompleteSlip): void {
  const { sheet } = flow;
  const width = sheet.inner - CODE_WIDTH - 5;
  flow.space(1.4);
  if (slip.lastFilingDay === null) {
    flow.paragraph(text.unknown, styles.small, sheet.left, width);
    return;
  }
  flow.paragraph(text.last, styles.small, sheet.left, width);
  flow.paragraph(formatLongDate(slip.lastFilingDay.on, 'id'), styles.date, sheet.left, width);
  flow.paragraph(text.basis, styles.small, sheet.left, width);
  if (slip.lastFilingDay.provisional) flow.paragraph(text.provisional, styles.smallStrong, sheet.left, width);
}

function drawMissing(flow: Flow, missing: readonly string[]): void {
  const { sheet } = flow;
  flow.ensure(lineHeight(styles.section) + lineHeight(styles.body) + 1);
  sheet.text(text.missing, sheet.left, flow.y, styles.section);
  flow.space(lineHeight(styles.section) + 0.8);
  for (const item of missing) {
    flow.ensure(lineHeight(styles.body));
    drawTickBox(sheet, sheet.left, flow.y, false);
    flow.paragraph(item, styles.body, sheet.left + 6, sheet.inner - 6);
    flow.space(0.7);
  }
}

/** What the slip says, for a reading copy. */
export const slipReading = (slip: IncompleteSlip): ReadingCopy => ({
  from: officeNames(slip.letterhead),
  title: textOf(slip).title,
  parts: [
    { kind: 'pair', label: text.code, value: slip.visitCode },
    { kind: 'text', text: textOf(slip).notANumber },
    ...slipPairs(slip).map(({ label, value }): ReadingPart => ({ kind: 'pair', label, value })),
    ...lastDayRead(slip),
    { kind: 'heading', text: text.missing },
    ...slip.missing.map((item, at): ReadingPart => ({ kind: 'text', text: `${at + 1}. ${item}` })),
    { kind: 'text', text: textOf(slip).come },
    { kind: 'text', text: closingLine(slip) },
    { kind: 'pair', label: 'Petugas', value: slip.officer },
  ],
});

function lastDayRead({ template, lastFilingDay }: IncompleteSlip): readonly ReadingPart[] {
  if (template !== incompleteSlipTemplate) return [];
  if (lastFilingDay === null) return [{ kind: 'text', text: text.unknown }];
  return [
    { kind: 'pair', label: text.last, value: formatLongDate(lastFilingDay.on, 'id') },
    { kind: 'text', text: text.basis },
    ...(lastFilingDay.provisional ? [{ kind: 'text', text: text.provisional } as const] : []),
  ];
}
