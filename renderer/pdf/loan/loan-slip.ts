/**
 * The loan sheet (lembar peminjaman) and, on the sheets after it, the out indicators that stand in the box instead of the items
 * (SOP-PPID-06 G.5; domain.md 4.7). No official form is prescribed; the fields are those that the loan book asks for.
 */
import { formatLongDate } from '#shared/i18n/format.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { type Barcode, qrCode } from '../kit/barcode.ts';
import { createFlow, type Flow } from '../kit/flow.ts';
import type { PdfFonts } from '../kit/fonts.ts';
import type { PdfError } from '../kit/pdf-error.ts';
import { printable } from '../kit/printable.ts';
import { createSheet, type Sheet } from '../kit/sheet.ts';
import { lineHeight, styles } from '../kit/text-style.ts';
import { checkLogo, drawLetterhead } from '../parts/letterhead.ts';
import { drawBanner, drawFooters, drawStampedNumber, FOOTER } from '../parts/marks.ts';
import { drawPairs } from '../parts/pairs.ts';
import { drawSignatures } from '../parts/signatures.ts';
import { drawSignedBelow } from '../parts/signed-below.ts';
import { drawTable, strongCell } from '../parts/table.ts';
import type { LoanSlip } from './model.ts';
import { drawOutIndicators } from './out-indicator.ts';

const text = {
  title: 'LEMBAR PEMINJAMAN ARSIP',
  duties:
    'Peminjam menjaga keutuhan, urutan dan kerahasiaan arsip, tidak menambah, mengurangi atau meminjamkannya kepada orang lain, dan mengembalikannya lengkap paling lambat pada tanggal di atas. Perpanjangan diminta sebelum tanggal itu.',
  returned: 'Pengembalian',
  provisional: 'Sementara: sebagian hari libur pada rentang ini belum ditetapkan.',
} as const;

export function loanSlipPdf(model: LoanSlip, fonts: PdfFonts): Result<Uint8Array, PdfError> {
  const checked = printable(model, fonts);
  if (!checked.ok) return checked;
  const slip = checked.value;
  const logo = checkLogo(slip.letterhead.logo);
  if (!logo.ok) return logo;
  const qr = qrCode(slip.number);
  if (!qr.ok) return err({ code: 'qrTooLong', field: 'number' });

  const sheet = createSheet({
    paper: slip.paper,
    margins: { top: 11, right: 18, bottom: 9 + FOOTER, left: 20 },
    fonts,
    title: `Lembar peminjaman ${slip.number}`,
    template: slip.template,
    printed: slip.printed,
  });
  const flow = createFlow(sheet, drawLetterhead(sheet, slip.letterhead, sheet.top) + 4);
  if (slip.reprintOn) flow.y = drawBanner(sheet, `CETAK ULANG tanggal ${formatLongDate(slip.reprintOn, 'id')}`, flow.y) + 2.4;
  drawHead(flow, slip, qr.value);
  const end = drawTable(sheet, itemTable(sheet, slip), flow.y);
  drawEnd(createFlow(sheet, end + 3), slip);
  drawOutIndicators(sheet, slip);
  drawFooters(sheet, { reference: slip.number, printed: slip.printed });
  return ok(sheet.bytes());
}

const QR = 20;

function drawHead(flow: Flow, slip: LoanSlip, qr: Barcode): void {
  const { sheet } = flow;
  sheet.text(text.title, sheet.left, flow.y, styles.title);
  sheet.barcode(qr, sheet.right - QR, flow.y + 1, QR, QR);
  const below = drawStampedNumber(sheet, slip.number, sheet.left, flow.y + lineHeight(styles.title) + 1.6, sheet.inner - QR - 6);
  flow.y = Math.max(below, flow.y + QR + 1) + 3;
  const { name, unit, contact } = slip.borrower;
  drawPairs(
    flow,
    [
      { label: 'Peminjam', value: name },
      { label: 'Unit kerja atau instansi', value: unit ?? '-' },
      ...(contact ? [{ label: 'Telepon atau surel', value: contact }] : []),
      { label: 'Keperluan', value: slip.purpose ?? '-' },
      ...(slip.caseNumber ? [{ label: 'Untuk perkara', value: slip.caseNumber }] : []),
      { label: 'Dipinjam', value: formatLongDate(slip.outOn, 'id') },
      { label: 'Kembali paling lambat', value: `${formatLongDate(slip.dueOn, 'id')} (${slip.workingDays} hari kerja)` },
      ...(slip.approvedBy ? [{ label: 'Disetujui oleh', value: slip.approvedBy }] : []),
    ],
    { x: sheet.left, width: sheet.inner, labelWidth: 44, gap: 0.6 },
  );
  if (slip.provisional) flow.paragraph(text.provisional, styles.smallStrong);
  flow.space(1.6);
}

function itemTable(sheet: Sheet, { items }: LoanSlip) {
  const shares = [8, 30, 66, 44, 20, 24];
  const total = shares.reduce((sum, share) => sum + share, 0);
  return {
    head: [['No.', 'Kode dan label', 'Uraian', 'Tempat simpan', 'Kondisi', 'Kembali, paraf']],
    body: items.map((item, index) => [
      String(index + 1),
      [item.code, item.label].filter(Boolean).join('\n'),
      { content: item.name, styles: strongCell },
      item.place,
      item.condition ?? '-',
      '',
    ]),
    columnStyles: Object.fromEntries(shares.map((share, index) => [index, { cellWidth: (share / total) * sheet.inner }])),
    size: 8.5,
  };
}

function drawEnd(flow: Flow, slip: LoanSlip): void {
  const { sheet } = flow;
  flow.paragraph(text.duties, styles.small);
  flow.space(2.4);
  drawSignedBelow(flow, {
    place: slip.place,
    on: slip.outOn,
    signers: [
      { caption: 'Peminjam', name: slip.borrower.name },
      { caption: 'Petugas arsip', name: slip.officer },
    ],
    room: 13,
  });
  flow.space(5);
  flow.ensure(lineHeight(styles.section) + 40);
  sheet.text(text.returned, sheet.left, flow.y, styles.section);
  flow.space(lineHeight(styles.section) + 0.6);
  drawPairs(
    flow,
    [
      { label: 'Dikembalikan tanggal', value: null },
      { label: 'Kondisi dan kelengkapan', value: null },
    ],
    { x: sheet.left, width: sheet.inner, labelWidth: 44, gap: 0.4 },
  );
  flow.space(2);
  drawSignatures(
    flow,
    [
      { caption: 'Yang menyerahkan kembali', name: null },
      { caption: 'Petugas arsip', name: null },
    ],
    11,
  );
}
