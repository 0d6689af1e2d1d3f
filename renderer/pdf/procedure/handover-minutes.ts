/**
 * Berita Acara serah terima of a delivery of records, in two copies (SOP-PPID-06 G.5 and step 4: records are received and collected from
 * units and OPDs). The SOP prescribes no form; it says who handed over what to whom, on which day, in which condition.
 */
import { formatLongDate, formatNumber } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { Result } from '#shared/lib/result.ts';
import type { PdfFonts } from '../kit/fonts.ts';
import type { PdfError } from '../kit/pdf-error.ts';
import type { LetterBlock, UncodedLetter } from '../parts/letter.ts';
import { type LetterPaper, printLetters } from '../parts/print-letters.ts';

export const handoverTemplate = 'handover-minutes/1';

export interface PartyOnPaper {
  readonly name: string;
  readonly position: string | null;
}

export interface HandoverMinutes extends LetterPaper {
  readonly template: typeof handoverTemplate;
  readonly place: string;
  readonly number: string;
  readonly receivedOn: CalendarDate;
  /** Unit or OPD from which the records come. */
  readonly unit: string;
  readonly handedBy: PartyOnPaper;
  readonly receivedBy: PartyOnPaper;
  readonly boxes: number;
  readonly files: number;
  readonly condition: string | null;
  readonly listAttached: boolean;
  readonly note: string | null;
  /** Heaps that were named already when it was printed. */
  readonly heaps: readonly { readonly description: string; readonly extent: string | null }[];
  readonly reprintOn: CalendarDate | null;
}

const text = {
  title: ['BERITA ACARA', 'SERAH TERIMA ARSIP'],
  copies: ['Rangkap ke-1, untuk pihak yang menyerahkan', 'Rangkap ke-2, untuk unit kearsipan'],
  opening: (on: string) => `Pada hari ini, ${on}, kami yang bertanda tangan di bawah ini:`,
  first: 'selanjutnya disebut PIHAK PERTAMA, yang menyerahkan; dan',
  second: 'selanjutnya disebut PIHAK KEDUA, yang menerima,',
  handed:
    'menyatakan bahwa PIHAK PERTAMA telah menyerahkan kepada PIHAK KEDUA, dan PIHAK KEDUA telah menerima dari PIHAK PERTAMA, arsip sebagai berikut:',
  closing:
    'Sejak Berita Acara ini ditandatangani, arsip tersebut menjadi tanggung jawab PIHAK KEDUA untuk dipilah, didokumentasikan, ditata, disimpan dan dipelihara. Berita Acara ini dibuat dalam dua rangkap yang sama bunyinya.',
} as const;

export const handoverMinutesPdf = (model: HandoverMinutes, fonts: PdfFonts): Result<Uint8Array, PdfError> =>
  printLetters(model, fonts, {
    title: `Berita Acara serah terima ${model.number}`,
    reference: model.number,
    lettersOf: (minutes, qr) => handoverLetters(minutes).map((letter) => ({ ...letter, qr })),
  });

/** One for each side. */
export const handoverLetters = (minutes: HandoverMinutes): readonly UncodedLetter[] => text.copies.map((copy) => letterOf(minutes, copy));

function letterOf(minutes: HandoverMinutes, copy: string): UncodedLetter {
  const { handedBy, receivedBy, heaps } = minutes;
  const party = ({ name, position }: PartyOnPaper, office: string): LetterBlock => ({
    kind: 'pairs',
    pairs: [
      { label: 'Nama', value: name },
      { label: 'Jabatan', value: position ?? '-' },
      { label: 'Unit kerja', value: office },
    ],
  });
  return {
    letterhead: minutes.letterhead,
    banners: [copy, ...(minutes.reprintOn ? [`CETAK ULANG tanggal ${formatLongDate(minutes.reprintOn, 'id')}`] : [])],
    title: { lines: text.title, number: `Nomor: ${minutes.number}` },
    head: null,
    blocks: [
      { kind: 'paragraph', text: text.opening(formatLongDate(minutes.receivedOn, 'id')) },
      party(handedBy, minutes.unit),
      { kind: 'paragraph', text: text.first },
      party(receivedBy, minutes.letterhead.office),
      { kind: 'paragraph', text: `${text.second} ${text.handed}` },
      {
        kind: 'pairs',
        pairs: [
          { label: 'Asal arsip', value: minutes.unit },
          { label: 'Jumlah', value: quantity(minutes) },
          { label: 'Kondisi saat diterima', value: minutes.condition ?? '-' },
          { label: 'Daftar arsip', value: minutes.listAttached ? 'Terlampir' : 'Tidak dilampirkan' },
          ...(minutes.note ? [{ label: 'Keterangan', value: minutes.note }] : []),
        ],
      },
      ...(heaps.length > 0
        ? [
            {
              kind: 'table' as const,
              head: ['No.', 'Uraian', 'Jumlah'],
              rows: heaps.map(({ description, extent }, index) => [String(index + 1), description, extent ?? '-']),
              shares: [8, 72, 20],
            },
          ]
        : []),
      { kind: 'paragraph', text: text.closing },
    ],
    closing: `${minutes.place}, ${formatLongDate(minutes.receivedOn, 'id')}`,
    signers: [
      { caption: 'PIHAK PERTAMA\nyang menyerahkan', name: handedBy.name, ...(handedBy.position ? { note: handedBy.position } : {}) },
      { caption: 'PIHAK KEDUA\nyang menerima', name: receivedBy.name, ...(receivedBy.position ? { note: receivedBy.position } : {}) },
    ],
    copies: [],
  };
}

function quantity({ boxes, files }: HandoverMinutes): string {
  const parts = [boxes > 0 ? `${formatNumber(boxes, 'id')} boks` : '', files > 0 ? `${formatNumber(files, 'id')} berkas` : ''];
  return parts.filter(Boolean).join(' dan ');
}
