import type { RelatedLink } from '#renderer/ui/detail/papers.tsx';
import type { RulerMark } from '#renderer/ui/detail/ruler.tsx';
import type { DerivationDay } from '#renderer/ui/dialog/derivation-dialog.tsx';

export interface SampleCase {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly title: string;
  readonly applicant: string;
  readonly date: string;
  readonly left: string;
  readonly tone: 'plain' | 'late' | 'soon';
}

const row = (
  number: string,
  state: string,
  title: string,
  applicant: string,
  date: string,
  left: string,
  tone: SampleCase['tone'],
): SampleCase => ({
  id: number,
  number,
  state,
  title,
  applicant,
  date,
  left,
  tone,
});

export const cases: readonly SampleCase[] = [
  row(
    '027/KEB/A/IV/2026',
    'Menunggu tanda tangan',
    'Salinan izin galian Desa Sungai Rimba',
    'Bambang Triyatno, alasan a, d',
    'Sel 9 Jun',
    'lewat 1 hari',
    'late',
  ),
  row(
    '036/KEB/A/V/2026',
    'Bahan disiapkan',
    'Anggaran perbaikan Jalan Teluk Batu 2025',
    'Perkumpulan Jaring Warga Muara, alasan a, d',
    'Rab 10 Jun',
    'hari ini',
    'soon',
  ),
  row('012/KEB/B/V/2026', 'Ditelaah', 'Notulen musrenbang kecamatan 2026', 'Rusdi Halimun, alasan c', 'Rab 10 Jun', 'hari ini', 'soon'),
  row(
    '029/KEB/A/IV/2026',
    'Bahan disiapkan',
    'Hasil uji air minum triwulan I 2026',
    'Yohana Lende, alasan g',
    'Rab 10 Jun',
    'hari ini',
    'soon',
  ),
  row('011/KEB/B/IV/2026', 'Siap diserahkan', 'Daftar penerima hibah 2025', 'Nurhayati Basrun, alasan c', 'Kam 11 Jun', 'besok', 'soon'),
  row('040/KEB/A/VI/2026', 'Ditelaah', 'Ringkasan laporan keuangan 2025', 'Hendra Wijoyo, alasan b', 'Kam 11 Jun', 'besok', 'soon'),
  row(
    '030/KEB/A/IV/2026',
    'Bahan disiapkan',
    'Dokumen lingkungan pelebaran dermaga',
    'Maria Goreti Tukan, alasan d, e',
    'Jum 12 Jun',
    '2 hari kerja',
    'plain',
  ),
  row(
    '037/KEB/A/V/2026',
    'Bahan disiapkan',
    'Daftar aset tanah Kecamatan Pesisir',
    'Siti Marwati Daeng, alasan e',
    'Jum 12 Jun',
    '2 hari kerja',
    'plain',
  ),
  row(
    '031/KEB/A/V/2026',
    'Keputusan disusun',
    'Biaya salinan dokumen lelang 2025',
    'CV Karsa Bina Muara, alasan f',
    'Sen 15 Jun',
    '3 hari kerja',
    'plain',
  ),
  row(
    '038/KEB/A/V/2026',
    'Surat perintah terbit',
    'Daftar usaha berizin lokasi Pesisir',
    'Ferdinan Loupatty, alasan c, g',
    'Rab 17 Jun',
    '4 hari kerja',
    'plain',
  ),
  row(
    '041/KEB/A/VI/2026',
    'Ditelaah',
    'Hasil audit Puskesmas Teluk Batu',
    'Wahyuni Tamrin, alasan a',
    'Kam 18 Jun',
    '5 hari kerja',
    'plain',
  ),
  row(
    '039/KEB/A/V/2026',
    'Bahan disiapkan',
    'Data kepesertaan bantuan pangan 2025',
    'Petrus Lawalata, alasan d',
    'Jum 19 Jun',
    '6 hari kerja',
    'plain',
  ),
  row(
    '033/KEB/A/V/2026',
    'Ditelaah',
    'Peta bidang tanah Kelurahan Teluk Batu',
    'Agus Mandala, alasan d',
    'Sen 22 Jun',
    '7 hari kerja',
    'plain',
  ),
  row('034/KEB/A/V/2026', 'Ditelaah', 'Daftar kendaraan dinas 2025', 'Laode Karim Amsal, alasan a', 'Sel 23 Jun', '8 hari kerja', 'plain'),
];

export const views = [
  { id: 'open', label: 'Terbuka', count: 14 },
  { id: 'today', label: 'Hari ini', count: 3 },
  { id: 'late', label: 'Terlambat', count: 1 },
  { id: 'mine', label: 'Menunggu saya', count: 3 },
  { id: 'closed', label: 'Selesai', count: 39 },
];

export const stateFacets = [
  {
    id: 'state',
    label: 'Keadaan',
    values: [
      { id: 'review', label: 'Ditelaah', count: 3, on: false },
      { id: 'material', label: 'Bahan', count: 7, on: false },
      { id: 'decision', label: 'Keputusan', count: 3, on: false },
      { id: 'delivery', label: 'Serah', count: 1, on: false },
    ],
  },
  {
    id: 'ground',
    label: 'Alasan',
    values: [
      { id: 'a', label: 'a, ditolak', count: 5, on: false },
      { id: 'c', label: 'c, tidak ditanggapi', count: 4, on: false },
    ],
  },
];

