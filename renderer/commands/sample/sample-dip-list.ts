/** Entries of the sample's public information list: every class, every state, announced in time, soon and late. All of it is invented. */
import type { DipChannel, DipClass } from '#shared/domain/dip/dip-events.ts';

export interface SampleAnnouncement {
  /** Days before today. */
  readonly back: number;
  readonly channel: DipChannel;
  readonly address: string;
}

export interface SampleEntry {
  readonly summary: string;
  readonly topic: string;
  readonly unit: string;
  readonly responsible: string | null;
  readonly year: number;
  readonly class: DipClass;
  readonly forms: readonly ('hardcopy' | 'softcopy')[];
  readonly retention: readonly [string | null, string | null];
  readonly basis: 'decree' | 'none';
  readonly announced: readonly SampleAnnouncement[];
  /** Topic and place of a sample record that holds it. */
  readonly record?: readonly [number, number];
  readonly withdrawn?: string;
  /** The sample's objection on ground b that names it, by its information. */
  readonly objection?: string;
  /** The proposal that it came of, by its words. */
  readonly proposal?: string;
}

const site = (back: number, path: string): SampleAnnouncement => ({
  back,
  channel: 'website',
  address: `https://ppid.muaralestari.example/dip/${path}`,
});
const board = (back: number): SampleAnnouncement => ({ back, channel: 'noticeBoard', address: 'Papan pengumuman lobi kantor bupati' });
const both = ['softcopy', 'hardcopy'] as const;

export const sampleDipEntries: readonly SampleEntry[] = [
  {
    summary: 'Ringkasan laporan keuangan pemerintah daerah',
    topic: 'Keuangan',
    unit: 'BKD',
    responsible: 'Kepala Badan Keuangan Daerah',
    year: -1,
    class: 'periodic',
    forms: both,
    retention: ['2 tahun', '8 tahun'],
    basis: 'decree',
    announced: [site(430, 'keuangan-lama'), site(258, 'keuangan')],
  },
  {
    summary: 'Laporan kinerja instansi pemerintah kabupaten',
    topic: 'Kinerja',
    unit: 'SETDA',
    responsible: 'Kepala Bagian Organisasi',
    year: -1,
    class: 'periodic',
    forms: both,
    retention: ['2 tahun', '3 tahun'],
    basis: 'decree',
    announced: [site(165, 'lkjip')],
  },
  {
    summary: 'Profil badan publik, kedudukan, tugas dan fungsi',
    topic: 'Kelembagaan',
    unit: 'SETDA',
    responsible: 'Kepala Bagian Organisasi',
    year: 0,
    class: 'periodic',
    forms: ['softcopy'],
    retention: ['Selama berlaku', null],
    basis: 'decree',
    announced: [site(40, 'profil'), board(38)],
  },
  {
    summary: 'Rencana umum pengadaan barang dan jasa',
    topic: 'Pengadaan',
    unit: 'PUPR',
    responsible: 'Kepala Bagian Pengadaan Barang dan Jasa',
    year: 0,
    class: 'periodic',
    forms: ['softcopy'],
    retention: ['2 tahun', '3 tahun'],
    basis: 'decree',
    announced: [],
  },
  {
    summary: 'Laporan layanan informasi publik tahunan',
    topic: 'Layanan informasi',
    unit: 'KOMINFO',
    responsible: 'PPID',
    year: -1,
    class: 'periodic',
    forms: both,
    retention: ['1 tahun', '4 tahun'],
    basis: 'decree',
    announced: [site(90, 'laporan-layanan')],
  },
  {
    summary: 'Peringatan banjir rob dan jalur evakuasi pesisir Teluk Batu',
    topic: 'Kebencanaan',
    unit: 'PUPR',
    responsible: 'Kepala Pelaksana BPBD',
    year: 0,
    class: 'immediate',
    forms: ['softcopy'],
    retention: ['1 tahun', '1 tahun'],
    basis: 'decree',
    announced: [{ back: 12, channel: 'socialMedia', address: '@bpbd.muaralestari' }, site(12, 'rob')],
  },
  {
    summary: 'Pencemaran air baku Sungai Rimba dan larangan penggunaannya',
    topic: 'Lingkungan',
    unit: 'DLH',
    responsible: 'Kepala Dinas Lingkungan Hidup',
    year: 0,
    class: 'immediate',
    forms: ['softcopy'],
    retention: ['1 tahun', '1 tahun'],
    basis: 'none',
    announced: [],
  },
  {
    summary: 'Kontrak pekerjaan jalan dengan pihak ketiga',
    topic: 'Pengadaan',
    unit: 'PUPR',
    responsible: 'Kepala Dinas Pekerjaan Umum dan Penataan Ruang',
    year: -1,
    class: 'alwaysAvailable',
    forms: both,
    retention: ['2 tahun', '10 tahun'],
    basis: 'decree',
    announced: [],
    record: [0, 0],
  },
  {
    summary: 'Standar operasional prosedur pelayanan informasi',
    topic: 'Layanan informasi',
    unit: 'KOMINFO',
    responsible: 'PPID',
    year: -1,
    class: 'alwaysAvailable',
    forms: both,
    retention: ['Selama berlaku', '5 tahun'],
    basis: 'decree',
    announced: [site(300, 'sop')],
  },
  {
    summary: 'Daftar peraturan daerah dan peraturan bupati',
    topic: 'Hukum',
    unit: 'SETDA',
    responsible: 'Kepala Bagian Hukum',
    year: 0,
    class: 'alwaysAvailable',
    forms: both,
    retention: ['Selama berlaku', 'Permanen'],
    basis: 'decree',
    announced: [],
  },
  {
    summary: 'Notulen rapat terbuka musyawarah perencanaan pembangunan',
    proposal: 'Notulen musrenbang kecamatan',
    topic: 'Perencanaan',
    unit: 'SETDA',
    responsible: null,
    year: -1,
    class: 'alwaysAvailable',
    forms: [],
    retention: [null, null],
    basis: 'none',
    announced: [],
  },
  {
    summary: 'Daftar lapangan dan ruang terbuka milik desa',
    topic: 'Aset',
    unit: 'PMD',
    responsible: 'Kepala Dinas Pemberdayaan Masyarakat dan Desa',
    year: -1,
    class: 'periodic',
    forms: ['softcopy'],
    retention: ['2 tahun', '3 tahun'],
    basis: 'decree',
    announced: [site(290, 'lapangan-desa')],
    objection: 'Daftar lapangan desa yang tidak diumumkan',
  },
  {
    summary: 'Rencana kerja tahunan perangkat daerah',
    topic: 'Perencanaan',
    unit: 'SETDA',
    responsible: 'Kepala Badan Perencanaan Pembangunan Daerah',
    year: 0,
    class: 'periodic',
    forms: both,
    retention: ['1 tahun', '3 tahun'],
    basis: 'decree',
    announced: [site(210, 'renja'), site(4, 'renja')],
    objection: 'Rencana kerja tahunan yang tidak diumumkan',
  },
  {
    summary: 'Jadwal layanan keliling administrasi kependudukan tahun lalu',
    topic: 'Pelayanan publik',
    unit: 'KOMINFO',
    responsible: 'Kepala Dinas Kependudukan',
    year: -1,
    class: 'periodic',
    forms: ['softcopy'],
    retention: ['1 tahun', null],
    basis: 'decree',
    announced: [site(320, 'keliling')],
    withdrawn: 'Diganti jadwal tahun berjalan',
  },
];
