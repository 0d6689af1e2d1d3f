/**
 * Words with legal effect on the papers of an objection, template version 1. A change of wording is a new file beside this one with a
 * new template id, so that a reprint of an old paper says what the old paper said. Sources: UU 14/2008 articles 35 to 37; Perki 1/2021
 * articles 39 to 41; SOP-PPID-04 sections G, J, K and annex.
 */
import type { DayUnit } from '#shared/domain/deadlines/deadline-rules.ts';
import type { LimitStart } from '#shared/domain/deadlines/office-rules.ts';
import type { ObjectionGround } from '#shared/domain/objections/objection-grounds.ts';
import { formatDays } from '#shared/i18n/day-count.ts';
import { formatDate, formatList, formatLongDate } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { unbroken } from '../kit/wrap.ts';

/** UU 14/2008 article 35 paragraph (1), in the words of the forms in use. */
export const groundTexts: Readonly<Record<ObjectionGround, string>> = {
  a: 'Permohonan informasi ditolak',
  b: 'Informasi berkala tidak disediakan',
  c: 'Permohonan informasi tidak ditanggapi',
  d: 'Permohonan ditanggapi tidak sebagaimana diminta',
  e: 'Permohonan informasi tidak dipenuhi',
  f: 'Biaya yang dikenakan tidak wajar',
  g: 'Informasi disampaikan melebihi jangka waktu',
};

export const channelCodes = ['pickup', 'email', 'post', 'fax'] as const;

export type ChannelCode = (typeof channelCodes)[number];

/** SOP-PPID-04 section J.3. */
export const channelTexts: Readonly<Record<ChannelCode, string>> = {
  pickup: 'diambil langsung',
  email: 'surel',
  post: 'pos',
  fax: 'faks',
};

/** A date never breaks between two lines. */
const long = (date: CalendarDate) => unbroken(formatLongDate(date, 'id'));

export const objectionText = {
  receiptTitle: 'TANDA BUKTI PENERIMAAN KEBERATAN',
  formTitle: 'PERNYATAAN KEBERATAN ATAS PERMOHONAN INFORMASI',
  formCopy: 'Salinan formulir, rangkap kedua',
  cutLine: 'Lembar pemohon di atas; salinan formulir untuk berkas kantor di bawah',
  ownSheet: 'Lembar ini untuk pemohon; salinan formulir untuk berkas kantor pada lembar berikutnya',
  number: 'Nomor registrasi',
  partA: 'A. Informasi pengaju keberatan',
  partB: 'B. Alasan keberatan',
  partBHint: '(tanda silang menurut pilihan pengaju)',
  partC: 'C. Kasus posisi',
  partD: 'D. Hari dan tanggal tanggapan akan diberikan',
  partCReverse: '(dapat dilanjutkan di balik lembar)',
  partCFurtherSheet: '(dapat dilanjutkan pada lembar tambahan)',
  attachedCase: 'Sesuai formulir terlampir.',
  continued: (sheet: number) => `(dilanjutkan pada lembar ${sheet})`,
  continuation: 'Lanjutan C. Kasus posisi',
  continuationOf: (number: string) => `Lampiran tak terpisahkan dari pernyataan keberatan nomor ${number}`,
  initials: 'Paraf pengaju dan petugas:',
  noRequest: 'tidak ada (alasan b tidak mensyaratkan permohonan)',
  /** SOP-PPID-04 K. */
  fee: 'Layanan ini tidak dipungut biaya; penggandaan atas biaya sendiri atau ke media milik pemohon.',
  dispute: (days: number, unit?: DayUnit) =>
    `Bila sampai batas itu tidak ada tanggapan, atau Anda tidak puas atas tanggapan, sengketa dapat diajukan ke Komisi Informasi dalam ${formatDays(days, unit, 'id')} sejak tanggapan diterima atau sejak batas itu lewat.`,
  dueTitle: 'Tanggapan tertulis Atasan PPID paling lambat',
  dueBasis: (days: number, unit: DayUnit = 'workingDays', start: LimitStart = 'declaredCompleteOn') =>
    `${formatDays(days, unit, 'id')} sejak keberatan ${start === 'receivedOn' ? 'diterima' : 'lengkap dan diregistrasi'}.`,
  dueAim: (date: CalendarDate, days: number, unit?: DayUnit) => `Sasaran kantor: ${long(date)} (${formatDays(days, unit, 'id')}).`,
  caution: (date: CalendarDate) => `Bila dihitung sejak keberatan tertulis diterima (UU 14/2008 Pasal 36 ayat (2)): ${long(date)}.`,
  provisional: (years: readonly number[]) =>
    `Tanggal di atas sementara: hari libur dan cuti bersama tahun ${formatList(years.map(String), 'id')} belum ditetapkan. Bila tanggal berubah, kantor memberitahukannya.`,
  late: (lastDay: CalendarDate, days: number) =>
    `Diajukan terlambat ${days} hari kerja: hari terakhir pengajuan ialah ${long(lastDay)}. Keberatan tetap diregistrasi dan diputuskan oleh Atasan PPID.`,
  reprint: (on: CalendarDate, first: CalendarDate) =>
    `CETAK ULANG tanggal ${unbroken(formatDate(on, 'id'))}. Dicetak pertama kali ${long(first)}.`,
  backEntry: (when: string, reason: string) =>
    `ENTRI SUSULAN. Nomor diambil dari blanko bernomor dan berlaku sejak diterima; dicatat dalam aplikasi ${when}. Alasan: ${reason}`,
  reasonBelow: 'lihat di bawah.',
  backEntryReason: (reason: string) => `Alasan entri susulan: ${reason}`,
  assisted: (officer: string) =>
    `Formulir diisi oleh petugas ${officer} menurut keterangan lisan pengaju yang berkebutuhan khusus, lalu dibacakan kembali kepadanya.`,
  stepsTitle: 'Langkah layanan',
  steps: {
    review: {
      title: '1. Telaah',
      text: 'Atasan PPID menelaah dan memberi perintah tertulis',
      until: (date: CalendarDate) => `s.d. ${long(date)}`,
    },
    prepare: {
      title: '2. Penyiapan',
      text: 'PPID menyiapkan data atau surat tanggapan',
      until: (date: CalendarDate) => `s.d. ${long(date)}`,
    },
    deliver: {
      title: '3. Penyampaian',
      text: 'Tanggapan disampaikan menurut pilihan Anda',
      from: (date: CalendarDate) => `mulai ${long(date)}`,
    },
    archive: { title: '4. Penutupan', text: 'Anda menandatangani tanda bukti penyerahan', note: 'simpan lembar ini' },
  },
} as const;
