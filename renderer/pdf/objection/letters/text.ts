/**
 * Words with legal effect on the letters of an objection, template version 1. A change of wording is a new file beside this one with a new
 * template id. Sources: UU 14/2008 Arts. 17, 19, 35 to 37; Perki 1/2021 Arts. 39 to 41 and 49; SOP-PPID-04 F, J, K, L and annex steps 2 to 6.
 */
import type { DayUnit } from '#shared/domain/deadlines/deadline-rules.ts';
import { formatDays } from '#shared/i18n/day-count.ts';
import { formatDate, formatLongDate } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { unbroken } from '../../kit/wrap.ts';

/** A date never breaks between two lines. */
export const long = (date: CalendarDate): string => unbroken(formatLongDate(date, 'id'));

/** Of a letter: "20 Maret 2026". */
export const dated = (date: CalendarDate): string => unbroken(formatDate(date, 'id'));

export const letterText = {
  noNumber: '................................',
  draft: 'KONSEP. Belum ditandatangani; berlaku setelah ditandatangani dan diberi nomor.',
  about: (number: string, on: CalendarDate) => `keberatan nomor registrasi ${number} yang diregistrasi ${long(on)}`,
  passTitle: ['LEMBAR PENGANTAR KEBERATAN', 'DAN DISPOSISI'],
  passOpening: (about: string) =>
    `Bersama ini disampaikan ${about} untuk ditelaah dan ditindaklanjuti menurut SOP-PPID-04. Pengajuan telah dinyatakan lengkap dan dicatat dalam register.`,
  passDue: 'Telaah Atasan PPID paling lambat',
  passLimit: 'Tanggapan tertulis paling lambat',
  provisional: (years: readonly number[]) => `sementara: hari libur tahun ${years.join(' dan ')} belum ditetapkan`,
  passTable: ['Penerima', 'Diterima tanggal, nama, paraf', 'Disposisi / instruksi'],
  passReturn: 'Lembar ini dikembalikan kepada pengirim setelah diisi dan diparaf.',
  orderTitle: {
    give: ['SURAT PERINTAH', 'PEMENUHAN PERMINTAAN ATAS KEBERATAN INFORMASI'],
    refuse: ['SURAT PERINTAH', 'PENYIAPAN JAWABAN PENOLAKAN ATAS KEBERATAN INFORMASI'],
  },
  orderBasis: (about: string) => `Berdasarkan hasil telaah atas ${about}, dengan ini diperintahkan kepada:`,
  orderGive:
    'menyiapkan data dan informasi yang diminta, memeriksa kelengkapan dan kebenarannya untuk terakhir kali, dan menyerahkannya kepada Meja Layanan Informasi untuk disampaikan kepada pengaju keberatan.',
  orderRefuse:
    'menyiapkan surat penolakan dengan alasan tertulis; pengecualian informasi hanya dengan uji konsekuensi yang disetujui pimpinan badan publik (UU 14/2008 Pasal 19).',
  orderDue: (on: CalendarDate, days: number) => `Perintah ini dilaksanakan paling lambat ${long(on)} (${days} hari kerja).`,
  orderLimit: (on: CalendarDate, note: string) => `Batas tanggapan tertulis kepada pengaju keberatan: ${long(on)}${note}.`,
  decisionTitle: ['KEPUTUSAN ATASAN PEJABAT PENGELOLA', 'INFORMASI DAN DOKUMENTASI', 'ATAS KEBERATAN INFORMASI PUBLIK'],
  decisionConsidering: (about: string) =>
    `Menimbang ${about}; mengingat Pasal 35 dan Pasal 36 Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik;`,
  decides: 'MEMUTUSKAN',
  upholds: 'Menguatkan putusan PPID, dengan alasan tertulis di bawah ini.',
  cancels: 'Membatalkan putusan PPID dan memerintahkan PPID memberikan informasi.',
  serviceDuty: 'Memerintahkan PPID menjalankan kewajiban layanannya.',
  order: (text: string, on: CalendarDate, days: number) => `${text}, paling lambat ${long(on)} (${days} hari kerja).`,
  fee: (fee: string) => `Menetapkan biaya yang wajar: ${fee}.`,
  reasons: 'Alasan',
  disputeRight: (days: number, unit?: DayUnit) =>
    `Bila tidak puas atas keputusan ini, pengaju dapat mengajukan sengketa informasi kepada Komisi Informasi dalam ${formatDays(days, unit, 'id')} sejak menerimanya (UU 14/2008 Pasal 37 ayat (2)).`,
  refusalSubject: 'Penolakan atas keberatan informasi publik',
  refusalOpening: (about: string) => `Sehubungan dengan ${about}, dengan ini disampaikan bahwa`,
  refusalAll: 'keberatan tidak dapat dikabulkan.',
  refusalPart: 'keberatan dikabulkan sebagian; untuk bagian lain tidak dapat dikabulkan.',
  refusalBasis: 'Dasar penolakan',
  refusalTable: ['Bagian yang dikecualikan', 'Dasar hukum', 'Konsekuensi bila dibuka', 'Jangka waktu'],
  refusalTest: 'Uji konsekuensi',
  deliveryTitle: 'TANDA BUKTI PENYERAHAN TANGGAPAN KEBERATAN',
  deliveryOpening: (about: string) => `Atas ${about} telah diserahkan tanggapan tertulis beserta informasi dan dokumen berikut.`,
  deliveryTable: ['No.', 'Yang diserahkan', 'Bentuk', 'Jumlah'],
  deliveryNothing: 'tanggapan tertulis saja',
  deliveryFree: 'Penyerahan ini tidak dipungut biaya; penggandaan atas biaya sendiri atau ke media milik pemohon (SOP-PPID-04 K).',
  deliveryEnd:
    'Dengan menandatangani lembar ini penerima menyatakan telah menerima yang tercantum di atas. Dibuat dua rangkap: satu untuk penerima, satu untuk berkas perkara.',
  bundleTitle: ['DAFTAR BERKAS SENGKETA INFORMASI PUBLIK'],
  bundleOpening: (commission: string) =>
    `Berkas berikut disertakan untuk penyelesaian sengketa informasi publik pada ${commission} (UU 14/2008 Pasal 37 dan 38).`,
  bundleTable: ['No.', 'Naskah', 'Ada'],
  bundleFileTitle: ['BUNDEL BERKAS SENGKETA INFORMASI PUBLIK', 'DAFTAR ISI'],
  contentsTable: ['No.', 'Naskah', 'Tanggal', 'Halaman'],
  checklist: 'Kelengkapan berkas',
  leftOut: 'Lampiran yang tidak termasuk dalam berkas ini',
  leftOutTable: ['No.', 'Lampiran', 'Sebab'],
  noReplyTitle: ['SURAT KETERANGAN', 'TIDAK ADA TANGGAPAN ATAS KEBERATAN'],
  noReply: (about: string, received: CalendarDate, limit: CalendarDate) =>
    `Menerangkan bahwa atas ${about}, diterima ${long(received)}, sampai dengan batas tanggapan ${long(limit)} tidak ada tanggapan tertulis Atasan PPID yang tercatat dalam register keberatan.`,
  window: (until: CalendarDate, days: number, unit?: DayUnit) =>
    `Sengketa dapat diajukan sampai ${long(until)} (${formatDays(days, unit, 'id')}; UU 14/2008 Pasal 37 ayat (2)).`,
  testTitle: ['LEMBAR UJI KONSEKUENSI', 'INFORMASI PUBLIK'],
  testOpening: (subject: string, about: string) =>
    `Uji konsekuensi atas ${subject}, sehubungan dengan ${about}, dipimpin oleh PPID dan dihadiri oleh:`,
  testAttendance: ['Nama', 'Jabatan', 'Sebagai'],
  testTable: ['Bagian', 'Dasar hukum', 'Bila dibuka', 'Bila ditutup', 'Hasil', 'Jangka waktu'],
  testPending:
    'Belum disetujui pimpinan badan publik: tidak ada pengecualian yang berlaku berdasarkan lembar ini (UU 14/2008 Pasal 19; Perki 1/2021 Pasal 49).',
  testApproved: (number: string, on: CalendarDate) => `Disetujui pimpinan badan publik dengan naskah nomor ${number}, ${long(on)}.`,
  chair: 'Ketua, Pejabat Pengelola Informasi dan Dokumentasi',
  head: 'Menyetujui, Pimpinan Badan Publik',
} as const;
