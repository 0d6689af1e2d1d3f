/** Columns and titles of the official lists, exactly as `domain.md` 4.3 has them. A change of wording is a new version of the template. */

export const archiveListTemplate = 'archive-list/1';

/** A part of a list with columns of its own; the active list has two. */
export const listParts = ['files', 'contents', 'inactive', 'vital'] as const;
export type ListPart = (typeof listParts)[number];

interface ListColumn {
  readonly head: string;
  /** Share of the width. */
  readonly share: number;
  readonly end?: boolean;
  readonly strong?: boolean;
}

const cells = {
  no: { head: 'No.', share: 9, end: true },
  code: { head: 'Kode klasifikasi', share: 24, strong: true },
  fileNumber: { head: 'Nomor berkas', share: 17 },
  itemNumber: { head: 'Nomor item', share: 15 },
  recordNumber: { head: 'Nomor arsip', share: 29 },
  creator: { head: 'Pencipta arsip', share: 27 },
  unit: { head: 'Unit pengolah', share: 34 },
  description: { head: 'Uraian informasi', share: 66 },
  span: { head: 'Kurun waktu', share: 26 },
  date: { head: 'Tanggal', share: 28 },
  state: { head: 'Tingkat perkembangan', share: 26 },
  quantity: { head: 'Jumlah', share: 18 },
  medium: { head: 'Keterangan', share: 22 },
  carrier: { head: 'Media', share: 18 },
  protection: { head: 'Metode perlindungan', share: 34 },
  secondCopy: { head: 'Lokasi salinan kedua', share: 36 },
  shelf: { head: 'Lokasi simpan', share: 32 },
  note: { head: 'Keterangan', share: 22 },
  spot: { head: 'Nomor definitif folder dan boks', share: 22 },
  place: { head: 'Lokasi simpan', share: 28 },
  retention: { head: 'Jangka simpan dan nasib akhir', share: 34 },
  category: { head: 'Kategori arsip', share: 16 },
} as const satisfies Readonly<Record<string, ListColumn>>;

export type ListCell = keyof typeof cells;

export const listColumn = (cell: ListCell): ListColumn => cells[cell];

export const partColumns: Readonly<Record<ListPart, readonly ListCell[]>> = {
  files: ['no', 'code', 'fileNumber', 'unit', 'description', 'span', 'quantity', 'medium'],
  contents: ['fileNumber', 'itemNumber', 'code', 'description', 'date', 'quantity'],
  inactive: [
    'creator',
    'unit',
    'recordNumber',
    'code',
    'description',
    'span',
    'state',
    'quantity',
    'note',
    'spot',
    'place',
    'retention',
    'category',
  ],
  vital: ['no', 'code', 'description', 'unit', 'span', 'state', 'carrier', 'quantity', 'retention', 'shelf', 'protection', 'secondCopy'],
};

export const listTitles = {
  files: 'DAFTAR BERKAS',
  contents: 'DAFTAR ISI BERKAS',
  active: 'DAFTAR ARSIP AKTIF',
  inactive: 'DAFTAR ARSIP INAKTIF',
  vital: 'DAFTAR ARSIP VITAL',
} as const;

export type ListTitle = keyof typeof listTitles;

/** The lists that a list is made of. */
export const listPartsOf: Readonly<Record<ListTitle, readonly ListPart[]>> = {
  files: ['files'],
  contents: ['contents'],
  active: ['files', 'contents'],
  inactive: ['inactive'],
  vital: ['vital'],
};

export const archiveListText = {
  unit: (name: string | null) => `Unit pengolah: ${name ?? 'seluruh unit'}`,
  period: (period: string | null) => `Kurun waktu arsip: ${period ?? 'seluruhnya'}`,
  asOf: (on: string) => `Keadaan per ${on}`,
  leftOut: (count: string) => `${count} arsip tanpa tanggal tidak termasuk`,
  unfiled: 'Belum diberkaskan',
  file: (number: string, title: string) => (number === '' ? title : `Berkas ${number}: ${title}`),
  empty: 'Tidak ada arsip pada daftar ini.',
  total: (title: string, count: string) => `Jumlah ${title.toLowerCase()}: ${count} nomor.`,
  keeper: 'Pengelola arsip',
  head: 'Mengetahui,',
} as const;
