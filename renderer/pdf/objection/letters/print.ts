/** The letters of an objection, by their template: as a PDF, and as the same letter for an editable draft. */
import type { Result } from '#shared/lib/result.ts';
import type { PdfFonts } from '../../kit/fonts.ts';
import type { PdfError } from '../../kit/pdf-error.ts';
import type { UncodedLetter } from '../../parts/letter.ts';
import { printLetters } from '../../parts/print-letters.ts';
import { consequenceLetter } from './consequence-sheet.ts';
import { decisionLetter, deliveryLetter, refusalLetter } from './decisions.ts';
import { bundleLetters } from './dispute-bundle.ts';
import type { ObjectionLetter } from './model.ts';
import { orderLetter, passSheetLetter } from './orders.ts';

/** Titles of the files; never a personal name, because file managers show them. */
export const letterTitles: Readonly<Record<ObjectionLetter['template'], string>> = {
  'objection-pass/1': 'Lembar pengantar keberatan',
  'objection-order/1': 'Surat perintah',
  'objection-decision/1': 'Keputusan Atasan PPID',
  'objection-refusal/1': 'Surat penolakan keberatan',
  'objection-delivery/1': 'Tanda bukti penyerahan tanggapan',
  'objection-dispute/1': 'Daftar berkas sengketa',
  'objection-bundle/1': 'Bundel berkas sengketa',
  'consequence-sheet/1': 'Lembar uji konsekuensi',
};

export function lettersOf(model: ObjectionLetter): readonly UncodedLetter[] {
  switch (model.template) {
    case 'objection-pass/1':
      return [passSheetLetter(model)];
    case 'objection-order/1':
      return [orderLetter(model)];
    case 'objection-decision/1':
      return [decisionLetter(model)];
    case 'objection-refusal/1':
      return [refusalLetter(model)];
    case 'objection-delivery/1':
      return [deliveryLetter(model)];
    case 'objection-dispute/1':
    case 'objection-bundle/1':
      return bundleLetters(model);
    case 'consequence-sheet/1':
      return [consequenceLetter(model)];
  }
}

export const objectionLetterPdf = (model: ObjectionLetter, fonts: PdfFonts): Result<Uint8Array, PdfError> =>
  printLetters(model, fonts, {
    title: `${letterTitles[model.template]} ${model.number}`,
    reference: model.number,
    lettersOf: (checked, qr) => lettersOf(checked).map((letter) => ({ ...letter, qr })),
  });
