/** A softcopy of the sample office: an invented letter that says on its face that it is one. */
import { formatLongDate } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { createFlow } from './kit/flow.ts';
import type { PdfFonts } from './kit/fonts.ts';
import type { PdfError } from './kit/pdf-error.ts';
import { printable } from './kit/printable.ts';
import { createSheet, type Printed } from './kit/sheet.ts';
import { lineHeight, styles } from './kit/text-style.ts';
import { drawLetterhead, type Letterhead } from './parts/letterhead.ts';
import { drawPairs } from './parts/pairs.ts';
import { drawSignatures } from './parts/signatures.ts';

export interface SampleDocument {
  readonly template: 'sample-document/1';
  readonly letterhead: Letterhead;
  readonly printed: Printed;
  readonly number: string;
  readonly subject: string;
  readonly on: CalendarDate;
  readonly city: string;
  readonly signer: { readonly position: string; readonly name: string };
}

const text = {
  mark: 'CONTOH: naskah rekaan untuk kantor contoh, bukan naskah dinas',
  body: [
    'Sehubungan dengan hal tersebut di atas, bersama ini disampaikan hasil pekerjaan sebagaimana telah dibahas dalam rapat koordinasi. Rincian kegiatan, lokasi dan jumlah tercantum dalam lampiran yang merupakan bagian tidak terpisahkan dari naskah ini.',
    'Seluruh kegiatan telah diperiksa oleh petugas yang ditunjuk dan dinyatakan sesuai dengan rencana. Hal yang masih perlu ditindaklanjuti dicatat tersendiri dan dilaporkan pada triwulan berikutnya.',
    'Demikian disampaikan untuk dipergunakan sebagaimana mestinya.',
  ],
} as const;

export function sampleDocumentPdf(model: SampleDocument, fonts: PdfFonts): Result<Uint8Array, PdfError> {
  const checked = printable(model, fonts);
  if (!checked.ok) return checked;
  const { letterhead, printed, template, number, subject, on, city, signer } = checked.value;
  const sheet = createSheet({
    paper: 'A4',
    margins: { top: 14, right: 22, bottom: 20, left: 25 },
    fonts,
    title: `Naskah ${number}`,
    template,
    printed,
  });
  const flow = createFlow(sheet, drawLetterhead(sheet, letterhead, sheet.top) + 6);
  sheet.text(`${city}, ${formatLongDate(on, 'id')}`, sheet.right, flow.y, styles.body, 'right');
  flow.space(lineHeight(styles.body) + 3);
  const pairs = [
    { label: 'Nomor', value: number },
    { label: 'Hal', value: subject },
  ];
  drawPairs(flow, pairs, { x: sheet.left, width: sheet.inner, labelWidth: 24, gap: 0.8 });
  flow.space(6);
  for (const paragraph of text.body) {
    flow.paragraph(paragraph, styles.body);
    flow.space(3);
  }
  flow.space(8);
  const column = { left: sheet.right - 70, width: 70 };
  drawSignatures(flow, [{ caption: signer.position, name: signer.name }], 20, column);
  sheet.text(text.mark, sheet.left, sheet.bottom + 4, styles.smallItalic);
  return ok(sheet.bytes());
}
