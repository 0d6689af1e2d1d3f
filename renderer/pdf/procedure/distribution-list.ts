/**
 * Status of revisions and distribution list of an SOP or a form (pages 3 and 4 of the SOPs: "DAFTAR DISTRIBUSI DOKUMEN", "STATUS REVISI &
 * PERSETUJUAN"), with a place where each receiver signs. Template version 1.
 */
import { formatDate, formatLongDate } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { Result } from '#shared/lib/result.ts';
import type { PdfFonts } from '../kit/fonts.ts';
import type { PdfError } from '../kit/pdf-error.ts';
import { type LetterPaper, printLetters } from '../parts/print-letters.ts';

export const distributionTemplate = 'document-distribution/1';

export interface DistributionPaper extends LetterPaper {
  readonly template: typeof distributionTemplate;
  readonly place: string;
  readonly number: string;
  readonly title: string;
  readonly revisions: readonly {
    readonly revision: string;
    readonly effectiveOn: CalendarDate;
    readonly approvedBy: string;
    readonly changes: string | null;
  }[];
  readonly copies: readonly {
    readonly copyNumber: number;
    readonly revision: string;
    readonly unit: string;
    readonly receiver: string;
    readonly on: CalendarDate;
    readonly returnedOn: CalendarDate | null;
  }[];
  readonly officer: string;
}

const text = {
  title: ['STATUS REVISI DAN', 'DAFTAR DISTRIBUSI DOKUMEN'],
  revisions: 'Status revisi dan persetujuan',
  copies: 'Distribusi',
} as const;

export const distributionPdf = (model: DistributionPaper, fonts: PdfFonts): Result<Uint8Array, PdfError> =>
  printLetters(model, fonts, {
    title: `Distribusi ${model.number}`,
    reference: model.number,
    lettersOf: (paper, qr) => [
      {
        letterhead: paper.letterhead,
        banners: [],
        title: { lines: text.title, number: `Nomor dokumen: ${paper.number}` },
        head: null,
        blocks: [
          { kind: 'pairs', pairs: [{ label: 'Judul', value: paper.title }] },
          { kind: 'heading', text: text.revisions },
          {
            kind: 'table',
            head: ['Revisi', 'Berlaku sejak', 'Disetujui oleh', 'Yang berubah'],
            rows: paper.revisions.map(({ revision, effectiveOn, approvedBy, changes }) => [
              revision,
              formatDate(effectiveOn, 'id'),
              approvedBy,
              changes ?? '-',
            ]),
            shares: [16, 32, 52, 70],
          },
          { kind: 'heading', text: text.copies },
          {
            kind: 'table',
            head: ['Salinan no.', 'Revisi', 'Unit', 'Penerima', 'Diterima', 'Ditarik', 'Tanda tangan'],
            rows: paper.copies.map(({ copyNumber, revision, unit, receiver, on, returnedOn }) => [
              String(copyNumber),
              revision,
              unit,
              receiver,
              formatDate(on, 'id'),
              returnedOn ? formatDate(returnedOn, 'id') : '-',
              '',
            ]),
            shares: [18, 14, 34, 38, 26, 22, 30],
          },
        ],
        closing: `${paper.place}, ${formatLongDate(paper.printed.on, 'id')}`,
        signers: [{ caption: 'Pengendali dokumen', name: paper.officer }],
        copies: [],
        qr,
      },
    ],
  });
