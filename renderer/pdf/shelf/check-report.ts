/**
 * Berita Acara of a shelf check: what was expected at a place, what was found, what is missing, what lay in the wrong place (SOP-PPID-06
 * G.5 and its security against loss). The SOP prescribes no form; it names place, day, result and who checked, and is signed by the head.
 */

import { formatLongDate, formatNumber } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { PATH_SIGN } from '#shared/lib/path-text.ts';
import type { Result } from '#shared/lib/result.ts';
import type { PdfFonts } from '../kit/fonts.ts';
import type { PdfError } from '../kit/pdf-error.ts';
import type { LetterBlock, UncodedLetter } from '../parts/letter.ts';
import { type LetterPaper, printLetters } from '../parts/print-letters.ts';

export const checkReportTemplate = 'shelf-check/1';

export interface CheckedItem {
  /** Null where its description may not stand on an open paper. */
  readonly name: string | null;
  readonly code: string | null;
  readonly home: string;
  readonly at: string;
  readonly note: string | null;
}

export interface CheckReport extends LetterPaper {
  readonly template: typeof checkReportTemplate;
  readonly city: string;
  readonly checkedPlace: string;
  readonly depth: 'containers' | 'contents';
  readonly startedOn: CalendarDate;
  readonly closedOn: CalendarDate;
  readonly officer: { readonly name: string; readonly position: string | null };
  readonly counts: { readonly expected: number; readonly found: number; readonly lent: number };
  readonly missing: readonly CheckedItem[];
  readonly misplaced: readonly CheckedItem[];
  readonly gone: readonly CheckedItem[];
  readonly lentHere: readonly CheckedItem[];
  readonly unknown: readonly { readonly code: string; readonly at: string }[];
  readonly reprintOn: CalendarDate | null;
}

const text = {
  title: ['BERITA ACARA', 'PEMERIKSAAN ARSIP DI TEMPAT SIMPAN'],
  number: 'Nomor: ..........................',
  opening: (on: string, place: string) =>
    `Pada hari ini, ${on}, telah selesai dilakukan pemeriksaan fisik arsip di ${place}, dengan mencocokkan label pada setiap simpanan dengan daftar arsip kantor.`,
  depth: { containers: 'Boks, dan yang disimpan di luar boks', contents: 'Setiap boks, folder dan arsip' },
  missing: 'Tidak ditemukan',
  missingNote: 'Dicatat tidak ditemukan sejak tanggal Berita Acara ini, dan tidak dipinjamkan sampai ditemukan.',
  misplaced: 'Ditemukan di tempat yang bukan tempatnya',
  gone: 'Masih ada, padahal menurut daftar sudah dimusnahkan atau diserahkan',
  lentHere: 'Ada di tempatnya, padahal tercatat sedang dipinjam',
  unknown: 'Berlabel yang tidak dikenal',
  nothing: 'Semua yang tercatat di tempat tersebut ditemukan, kecuali yang sedang dipinjam.',
  closing: 'Demikian Berita Acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
  hidden: 'Arsip terbatas, uraian tidak dicantumkan',
} as const;

export const checkReportPdf = (model: CheckReport, fonts: PdfFonts): Result<Uint8Array, PdfError> =>
  printLetters(model, fonts, {
    title: `Berita Acara pemeriksaan arsip ${model.checkedPlace}`,
    reference: `Pemeriksaan ${model.checkedPlace.split(PATH_SIGN).at(-1) ?? ''}`,
    lettersOf: (report, qr) => [{ ...checkReportLetter(report), qr }],
  });

export function checkReportLetter(report: CheckReport): UncodedLetter {
  const { counts, officer } = report;
  const figure = (value: number) => formatNumber(value, 'id');
  const clean = report.missing.length + report.misplaced.length + report.gone.length + report.unknown.length === 0;
  return {
    letterhead: report.letterhead,
    banners: report.reprintOn ? [`CETAK ULANG tanggal ${formatLongDate(report.reprintOn, 'id')}`] : [],
    title: { lines: text.title, number: text.number },
    head: null,
    blocks: [
      { kind: 'paragraph', text: text.opening(formatLongDate(report.closedOn, 'id'), report.checkedPlace) },
      {
        kind: 'pairs',
        pairs: [
          { label: 'Tempat', value: report.checkedPlace },
          { label: 'Yang diperiksa', value: text.depth[report.depth] },
          { label: 'Dimulai', value: formatLongDate(report.startedOn, 'id') },
          { label: 'Tercatat', value: figure(counts.expected) },
          { label: 'Ditemukan', value: figure(counts.found) },
          { label: 'Sedang dipinjam', value: figure(counts.lent) },
          { label: 'Tidak ditemukan', value: figure(report.missing.length) },
          { label: 'Salah tempat', value: figure(report.misplaced.length) },
        ],
      },
      ...section(
        text.missing,
        ['No.', 'Uraian', 'Kode label', 'Tempat menurut daftar', 'Keterangan'],
        [8, 66, 36, 60, 30],
        report.missing,
        (item) => [item.code ?? '-', item.home, item.note ?? ''],
      ),
      ...(report.missing.length > 0 ? [{ kind: 'paragraph' as const, text: text.missingNote }] : []),
      ...section(
        text.misplaced,
        ['No.', 'Uraian', 'Tempat menurut daftar', 'Ditemukan di', 'Tindak lanjut'],
        [8, 54, 52, 52, 34],
        report.misplaced,
        (item) => [item.home, item.at, item.note ?? ''],
      ),
      ...section(text.lentHere, ['No.', 'Uraian', 'Kode label'], [8, 150, 42], report.lentHere, (item) => [item.code ?? '-']),
      ...section(text.gone, ['No.', 'Uraian', 'Kode label', 'Ditemukan di'], [8, 90, 42, 60], report.gone, (item) => [
        item.code ?? '-',
        item.at,
      ]),
      ...(report.unknown.length > 0
        ? [
            { kind: 'heading' as const, text: text.unknown },
            {
              kind: 'table' as const,
              head: ['No.', 'Kode', 'Ditemukan di'],
              rows: report.unknown.map(({ code, at }, index) => [String(index + 1), code, at]),
              shares: [8, 60, 132],
            },
          ]
        : []),
      ...(clean ? [{ kind: 'paragraph' as const, text: text.nothing }] : []),
      { kind: 'paragraph', text: text.closing },
    ],
    closing: `${report.city}, ${formatLongDate(report.closedOn, 'id')}`,
    signers: [
      { caption: 'Yang memeriksa', name: officer.name, ...(officer.position ? { note: officer.position } : {}) },
      { caption: 'Mengetahui,\nkepala unit kearsipan', name: null, note: 'nama, NIP, tanda tangan' },
    ],
    copies: [],
  };
}

function section(
  heading: string,
  head: readonly string[],
  shares: readonly number[],
  items: readonly CheckedItem[],
  cells: (item: CheckedItem) => readonly string[],
): readonly LetterBlock[] {
  if (items.length === 0) return [];
  const rows = items.map((item, index) => [String(index + 1), item.name ?? text.hidden, ...cells(item)]);
  return [
    { kind: 'heading', text: heading },
    { kind: 'table', head, rows, shares },
  ];
}
