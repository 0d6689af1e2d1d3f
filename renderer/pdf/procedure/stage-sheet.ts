/**
 * The list of a batch with one place to sign: for the originating unit to authenticate (SOP-PPID-06 G: "validasi informasi oleh setiap
 * satuan kerja"; S: official source that can be traced), or for who verifies a box on paper. The SOP prescribes no form.
 */
import { formatLongDate, formatNumber } from '#shared/i18n/format.ts';
import type { Result } from '#shared/lib/result.ts';
import type { PdfFonts } from '../kit/fonts.ts';
import type { PdfError } from '../kit/pdf-error.ts';
import type { UncodedLetter } from '../parts/letter.ts';
import { type LetterPaper, printLetters } from '../parts/print-letters.ts';

export const stageSheetTemplate = 'stage-sheet/1';

export interface SheetRecord {
  readonly code: string | null;
  readonly description: string;
  readonly date: string;
  readonly place: string;
}

export interface StageSheet extends LetterPaper {
  readonly template: typeof stageSheetTemplate;
  readonly purpose: 'verification' | 'authentication';
  readonly place: string;
  /** Units whose records are on it. */
  readonly units: readonly string[];
  readonly records: readonly SheetRecord[];
  readonly officer: string;
}

const text = {
  verification: {
    title: ['DAFTAR VERIFIKASI INFORMASI'],
    opening: 'Uraian, kurun waktu dan kelengkapan arsip pada daftar ini diverifikasi sesuai dengan jenis kegiatannya.',
    signer: 'Yang memverifikasi',
  },
  authentication: {
    title: ['DAFTAR OTENTIKASI INFORMASI'],
    opening:
      'Satuan kerja asal menyatakan bahwa informasi pada daftar ini asli, berasal dari satuan kerja tersebut, dan sama dengan sumber resminya yang dapat ditelusuri.',
    signer: 'Satuan kerja asal',
  },
  exceptions: 'Yang tidak sesuai dicoret dari daftar ini dan dikembalikan dengan alasannya.',
} as const;

export const stageSheetPdf = (model: StageSheet, fonts: PdfFonts): Result<Uint8Array, PdfError> =>
  printLetters(model, fonts, {
    title: text[model.purpose].title[0],
    reference: `${text[model.purpose].title[0]}, ${model.records.length} arsip`,
    lettersOf: (sheet, qr) => [{ ...stageSheetLetter(sheet), qr }],
  });

export function stageSheetLetter(sheet: StageSheet): UncodedLetter {
  const words = text[sheet.purpose];
  return {
    letterhead: sheet.letterhead,
    banners: [],
    title: { lines: words.title, number: `${formatNumber(sheet.records.length, 'id')} arsip` },
    head: null,
    blocks: [
      { kind: 'paragraph', text: words.opening },
      {
        kind: 'pairs',
        pairs: [
          { label: 'Satuan kerja', value: sheet.units.join('; ') },
          ...(sheet.purpose === 'authentication' ? [{ label: 'Sumber resmi', value: null }] : [{ label: 'Jenis kegiatan', value: null }]),
        ],
      },
      {
        kind: 'table',
        head: ['No.', 'Kode', 'Uraian informasi', 'Kurun waktu', 'Tempat simpan', 'Paraf'],
        rows: sheet.records.map(({ code, description, date, place }, index) => [
          String(index + 1),
          code ?? '-',
          description,
          date,
          place,
          '',
        ]),
        shares: [8, 18, 62, 24, 40, 14],
      },
      { kind: 'paragraph', text: text.exceptions },
    ],
    closing: `${sheet.place}, ${formatLongDate(sheet.printed.on, 'id')}`,
    signers: [
      { caption: 'Petugas pendokumentasian', name: sheet.officer },
      { caption: words.signer, name: null, note: 'nama, jabatan, tanggal, tanda tangan' },
    ],
    copies: [],
  };
}
