/**
 * Words with legal effect on the papers of a request, template version 1. A change of wording is a new file beside this one with a
 * new template id. Sources: UU 14/2008 articles 4, 17, 21, 22, 35 and 36; the annexes of Perki 1/2010 as printed by offices in use
 * (form of request, written notice, decision of refusal); SOP-PPID-04 G and K.
 */
import type { DayUnit } from '#shared/domain/deadlines/deadline-rules.ts';
import type { Article17Letter, ExtensionGround, InformationForm } from '#shared/domain/requests/request-events.ts';
import { formatDays } from '#shared/i18n/day-count.ts';
import { formatDate, formatList, formatLongDate } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { unbroken } from '../kit/wrap.ts';
import type { FilingLimit } from './model.ts';

/** UU 14/2008 article 17, shortened to what the letter protects. */
export const article17Texts: Readonly<Record<Article17Letter, string>> = {
  a: 'dapat menghambat proses penegakan hukum',
  b: 'dapat mengganggu perlindungan hak atas kekayaan intelektual dan perlindungan dari persaingan usaha tidak sehat',
  c: 'dapat membahayakan pertahanan dan keamanan negara',
  d: 'dapat mengungkapkan kekayaan alam Indonesia',
  e: 'dapat merugikan ketahanan ekonomi nasional',
  f: 'dapat merugikan kepentingan hubungan luar negeri',
  g: 'dapat mengungkapkan isi akta otentik yang bersifat pribadi dan kemauan terakhir atau wasiat seseorang',
  h: 'dapat mengungkap rahasia pribadi',
  i: 'memorandum atau surat antarbadan publik atau intrabadan publik yang menurut sifatnya dirahasiakan',
  j: 'informasi yang tidak boleh diungkapkan berdasarkan undang-undang',
};

export const formTexts: Readonly<Record<InformationForm, string>> = {
  softcopy: 'salinan elektronik',
  hardcopy: 'salinan cetak',
  seen: 'melihat, membaca, mendengarkan, atau mencatat',
};

export const deliveryTexts = { pickup: 'diambil langsung', email: 'surel', post: 'pos', fax: 'faks' } as const;

export const extensionTexts: Readonly<Record<ExtensionGround, string>> = {
  notYetHeld: 'informasi yang diminta belum dikuasai atau belum didokumentasikan',
  notYetDecided: 'belum dapat diputuskan apakah informasi yang diminta termasuk informasi yang dikecualikan',
};

/** A date never breaks between two lines. */
export const long = (date: CalendarDate): string => unbroken(formatLongDate(date, 'id'));

/** Of a letter: "20 Maret 2026". */
export const dated = (date: CalendarDate): string => unbroken(formatDate(date, 'id'));

/** UU 14/2008 Article 36 (1): thirty working days. */
const filingDays = ({ days, unit }: FilingLimit = { days: 30 }): string => formatDays(days, unit, 'id');

