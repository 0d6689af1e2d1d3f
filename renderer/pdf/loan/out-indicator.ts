/** Out indicators (lembar pengganti): half a sheet for each item, put into the box or on the shelf in its place until it is back. */
import { formatLongDate } from '#shared/i18n/format.ts';
import { expectOk } from '#shared/lib/result.ts';
import { qrCode } from '../kit/barcode.ts';
import type { Sheet } from '../kit/sheet.ts';
import { lineHeight, styles, type TextStyle } from '../kit/text-style.ts';
import { drawCutLine } from '../parts/marks.ts';
import type { LoanSlip, SlipItem } from './model.ts';

const banner: TextStyle = { face: 'bold', size: 30, leading: 36 };
const due: TextStyle = { face: 'bold', size: 17, leading: 22 };

const text = {
  out: 'SEDANG DIPINJAM',
  sheet: 'LEMBAR PENGGANTI (OUT INDICATOR)',
  cut: 'Gunting di sini',
  remove: 'Cabut lembar ini pada saat arsip kembali ke tempatnya.',
} as const;

const QR = 24;

/** On sheets of their own after the loan sheet, two to a page. */
export function drawOutIndicators(sheet: Sheet, slip: LoanSlip): void {
  const half = sheet.height / 2;
  for (const [index, item] of slip.items.entries()) {
    const upper = index % 2 === 0;
    if (upper) sheet.nextPage();
    drawIndicator(sheet, slip, item, upper ? sheet.top : half + 6);
    if (upper) drawCutLine(sheet, half, text.cut);
  }
}

function drawIndicator(sheet: Sheet, slip: LoanSlip, item: SlipItem, top: number): void {
  const qr = expectOk(qrCode(item.label ?? slip.number));
  sheet.barcode(qr, sheet.right - QR, top, QR, QR);
  const width = sheet.inner - QR - 6;
  sheet.text(text.sheet, sheet.left, top, styles.smallStrong);
  let y = top + lineHeight(styles.smallStrong);
  sheet.text(text.out, sheet.left, y, banner);
  y += lineHeight(banner) + 1;
  sheet.rule(sheet.left, y, sheet.right - QR - 6, y, 1.4);
  y += 2.4;
  const name = sheet.wrap(item.name, styles.number, width).slice(0, 3);
  y = sheet.lines(name, sheet.left, y, styles.number) + 0.6;
  y = sheet.lines(sheet.wrap([item.code, item.place].filter(Boolean).join('; '), styles.body, sheet.inner), sheet.left, y, styles.body) + 3;
  const { borrower } = slip;
  const rows: readonly (readonly [string, string, TextStyle])[] = [
    ['Peminjam', [borrower.name, borrower.unit].filter(Boolean).join(', '), styles.strong],
    ['Telepon atau surel', borrower.contact ?? '-', styles.strong],
    ['Nomor peminjaman', slip.number, styles.strong],
    ['Dipinjam', formatLongDate(slip.outOn, 'id'), styles.strong],
    ['Kembali paling lambat', formatLongDate(slip.dueOn, 'id'), due],
  ];
  for (const [label, value, style] of rows) {
    sheet.text(label, sheet.left, y + (lineHeight(style) - lineHeight(styles.body)) / 2, styles.body);
    const lines = sheet.wrap(value, style, sheet.inner - 46);
    y = sheet.lines(lines, sheet.left + 46, y, style) + 0.8;
  }
  sheet.text(text.remove, sheet.left, y + 2, styles.small);
}