export const marks: readonly RulerMark[] = [
  { day: 7, label: 'H+7 Telaah', date: 'Jum 29 Mei', state: 'done' },
  { day: 14, label: 'H+14 Bahan', date: 'Rab 10 Jun', state: 'now' },
  { day: 25, label: 'H+25 Target', date: 'Jum 26 Jun', state: 'ahead' },
  { day: 30, label: 'Batas', date: 'Jum 3 Jul', state: 'end' },
];

export const events = [
  { id: '6', when: 'Sel 9 Jun, 14.20', who: 'Marthen Rante, PPID Pembantu', what: 'Dinas PU menyerahkan 2 berkas RAB' },
  { id: '5', when: 'Rab 3 Jun, 10.05', who: 'Dewi Anggraini, arsiparis', what: '3 berkas arsip dipinjam, Boks 017' },
  {
    id: '4',
    when: 'Sel 26 Mei, 13.40',
    who: 'Syamsul Bakri, Atasan PPID',
    what: 'Surat perintah terbit. Dicatat berdasarkan naskah bertanda tangan oleh Andi Kurnia',
    signal: true,
  },
  { id: '3', when: 'Sen 18 Mei, 11.10', who: 'Andi Kurnia, Sekretaris PPID', what: 'Diteruskan kepada Atasan PPID dan PPID' },
  { id: '2', when: 'Sen 18 Mei, 10.32', who: 'Rahmawati Saleh, Meja A', what: 'Diregistrasi, tanda terima dicetak', signal: true },
  { id: '1', when: 'Sen 18 Mei, 10.20', who: 'Rahmawati Saleh, Meja A', what: 'Diterima di meja, berkas lengkap' },
];

const nothing = () => {};

export const papers = [
  { id: 'form', name: 'Formulir keberatan', state: 'issued' as const, onOpen: nothing },
  { id: 'receipt', name: 'Tanda terima', state: 'issued' as const, onOpen: nothing },
  { id: 'slip', name: 'Lembar disposisi', state: 'issued' as const, onOpen: nothing },
  { id: 'order', name: 'Surat perintah', state: 'issued' as const, onOpen: nothing },
  { id: 'material', name: 'Bahan jawaban', state: 'draft' as const, onOpen: nothing },
  { id: 'decision', name: 'Keputusan tertulis', state: 'none' as const },
  { id: 'delivery', name: 'Tanda serah', state: 'none' as const },
];

export const links: readonly RelatedLink[] = [
  { id: 'request', label: '022/PMH/A/IV/2026', href: '#/galeri/kasus' },
  { id: 'box', label: 'Boks 017, folder 06–08', href: '#/galeri/arsip' },
];

export const caseWords = {
  title: 'Keberatan',
  caption: '14 terbuka dari 53 dalam register 2026',
  search: 'Cari dalam register',
  register: 'Registrasi keberatan',
  export: 'Ekspor',
  print: 'Cetak',
  columns: { number: 'Nomor dan keadaan', subject: 'Informasi dan pemohon', due: 'Tenggat' },
  tag: 'Bahan jawaban disiapkan',
  meta: 'Perkumpulan Jaring Warga Muara, kuasa Hendra Wijoyo. Alasan a ditolak, d tidak sesuai. Permohonan 022/PMH/A/IV/2026',
  next: 'Serahkan bahan jawaban ke meja layanan',
  nextDue: 'Rabu, 10 Juni 2026, hari ini (H+14)',
  nextAction: 'Catat bahan siap',
  limit: ['Batas ', 'Jumat, 3 Juli 2026', ', 16 hari kerja lagi, dihitung sejak Sen 18 Mei'] as const,
  emptyTitle: 'Belum ada keberatan',
  emptyText: 'Register keberatan mencatat keberatan yang diajukan di meja layanan, dengan nomor, tenggat, dan tanda terimanya.',
  withdraw: 'Cabut keberatan',
  copy: 'Salin nomor',
};

export const derivation: readonly DerivationDay[] = [
  { id: '0', date: 'Senin, 18 Mei 2026', number: null, note: 'dinyatakan lengkap; hari pertama tidak dihitung', kind: 'off' },
  { id: '1', date: 'Selasa, 19 Mei 2026', number: 1, note: '', kind: 'working' },
  { id: '2', date: 'Rabu, 20 Mei 2026', number: 2, note: '', kind: 'working' },
  { id: '3', date: 'Kamis, 21 Mei 2026', number: 3, note: '', kind: 'working' },
  { id: '4', date: 'Jumat, 22 Mei 2026', number: 4, note: '', kind: 'working' },
  { id: '5', date: 'Sabtu, 23 Mei 2026', number: null, note: 'akhir pekan', kind: 'off' },
  { id: '6', date: 'Minggu, 24 Mei 2026', number: null, note: 'akhir pekan', kind: 'off' },
  { id: '7', date: 'Senin, 25 Mei 2026', number: 5, note: '', kind: 'working' },
  { id: '8', date: 'Selasa, 26 Mei 2026', number: 6, note: 'surat perintah terbit', kind: 'working' },
  { id: '9', date: 'Rabu, 27 Mei 2026', number: null, note: 'libur: Iduladha 1447 H', kind: 'off' },
  { id: '10', date: 'Jumat, 29 Mei 2026', number: 7, note: 'H+7, telaah Atasan PPID', kind: 'milestone' },
  { id: '11', date: 'Jumat, 3 Juli 2026', number: 30, note: 'batas tanggapan', kind: 'end' },
];
