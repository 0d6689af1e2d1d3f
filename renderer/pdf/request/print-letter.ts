/** A letter of a request, and what its letters have in common. */
import { formatLongDate } from '#shared/i18n/format.ts';
import type { Result } from '#shared/lib/result.ts';
import type { PdfFonts } from '../kit/fonts.ts';
import type { PdfError } from '../kit/pdf-error.ts';
import type { Letter, UncodedLetter } from '../parts/letter.ts';
import { type LetterSigner, signerBlock } from '../parts/letter-signer.ts';
import type { Pair } from '../parts/pairs.ts';
import { printLetters } from '../parts/print-letters.ts';
import type { Signer } from '../parts/signatures.ts';
import type { Requester, RequestPaper } from './model.ts';
import { dated, requestText as text } from './text.ts';

interface Kind<M> {
  /** Title of the file; never a personal name. */
  readonly title: string;
  readonly letterOf: (model: M) => UncodedLetter;
}

export const printLetter = <M extends RequestPaper & { readonly template: string }>(
  model: M,
  fonts: PdfFonts,
  { title, letterOf }: Kind<M>,
): Result<Uint8Array, PdfError> =>
  printLetters(model, fonts, {
    title: `${title} ${model.number}`,
    reference: model.number,
    lettersOf: (paper, qr) => [{ ...letterOf(paper), qr }],
  });

/** Who asked and what for, as every letter repeats it. */
export function subjectPairs({ applicant, information, purpose, number }: RequestPaper): Pair[] {
  return [
    { label: 'Nomor pendaftaran', value: number },
    { label: nameLabel(applicant), value: applicant.name },
    ...(applicant.proxy ? [{ label: 'Kuasa', value: applicant.proxy.name }] : []),
    { label: 'Alamat', value: applicant.address },
    ...(applicant.occupation ? [{ label: 'Pekerjaan', value: applicant.occupation }] : []),
    { label: 'Telepon/surel', value: applicant.contact },
    { label: 'Informasi yang diminta', value: information },
    ...(purpose ? [{ label: 'Tujuan penggunaan', value: purpose }] : []),
  ];
}

const nameLabel = ({ kind }: Requester): string => ({ person: 'Nama pemohon', legalEntity: 'Badan hukum', group: 'Kelompok' })[kind];

interface SignedLetter {
  readonly letterNumber: string | null;
  readonly letterOn: RequestPaper['registeredOn'];
  readonly place: string;
  readonly applicant: Requester;
  readonly draft: boolean;
  readonly to?: readonly string[];
}

/** Number, subject, date and addressee of a letter. A number that is not given yet is left open for the pen. */
export const letterHeadOf = ({ letterNumber, letterOn, place, applicant, to }: SignedLetter, subject: string): Letter['head'] => ({
  rows: [
    { label: 'Nomor', value: letterNumber ?? text.noNumber },
    { label: 'Sifat', value: 'Biasa' },
    { label: 'Hal', value: subject },
  ],
  placeAndDate: `${place}, ${dated(letterOn)}`,
  to: [
    'Kepada Yth.',
    ...(to ?? [
      applicant.proxy ? `${applicant.proxy.name}, kuasa dari ${applicant.name}` : applicant.name,
      applicant.proxy?.address || applicant.address,
    ]),
  ],
});

/** Who gets a copy where nothing else is said. */
export const usualCopies: readonly string[] = ['Atasan PPID', 'Arsip'];

/** The holder of the day; else the capacity with the name as it was typed. */
export const signerOf = ({ signer, signedAs }: { readonly signer: string; readonly signedAs?: LetterSigner }): Signer =>
  signedAs ? signerBlock(signedAs) : { caption: text.ppid, name: signer };

export const bannersOf = ({ draft }: { readonly draft: boolean }): readonly string[] => (draft ? [text.draft] : []);

export const closingOf = (place: string, on: RequestPaper['registeredOn']): string => `${place}, ${formatLongDate(on, 'id')}`;
