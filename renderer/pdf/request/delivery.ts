/** Delivery receipt: what was handed over, in which form, to whom, signed by both (SOP-PPID-04 step 5 for requests likewise). */
import type { Result } from '#shared/lib/result.ts';
import type { PdfFonts } from '../kit/fonts.ts';
import type { PdfError } from '../kit/pdf-error.ts';
import type { UncodedLetter } from '../parts/letter.ts';
import type { DeliveryReceipt } from './model.ts';
import { closingOf, printLetter } from './print-letter.ts';
import { deliveryTexts, formTexts, long, requestText as text } from './text.ts';

export const deliveryReceiptPdf = (model: DeliveryReceipt, fonts: PdfFonts): Result<Uint8Array, PdfError> =>
  printLetter(model, fonts, { title: 'Tanda bukti penyerahan', letterOf: deliveryReceiptLetter });

export function deliveryReceiptLetter(receipt: DeliveryReceipt): UncodedLetter {
  const { applicant, officer } = receipt;
  const notice = receipt.noticeNumber ? `${receipt.noticeNumber}, ${long(receipt.noticeOn)}` : long(receipt.noticeOn);
  return {
    letterhead: receipt.letterhead,
    banners: [],
    title: { lines: [text.deliveryTitle], number: `Nomor pendaftaran permohonan: ${receipt.number}` },
    head: null,
    blocks: [
      { kind: 'paragraph', text: text.deliveryOpening(receipt.number, receipt.registeredOn) },
      {
        kind: 'pairs',
        pairs: [
          { label: 'Pemohon', value: applicant.name },
          ...(applicant.proxy ? [{ label: 'Kuasa', value: applicant.proxy.name }] : []),
          { label: 'Informasi yang diminta', value: receipt.information },
          { label: 'Pemberitahuan tertulis', value: notice },
          { label: 'Yang diserahkan', value: receipt.items },
          ...(receipt.form ? [{ label: 'Bentuk', value: formTexts[receipt.form] }] : []),
          { label: 'Cara penyampaian', value: deliveryTexts[receipt.channel] },
          ...(receipt.proof ? [{ label: 'Bukti pengiriman', value: receipt.proof }] : []),
          { label: 'Diterima pada', value: long(receipt.receivedOn) },
          { label: 'Penerima', value: receipt.receiver },
        ],
      },
      { kind: 'paragraph', text: text.deliveryEnd },
    ],
    closing: closingOf(receipt.place, receipt.receivedOn),
    signers: [
      { caption: 'Yang menerima', name: receipt.receiver },
      { caption: 'Petugas layanan', name: officer.name, ...(officer.position === null ? {} : { note: officer.position }) },
    ],
    copies: [],
  };
}
