import type { PageResult } from '#renderer/ui/list/page-cache.ts';
import type { PickerOption } from '#renderer/ui/picker/picker-option.ts';
import type { TreeNode } from '#renderer/ui/tree/visible-nodes.ts';

export interface SampleRecord {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly code: string;
  readonly year: string;
  readonly place: string;
  readonly lent?: string;
}

const firstRecords: readonly SampleRecord[] = [
  ['Kontrak Jalan Teluk Batu, paket 03', 'Berkas, asli, Dinas Pekerjaan Umum', '600.1.15.2', '2025', 'B017 / F06'],
  [
    'RAB Jalan Teluk Batu, paket 01–04',
    'Isi berkas, salinan, Dinas Pekerjaan Umum',
    '600.1.15.2',
    '2025',
    'B017 / F07',
    'dipinjam s.d. 12 Jun',
  ],
  ['Berita acara serah terima Jalan Teluk Batu', 'Isi berkas, asli, Dinas Pekerjaan Umum', '600.1.15.4', 'Des 2025', 'B017 / F09'],
  ['Gambar rencana Jalan Teluk Batu', '14 lembar kalkir, Dinas Pekerjaan Umum', '600.1.15.1', '2024', 'LP2 / 05'],
  ['Pengawasan Jalan Teluk Batu, Mei–Agu', 'Berkas, asli, CV Karsa Bina Muara', '600.1.15.3', '2025', 'B018 / F01'],
  ['SP2D termin II Jalan Teluk Batu', 'Isi berkas, tembusan, Bagian Keuangan', '900.1.3.5', 'Sep 2025', 'B102 / F14'],
  ['Usulan lampu jalan Teluk Batu', 'Isi berkas, fotokopi, Bappeda', '000.7.2', '± 2023', 'B044 / F02'],
  ['Izin bahu jalan Pasar Teluk Batu', 'Isi berkas, asli, Dinas Perhubungan', '500.11.4', '2022–2024', 'B061 / F03'],
  ['Kontrak Jalan Teluk Batu, paket 02', 'Berkas, asli, Dinas Pekerjaan Umum', '600.1.15.2', '2025', 'B017 / F05'],
  ['Temuan audit fisik Jalan Teluk Batu', 'Isi berkas, salinan, Inspektorat', '700.1.2', 'Feb 2026', 'B090 / F11'],
  ['Adendum Jalan Teluk Batu, paket 01', 'Isi berkas, asli, Dinas Pekerjaan Umum', '600.1.15.2', 'Jul 2025', 'B017 / F03'],
  ['SP2D termin I Jalan Teluk Batu', 'Isi berkas, tembusan, Bagian Keuangan', '900.1.3.5', 'Jun 2025', 'B102 / F13'],
  ['Foto udara jalan Teluk Batu', '22 lembar foto, Bagian Humas', '000.5.1', '± 2019', 'LP1 / 12'],
].map(([title = '', note = '', code = '', year = '', place = '', lent], index) => ({
  id: `r${index}`,
  title,
  note,
  code,
  year,
  place,
  ...(lent ? { lent } : {}),
}));

const total = 1_000_000;

/** A million rows, made when they are asked for. */
export function loadRecords(offset: number, limit: number): Promise<PageResult<SampleRecord>> {
  const rows = Array.from({ length: Math.min(limit, total - offset) }, (_, at) => recordAt(offset + at));
  return Promise.resolve({ rows, total });
}

function recordAt(index: number): SampleRecord {
  const base = firstRecords[index % firstRecords.length];
  if (!base) throw new Error('the samples are not empty');
  return index < firstRecords.length ? base : { ...base, id: `r${index}`, title: `${base.title}, baris ${index + 1}` };
}

export const recordFacets = [
  facet('code', 'Klasifikasi', [
    ['600 Pekerjaan umum', 31],
    ['900 Keuangan', 9],
    ['500 Perekonomian', 4],
    ['000 Umum', 3],
  ]),
  facet('period', 'Kurun waktu', [
    ['2026', 2],
    ['2025', 28],
    ['2024', 11],
    ['sampai 2023', 6],
  ]),
  facet('level', 'Tingkat', [
    ['Asli', 33],
    ['Salinan', 12],
    ['Fotokopi', 2],
  ]),
  facet('softcopy', 'Softcopy', [
    ['Ada', 40],
    ['Belum ada', 7],
  ]),
  facet('retention', 'Retensi', [
    ['Aktif', 38],
    ['Inaktif', 9],
  ]),
];

