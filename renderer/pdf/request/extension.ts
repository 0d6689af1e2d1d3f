/** Notice of extension: once, seven working days, with the written reason (UU 14/2008 Art. 22(8)). */
import type { Result } from '#shared/lib/result.ts';
import type { PdfFonts } from '../kit/fonts.ts';
import type { PdfError } from '../kit/pdf-error.ts';
import type { UncodedLetter } from '../parts/letter.ts';
import type { ExtensionNotice } from './model.ts';
import { bannersOf, letterHeadOf, printLetter, signerOf, usualCopies } from './print-letter.ts';
import { extensionTexts, requestText as text } from './text.ts';

export const extensionNoticePdf = (model: ExtensionNotice, fonts: PdfFonts): Result<Uint8Array, PdfError> =>
  printLetter(model, fonts, { title: text.extensionSubject, letterOf: extensionLetter });

export const extensionLetter = (notice: ExtensionNotice): UncodedLetter => ({
  letterhead: notice.letterhead,
  banners: bannersOf(notice),
  title: null,
  head: letterHeadOf(notice, text.extensionSubject),
  blocks: [
    { kind: 'paragraph', text: text.extensionOpening(notice.number, notice.registeredOn, notice.longer) },
    {
      kind: 'pairs',
      pairs: [
        { label: 'Informasi yang diminta', value: notice.information },
        { label: 'Dasar perpanjangan', value: extensionTexts[notice.ground] },
        { label: 'Alasan', value: notice.reason },
        { label: 'Batas waktu', value: text.extensionDue(notice.due, notice.dueExtended) },
      ],
    },
    { kind: 'paragraph', text: text.extensionOnce },
  ],
  closing: null,
  signers: [signerOf(notice)],
  copies: notice.copies ?? usualCopies,
});
