import { z } from 'zod';
import { calendarDate } from '#shared/lib/calendar-date.ts';

export const today = calendarDate('2026-06-10');

export const sampleSchema = z.object({
  request: z.string(),
  name: z.string(),
  address: z.string(),
  contact: z.string().min(6),
  by: z.enum(['self', 'proxy']),
  purpose: z.string(),
  knownOn: z.iso.date(),
  grounds: z.array(z.string()).min(1),
  position: z.string().optional(),
  papers: z.array(z.string()).min(1),
  delivery: z.enum(['taken', 'mail', 'post', 'fax']),
  sheets: z.number().min(1).optional(),
  made: z.string().optional(),
  code: z.string().optional(),
  secret: z.string().optional(),
  unit: z.enum(['pu', 'keu', 'kes']).optional(),
  agreed: z.boolean().optional(),
});

export type SampleForm = z.input<typeof sampleSchema>;

export const filled: SampleForm = {
  request: '031/PMH/A/V/2026',
  name: 'Sulastri Wardhana',
  address: 'Jl. Kemiri No. 12, Kel. Teluk Batu',
  contact: '0812-5500-1742',
  by: 'self',
  purpose: 'Penelitian skripsi',
  knownOn: '2026-05-25',
  grounds: ['a', 'd'],
  position: 'Bab anggaran obat dihitamkan tanpa penjelasan; yang diberikan hanya ringkasan.',
  papers: ['form', 'card'],
  delivery: 'taken',
  sheets: 64,
  made: '± 2019',
  code: '600.1.15',
};

export const previous: Partial<SampleForm> = { address: 'Jl. Pelabuhan No. 4, Kel. Teluk Batu', purpose: 'Penelitian skripsi', sheets: 12 };

export const choices = {
  by: [
    { value: 'self', label: 'Pemohon sendiri' },
    { value: 'proxy', label: 'Kuasa' },
  ],
  grounds: [
    { value: 'a', letter: 'a', label: 'Permohonan ditolak' },
    { value: 'b', letter: 'b', label: 'Informasi berkala tidak disediakan' },
    { value: 'c', letter: 'c', label: 'Permohonan tidak ditanggapi' },
    { value: 'd', letter: 'd', label: 'Ditanggapi tidak sebagaimana diminta' },
    { value: 'e', letter: 'e', label: 'Permohonan tidak dipenuhi' },
    { value: 'f', letter: 'f', label: 'Biaya tidak wajar' },
    { value: 'g', letter: 'g', label: 'Disampaikan melebihi jangka waktu' },
  ],
  papers: [
    { value: 'form', label: 'Formulir terisi dan ditandatangani' },
    { value: 'card', label: 'KTP diperlihatkan, fotokopi di berkas' },
    { value: 'proxy', label: 'Surat kuasa khusus bermeterai', disabled: true },
  ],
  delivery: [
    { value: 'taken', label: 'Diambil langsung' },
    { value: 'mail', label: 'Surel' },
    { value: 'post', label: 'Pos' },
    { value: 'fax', label: 'Faks' },
  ],
  unit: [
    { value: 'pu', label: 'Dinas Pekerjaan Umum' },
    { value: 'keu', label: 'Bagian Keuangan' },
    { value: 'kes', label: 'Dinas Kesehatan' },
  ],
};

export const attached = [
  { id: '1', name: 'kontrak-paket-03.pdf', note: '8,2 MB, cocok dengan asli', state: 'done' as const },
  { id: '2', name: 'lampiran-gambar.pdf', note: 'menyalin 43%', state: 'copying' as const },
  { id: '3', name: 'rekaman.exe', note: 'jenis berkas ini tidak diterima', state: 'failed' as const },
];

export const formWords = {
  title: 'Registrasi keberatan',
  caption: '11 isian, nomor dan tanda terima dalam satu langkah',
  hours: 'Dalam jam layanan',
  ready: 'Lengkap, siap diregistrasi',
  register: 'Registrasi & cetak',
  a: 'Permohonan dan pemohon',
  b: 'Alasan keberatan',
  bNote: 'boleh lebih dari satu; tekan hurufnya',
  c: 'Kasus posisi',
  cNote: 'boleh “sesuai formulir terlampir”',
  d: 'Isian lain dalam galeri',
  request: 'Nomor permohonan',
  name: 'Nama pemohon',
  address: 'Alamat',
  contact: 'Telepon atau surel',
  contactHelp: 'satu saja sudah cukup',
  by: 'Diajukan oleh',
  purpose: 'Tujuan penggunaan',
  knownOn: 'Alasan diketahui pada',
  papers: 'Berkas diperlihatkan',
  delivery: 'Tanggapan disampaikan',
  sheets: 'Jumlah',
  sheetsUnit: 'lembar',
  made: 'Kurun waktu',
  madeMeaning: 'dibaca sebagai kira-kira tahun 2019',
  code: 'Kode klasifikasi',
  secret: 'Kata sandi',
  unit: 'Unit',
  agreed: 'Sudah dicocokkan dengan aslinya',
  files: 'Softcopy',
  filesHelp: 'PDF, JPG, PNG, DOCX, XLSX',
  draftAt: '09.41',
  refused: 'Nomor permohonan ini sudah ada keberatannya.',
};