function facet(id: string, label: string, values: readonly (readonly [string, number])[]) {
  return { id, label, values: values.map(([name, count]) => ({ id: name, label: name, count, on: false })) };
}

export const recordViews = [
  { id: 'all', label: 'Semua', count: 1_000_000 },
  { id: 'code', label: 'Perlu kode', count: 2 },
  { id: 'lent', label: 'Dipinjam', count: 1 },
  { id: 'place', label: 'Tanpa lokasi', count: 0 },
];

export const recordWords = {
  title: 'Arsip',
  search: 'Cari arsip',
  import: 'Impor',
  export: 'Ekspor',
  add: 'Tambah arsip',
  columns: { title: 'Uraian informasi', code: 'Kode, waktu', place: 'Lokasi', year: 'Waktu' },
  inPlace: 'di tempat',
  tagPlace: 'Di tempat',
  tagAccess: 'Biasa / Terbuka',
  code: '600.1.15.2',
  detailTitle: 'Kontrak Jalan Teluk Batu, paket 03',
  meta: '620/118/SPK/2025, Selasa, 11 Maret 2025',
  path: ['Gedung B', 'Ruang Arsip 1', 'Rak 04', 'Baris 2'],
  box: 'Boks 017, Folder 06',
  history: 'Riwayat',
  undoLast: 'Urungkan perubahan terakhir',
  lend: 'Pinjamkan',
  edit: 'Ubah',
  view: 'Lihat softcopy',
  label: 'Cetak label',
  becomes: 'menjadi',
  emptyTitle: 'Belum ada arsip',
  emptyText: 'Di sini arsip didaftar, dicari, dan ditemukan kembali: uraian, kode, dan tempat simpannya.',
  bulkMove: 'Pindahkan',
  bulkLabel: 'Cetak label',
};

export const recordFacts = [
  { id: 'creator', label: 'Pencipta', value: 'Dinas Pekerjaan Umum' },
  { id: 'extent', label: 'Tingkat, jumlah', value: 'asli, 1 berkas (64 lembar)' },
  { id: 'retention', label: 'Retensi', value: 'aktif s.d. Kam 11 Mar 2027' },
  { id: 'after', label: 'Sesudahnya', value: 'inaktif 5 tahun, dinilai kembali' },
  { id: 'related', label: 'Terkait', value: '036/KEB/A/V/2026' },
];

export const recordFile = {
  id: 'f1',
  name: 'kontrak-paket-03.pdf',
  note: '64 hlm, 8,2 MB',
  state: { tone: 'done' as const, text: 'cocok dengan asli' },
};

/** Ten thousand classification codes, for tree and picker. */
const words = [
  'Pekerjaan umum',
  'Keuangan',
  'Perekonomian',
  'Pengawasan',
  'Kepegawaian',
  'Kesehatan',
  'Pendidikan',
  'Perhubungan',
  'Kesejahteraan',
  'Umum',
];

const wordAt = (index: number): string => words[index % words.length] ?? '';

export const classification: readonly TreeNode[] = words.map((word, first) => ({
  id: `${first}00`,
  code: `${first}00`,
  label: word,
  count: 1000 + first,
  children: Array.from({ length: 10 }, (_, second) => ({
    id: `${first}00.${second + 1}`,
    code: `${first}00.${second + 1}`,
    label: `${word}: ${wordAt(second).toLowerCase()}`,
    count: 100 + second,
    children: Array.from({ length: 100 }, (_, third) => ({
      id: `${first}00.${second + 1}.${third + 1}`,
      code: `${first}00.${second + 1}.${third + 1}`,
      label: `${wordAt(third)} ${wordAt(second).toLowerCase()}, golongan ${third + 1}`,
      count: third,
    })),
  })),
}));

const codes: readonly PickerOption[] = classification.flatMap((first) =>
  (first.children ?? []).flatMap((second) =>
    (second.children ?? []).map((third) => ({
      id: third.id,
      code: third.code ?? '',
      label: third.label,
      detail: `${first.label} › ${second.label}`,
    })),
  ),
);

export function searchCodes(query: string, offset: number, limit: number): Promise<PageResult<PickerOption>> {
  const wanted = query.toLowerCase().split(/\s+/u);
  const found = codes.filter((option) => wanted.every((word) => `${option.code} ${option.label}`.toLowerCase().includes(word)));
  return Promise.resolve({ rows: found.slice(offset, offset + limit), total: found.length });
}

export const describeCode = (id: string): Promise<PickerOption | null> => Promise.resolve(codes.find((option) => option.id === id) ?? null);
