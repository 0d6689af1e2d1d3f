/**
 * The circular by which information is collected from units and OPDs, with the list of what is asked for (SOP-PPID-06 annex, steps 2 and 3),
 * and the list by itself for the signatures. Template version 1. The same letter is drawn as a PDF and handed out as an editable DOCX.
 */
import { formatDate, formatLongDate } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { Result } from '#shared/lib/result.ts';
import type { PdfFonts } from '../kit/fonts.ts';
import type { PdfError } from '../kit/pdf-error.ts';
import type { UncodedLetter } from '../parts/letter.ts';
import { type LetterPaper, printLetters } from '../parts/print-letters.ts';

export const circularTemplate = 'circular/1';

export interface CircularLine {
  readonly information: string;
  readonly office: string;
  readonly kind: 'dip' | 'service';
  readonly note: string | null;
}

/** In which capacity it is signed: one person may be both. */
export type Capacity = 'ppid' | 'head' | 'both';

export interface Circular extends LetterPaper {
  readonly template: typeof circularTemplate;
  readonly place: string;
  /** Null leaves a line: the number is given by the office's own numbering. */
  readonly number: string | null;
  readonly on: CalendarDate;
  readonly subject: string;
  readonly period: string;
  readonly dueOn: CalendarDate;
  readonly note: string | null;
  readonly lines: readonly CircularLine[];
  readonly capacity: Capacity;
  readonly signer: string | null;
  /** Approved by PPID and head; before that it is a draft. */
  readonly approved: boolean;
}

const text = {
  draft: 'KONSEP. Belum disetujui PPID dan Kepala; bukan surat resmi.',
  noNumber: '................................',
  opening: (period: string) =>
    `Dalam rangka pendokumentasian informasi publik ${period} sesuai dengan Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik, bersama ini diminta bantuan Saudara untuk menghimpun dan menyerahkan data dan informasi pada daftar di bawah ini.`,
  how: 'Informasi diserahkan dalam bentuk cetak dan/atau salinan elektronik, disertai ringkasan isinya, dan dinyatakan asli oleh satuan kerja masing-masing. Yang belum tersedia dijelaskan alasannya.',
  due: (on: string) => `Penyerahan paling lambat ${on} kepada petugas pendokumentasian PPID.`,
  closing: 'Demikian untuk dilaksanakan.',
  kinds: { dip: 'DIP', service: 'Layanan informasi' },
  capacities: {
    ppid: 'Pejabat Pengelola Informasi dan Dokumentasi',
    head: 'Kepala',
    both: 'Kepala\nselaku Pejabat Pengelola Informasi dan Dokumentasi',
  },
  listTitle: 'DAFTAR IDENTIFIKASI DATA DAN INFORMASI PUBLIK',
} as const;

const tableOf = (lines: readonly CircularLine[]) => ({
  kind: 'table' as const,
  head: ['No.', 'Data dan informasi', 'Unit atau perangkat daerah', 'Jenis', 'Keterangan'],
  rows: lines.map(({ information, office, kind, note }, index) => [String(index + 1), information, office, text.kinds[kind], note ?? '']),
  shares: [10, 61, 45, 22, 32],
});

export function circularLetter(circular: Circular): UncodedLetter {
  return {
    letterhead: circular.letterhead,
    banners: circular.approved ? [] : [text.draft],
    title: { lines: ['SURAT EDARAN'], number: `Nomor: ${circular.number ?? text.noNumber}` },
    head: {
      rows: [
        { label: 'Sifat', value: 'Biasa' },
        { label: 'Hal', value: circular.subject },
      ],
      placeAndDate: `${circular.place}, ${formatDate(circular.on, 'id')}`,
      to: ['Kepada Yth.', 'Kepala unit dan perangkat daerah sebagaimana tercantum pada daftar', 'di tempat'],
    },
    blocks: [
      { kind: 'paragraph', text: text.opening(circular.period) },
      tableOf(circular.lines),
      { kind: 'paragraph', text: text.how },
      ...(circular.note ? [{ kind: 'paragraph' as const, text: circular.note }] : []),
      { kind: 'paragraph', text: text.due(formatLongDate(circular.dueOn, 'id')) },
      { kind: 'paragraph', text: text.closing },
    ],
    closing: null,
    signers: [{ caption: text.capacities[circular.capacity], name: circular.signer }],
    copies: ['Sekretaris PPID', 'Arsip'],
  };
}

export const circularPdf = (model: Circular, fonts: PdfFonts): Result<Uint8Array, PdfError> =>
  printLetters(model, fonts, {
    title: `Surat edaran ${model.period}`,
    // The subject stands above; its number or period tells the sheets of one circular from those of another.
    reference: `Surat Edaran ${model.number ?? model.period}`,
    lettersOf: (circular, qr) => [{ ...circularLetter(circular), qr }],
  });

export const identificationTemplate = 'identification-list/1';

export interface IdentificationPaper extends LetterPaper {
  readonly template: typeof identificationTemplate;
  readonly place: string;
  readonly title: string;
  readonly period: string;
  readonly lines: readonly CircularLine[];
  readonly preparedBy: string;
}

export const identificationPdf = (model: IdentificationPaper, fonts: PdfFonts): Result<Uint8Array, PdfError> =>
  printLetters(model, fonts, {
    title: `Daftar identifikasi ${model.period}`,
    reference: `Daftar identifikasi ${model.period}`,
    lettersOf: (paper, qr) => [{ ...identificationLetter(paper), qr }],
  });

export const identificationLetter = (paper: IdentificationPaper): UncodedLetter => ({
  letterhead: paper.letterhead,
  banners: [],
  title: { lines: [text.listTitle], number: `${paper.title}, ${paper.period}` },
  head: null,
  blocks: [tableOf(paper.lines)],
  closing: `${paper.place}, ${formatLongDate(paper.printed.on, 'id')}`,
  signers: [
    { caption: 'Petugas dokumentasi', name: paper.preparedBy },
    { caption: 'Sekretaris PPID', name: null },
    { caption: 'PPID', name: null },
  ],
  copies: [],
});