export const requestText = {
  proofTitle: 'TANDA BUKTI PERMOHONAN INFORMASI',
  atOnceTitle: 'TANDA BUKTI PERMOHONAN DAN PENYERAHAN INFORMASI',
  formTitle: 'FORMULIR PERMOHONAN INFORMASI',
  formCopy: 'Salinan formulir, rangkap kedua',
  cutLine: 'Lembar pemohon di atas; salinan formulir untuk berkas kantor di bawah',
  number: 'Nomor pendaftaran',
  dueTitle: 'Pemberitahuan tertulis paling lambat',
  dueBasis: (days: number, unit?: DayUnit) =>
    `${formatDays(days, unit, 'id')} sejak permohonan diregistrasi (UU 14/2008 Pasal 22 ayat (7)).`,
  dueExtended: (date: CalendarDate, days: number, unit?: DayUnit) =>
    `Bila diperpanjang secara tertulis: ${long(date)} (${formatDays(days, unit, 'id')}).`,
  provisional: (years: readonly number[]) =>
    `Tanggal di atas sementara: hari libur dan cuti bersama tahun ${formatList(years.map(String), 'id')} belum ditetapkan. Bila tanggal berubah, kantor memberitahukannya.`,
  atOnceBox: 'Dijawab langsung',
  atOnceNote: 'Informasi diserahkan pada saat permohonan diregistrasi; permohonan ini selesai.',
  fee: 'Layanan ini tidak dipungut biaya; penggandaan atas biaya sendiri atau ke media milik pemohon.',
  silence: (filing?: FilingLimit) =>
    `Bila sampai batas itu tidak ada pemberitahuan, atau Anda berkeberatan atas jawaban, keberatan dapat diajukan kepada Atasan PPID dalam ${filingDays(filing)} (UU 14/2008 Pasal 35 dan 36).`,
  reprint: (on: CalendarDate, first: CalendarDate) => `CETAK ULANG tanggal ${dated(on)}. Dicetak pertama kali ${long(first)}.`,
  backEntry: (when: string, reason: string) =>
    `ENTRI SUSULAN. Nomor diambil dari blanko bernomor dan berlaku sejak diterima; dicatat dalam aplikasi ${when}. Alasan: ${reason}`,
  assisted: (officer: string) =>
    `Formulir diisi oleh petugas ${officer} menurut keterangan lisan pemohon yang berkebutuhan khusus, lalu dibacakan kembali kepadanya.`,
  draft: 'KONSEP. Belum ditandatangani dan belum dicatat; bukan pemberitahuan resmi.',
  noNumber: '................................',
  noticeSubject: 'Pemberitahuan tertulis atas permohonan informasi',
  noticeOpening: (number: string, on: CalendarDate) =>
    `Berdasarkan permohonan informasi nomor pendaftaran ${number} yang diregistrasi ${long(on)}, kami sampaikan pemberitahuan tertulis sebagai berikut.`,
  decisions: {
    granted: 'Permohonan dikabulkan seluruhnya.',
    partlyGranted: 'Permohonan dikabulkan sebagian.',
    refused: 'Permohonan ditolak.',
  },
  given: 'A. Informasi yang diberikan',
  notGiven: 'B. Informasi yang tidak dapat diberikan',
  excluded: (letters: readonly Article17Letter[]) =>
    `Informasi dikecualikan (UU 14/2008 Pasal 17 huruf ${formatList(letters, 'id')}); alasan lengkap pada keputusan penolakan terlampir`,
  excludedPlain: 'Informasi dikecualikan (UU 14/2008 Pasal 17)',
  notHeld: (body: string | null) =>
    body ? `Informasi tidak dikuasai; badan publik yang menguasainya: ${body}` : 'Informasi tidak dikuasai badan publik ini',
  notDocumented: (when: string | null) =>
    when ? `Informasi belum didokumentasikan; penyediaannya: ${when}` : 'Informasi belum didokumentasikan',
  objectionRight: (filing?: FilingLimit) =>
    `Bila berkeberatan, Saudara dapat mengajukan keberatan kepada Atasan PPID dalam ${filingDays(filing)} sejak menerima pemberitahuan ini (UU 14/2008 Pasal 35 dan 36).`,
  noCost: 'Tidak dipungut biaya',
  ppid: 'Pejabat Pengelola Informasi dan Dokumentasi',
  refusalTitle: ['KEPUTUSAN PEJABAT PENGELOLA INFORMASI DAN DOKUMENTASI', 'TENTANG PENOLAKAN PERMOHONAN INFORMASI'],
  refusalOpening: (number: string, on: CalendarDate) =>
    `Menimbang permohonan informasi nomor pendaftaran ${number} yang diregistrasi ${long(on)}:`,
  refusalVerdict: (inPart: boolean) =>
    inPart
      ? 'PPID memutuskan bahwa sebagian dari informasi yang dimohon adalah INFORMASI YANG DIKECUALIKAN.'
      : 'PPID memutuskan bahwa informasi yang dimohon adalah INFORMASI YANG DIKECUALIKAN.',
  refusalGrounds: 'Pengecualian didasarkan pada UU 14/2008 Pasal 17',
  letterLine: (letter: Article17Letter) => `huruf ${letter}: ${article17Texts[letter]}`,
  test: 'Uji konsekuensi',
  consequence: 'Konsekuensi bila dibuka',
  refusalEnd: (inPart: boolean, filing?: FilingLimit) =>
    `Dengan demikian permohonan informasi tersebut ditolak${inPart ? ' untuk bagian yang dikecualikan' : ''}. Bila berkeberatan, pemohon dapat mengajukan keberatan kepada Atasan PPID selambat-lambatnya ${filingDays(filing)} sejak menerima keputusan ini (UU 14/2008 Pasal 36 ayat (1)).`,
  extensionSubject: 'Perpanjangan waktu pemberitahuan tertulis',
  extensionOpening: (number: string, on: CalendarDate, longer: FilingLimit = { days: 7 }) =>
    `Sehubungan dengan permohonan informasi nomor pendaftaran ${number} yang diregistrasi ${long(on)}, kami beritahukan bahwa waktu pemberitahuan tertulis diperpanjang paling lama ${formatDays(longer.days, longer.unit, 'id')} (UU 14/2008 Pasal 22 ayat (8)).`,
  extensionDue: (from: CalendarDate, to: CalendarDate) => `Semula ${long(from)}, menjadi ${long(to)}`,
  extensionOnce:
    'Perpanjangan ini hanya satu kali. Bila sampai tanggal itu tidak ada pemberitahuan tertulis, keberatan dapat diajukan kepada Atasan PPID.',
  deliveryTitle: 'TANDA BUKTI PENYERAHAN INFORMASI',
  deliveryOpening: (number: string, on: CalendarDate) =>
    `Atas permohonan informasi nomor pendaftaran ${number} yang diregistrasi ${long(on)} telah diserahkan informasi sebagai berikut.`,
  deliveryEnd:
    'Dengan menandatangani lembar ini penerima menyatakan telah menerima informasi tersebut. Dibuat dua rangkap: satu untuk penerima, satu untuk berkas permohonan.',
} as const;
