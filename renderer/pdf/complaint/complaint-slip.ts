/**
 * Slip of a complaint or a suggestion (SOP-PPID-04 R): number, what was said, who took it in, and what happens next. No official form is
 * prescribed. The upper half of the sheet; a long text takes the whole of it.
 */
import { formatLongDate, formatTime } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { Barcode } from '../kit/barcode.ts';
import { createFlow, type Flow } from '../kit/flow.ts';
import type { PdfFonts } from '../kit/fonts.ts';
import type { Paper } from '../kit/paper.ts';
import type { PdfError } from '../kit/pdf-error.ts';
import type { Printed, Sheet } from '../kit/sheet.ts';
import { lineHeight, styles } from '../kit/text-style.ts';
import { unbroken } from '../kit/wrap.ts';
import { codedSheet } from '../parts/coded-sheet.ts';
import { drawOnHalf, slipMargins } from '../parts/half-sheet.ts';
import { drawLetterhead, type Letterhead } from '../parts/letterhead.ts';
import { drawStampedNumber } from '../parts/marks.ts';
import { drawPairs } from '../parts/pairs.ts';
import { drawSignatures } from '../parts/signatures.ts';

export const complaintSlipTemplate = 'complaint-slip/1';

export interface ComplaintSlip {
  readonly template: typeof complaintSlipTemplate;
  readonly paper: Paper;
  readonly letterhead: Letterhead;
  readonly printed: Printed;
  readonly number: string;
  readonly qr: string;
  readonly kind: 'report' | 'grievance' | 'suggestion';
  /** Null where it is not signed. */
  readonly sender: { readonly name: string; readonly contact: string | null } | null;
  readonly received: { readonly on: CalendarDate; readonly time: string; readonly channel: string };
  readonly text: string;
  readonly officer: string;
}

const text = {
  title: 'TANDA TERIMA PENGADUAN DAN SARAN',
  kinds: { report: 'Pengaduan', grievance: 'Keluhan', suggestion: 'Saran' },
  anonymous: 'Tanpa nama',
  said: 'Isi',
  answered: 'Disampaikan kepada yang menangani dan dijawab melalui kontak di atas.',
  askedFor: 'Disampaikan kepada yang menangani. Tanpa kontak, jawabannya dapat ditanyakan di meja layanan dengan nomor ini.',
  objection:
    'Bila ternyata merupakan keberatan atas layanan informasi (UU 14/2008 Pasal 35), dicatat sebagai keberatan dengan tanggal penerimaan ini.',
  fee: 'Layanan ini tidak dipungut biaya. Sebutkan nomor ini saat menanyakan kelanjutannya.',
  cut: 'Gunting di sini',
} as const;

const QR = 20;

export function complaintSlipPdf(model: ComplaintSlip, fonts: PdfFonts): Result<Uint8Array, PdfError> {
  const begun = codedSheet(model, fonts, { margins: slipMargins, titleOf: ({ number }) => `Tanda terima ${number}` });
  if (!begun.ok) return begun;
  const { sheet, model: slip, qr } = begun.value;
  const draw = (limit: number) => drawSlip(sheet, slip, qr, limit);
  drawOnHalf(sheet, { halves: true, draw, cut: text.cut, reference: slip.number, printed: slip.printed });
  return ok(sheet.bytes());
}

function drawSlip(sheet: Sheet, slip: ComplaintSlip, qr: Barcode, limit: number): Flow {
  const flow = createFlow(sheet, drawLetterhead(sheet, slip.letterhead, sheet.top) + 3.4, { limit });
  sheet.text(text.title, sheet.left, flow.y, styles.title);
  sheet.barcode(qr, sheet.right - QR, flow.y, QR, QR);
  const below = drawStampedNumber(sheet, slip.number, sheet.left, flow.y + lineHeight(styles.title) + 1.6, sheet.inner - QR - 6);
  flow.y = Math.max(below, flow.y + QR) + 2.4;
  const { on, time, channel } = slip.received;
  const { sender } = slip;
  const when = `${formatLongDate(on, 'id')}, pukul ${unbroken(formatTime(time, slip.printed.zone, 'id'))}`;
  drawPairs(
    flow,
    [
      { label: 'Jenis', value: text.kinds[slip.kind] },
      { label: 'Dari', value: sender ? [sender.name, sender.contact].filter((part) => part !== null).join(', ') : text.anonymous },
      { label: 'Diterima', value: `${when}, ${channel}` },
      { label: text.said, value: slip.text },
    ],
    { x: sheet.left, width: sheet.inner, labelWidth: 30, gap: 0.6 },
  );
  flow.space(2);
  flow.paragraph(`${sender?.contact ? text.answered : text.askedFor} ${text.objection}`, styles.small);
  flow.paragraph(text.fee, styles.small);
  flow.space(2);
  drawSignatures(
    flow,
    [
      { caption: 'Yang menyampaikan', name: sender?.name ?? '' },
      { caption: 'Petugas', name: slip.officer },
    ],
    8,
  );
  return flow;
}
