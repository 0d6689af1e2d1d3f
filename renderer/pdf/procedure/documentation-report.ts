/** Laporan hasil pendokumentasian: figures per unit, problems, needs, and the instructions of the review (SOP-PPID-06 annex, 5 and 6; Q.5). */

import { documentationTotal, type FigureKey, type Instruction, type UnitFigures } from '#shared/domain/procedure/documentation.ts';
import { formatDate, formatLongDate, formatNumber } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { Result } from '#shared/lib/result.ts';
import type { PdfFonts } from '../kit/fonts.ts';
import type { PdfError } from '../kit/pdf-error.ts';
import type { UncodedLetter } from '../parts/letter.ts';
import { type LetterPaper, printLetters } from '../parts/print-letters.ts';

export const documentationTemplate = 'documentation-report/2';

export interface DocumentationPaper extends LetterPaper {
  readonly template: typeof documentationTemplate;
  readonly place: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly scope: string;
  readonly figures: readonly UnitFigures[];
  readonly problems: string | null;
  readonly needs: string | null;
  readonly instructions: readonly Instruction[];
  readonly preparedBy: string;
}

const text = {
  title: ['LAPORAN HASIL PENDOKUMENTASIAN', 'DATA DAN INFORMASI PUBLIK'],
  head: [
    'Unit',
    'Serah terima',
    'Masuk tahapan',
    'Verifikasi',
    'Otentikasi',
    'Kodefikasi',
    'Penataan',
    'Dikembalikan',
    'Daftar: ada arsip',
  ],
  total: 'Jumlah',
  instructions: 'Masukan dan instruksi',
} as const;

const figuresLine = (row: Readonly<Record<FigureKey, number>>): readonly string[] => [
  ...[row.deliveries, row.begun, row.verified, row.authenticated, row.coded, row.arranged, row.returned].map((figure) =>
    formatNumber(figure, 'id'),
  ),
  `${formatNumber(row.linked, 'id')} dari ${formatNumber(row.lines, 'id')}`,
];

/** What the report says, for the paper and for the sheet. */
export const documentationParts = (report: DocumentationPaper) => ({
  title: 'Laporan hasil pendokumentasian',
  scope: { label: 'Lingkup', value: report.scope },
  figures: { head: text.head, rows: report.figures.map((row) => [row.unit, ...figuresLine(row)]) },
  total: report.figures.length > 0 ? [text.total, ...figuresLine(documentationTotal(report.figures))] : null,
  texts: [
    { heading: 'Masalah', text: report.problems ?? 'Tidak ada.' },
    { heading: 'Kebutuhan tambahan sumber daya', text: report.needs ?? 'Tidak ada.' },
  ],
  instructions:
    report.instructions.length > 0
      ? {
          heading: text.instructions,
          head: ['No.', 'Instruksi', 'Penanggung jawab', 'Tindak lanjut'],
          rows: report.instructions.map(({ instruction, responsible, followUps, done }, index) => [
            String(index + 1),
            instruction,
            responsible,
            [...followUps.map(({ on, what }) => `${formatDate(on, 'id')}: ${what}`), done ? 'Selesai' : 'Belum selesai'].join('\n'),
          ]),
        }
      : null,
});

export const documentationPdf = (model: DocumentationPaper, fonts: PdfFonts): Result<Uint8Array, PdfError> =>
  printLetters(model, fonts, {
    title: documentationParts(model).title,
    reference: `Laporan pendokumentasian ${model.from} sampai ${model.to}`,
    lettersOf: (report, qr) => [{ ...documentationLetter(report), qr }],
  });

export function documentationLetter(report: DocumentationPaper): UncodedLetter {
  const { scope, figures, total, texts, instructions } = documentationParts(report);
  return {
    letterhead: report.letterhead,
    banners: [],
    title: { lines: text.title, number: `${formatDate(report.from, 'id')} sampai ${formatDate(report.to, 'id')}` },
    head: null,
    blocks: [
      { kind: 'pairs', pairs: [scope] },
      { kind: 'table', ...figures, ...(total ? { total } : {}), shares: [36, 13, 16, 18, 20, 20, 19, 25, 18] },
      ...texts.flatMap((one) => [
        { kind: 'heading' as const, text: one.heading },
        { kind: 'paragraph' as const, text: one.text },
      ]),
      ...(instructions
        ? [
            { kind: 'heading' as const, text: instructions.heading },
            { kind: 'table' as const, head: instructions.head, rows: instructions.rows, shares: [8, 56, 36, 56] },
          ]
        : []),
    ],
    closing: `${report.place}, ${formatLongDate(report.printed.on, 'id')}`,
    signers: [
      { caption: 'Petugas dokumentasi', name: report.preparedBy },
      { caption: 'PPID', name: null },
    ],
    copies: ['Kepala', 'Arsip'],
  };
}
