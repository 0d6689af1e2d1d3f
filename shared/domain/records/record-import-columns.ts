/**
 * Which column of an archive list holds what, guessed from its heading in the words that offices use (domain.md 4.3:
 * Daftar Berkas, Daftar Isi Berkas, Daftar Arsip Inaktif). The person confirms or changes every one of them.
 */
import { guessColumns, headingLine } from '../lists/guess-columns.ts';
import { categoryFields, optionalTextFields } from './record-input.ts';
import { placeKinds } from './record-place.ts';

export const recordImportFields = [
  'description',
  'date',
  'unit',
  'place',
  ...placeKinds,
  ...optionalTextFields,
  'extent',
  'securityClass',
  'accessClass',
  ...categoryFields,
  // The berkas that the record lies in, by its identifier or its number.
  'parent',
  // Never stored: it finds the record of an own export again.
  'id',
  // Never stored: names of softcopies, to be found in a folder.
  'file',
] as const;
export type RecordImportField = (typeof recordImportFields)[number];

/** Field -> column, counted from 0. */
export type RecordColumns = Partial<Record<RecordImportField, number>>;

const SYNONYMS: Readonly<Record<RecordImportField, readonly string[]>> = {
  description: [
    'uraian informasi',
    'uraian informasi arsip',
    'uraian',
    'uraian arsip',
    'uraian berkas',
    'deskripsi',
    'isi',
    'isi ringkas',
    'perihal',
    'hal',
    'judul',
    'judul berkas',
    'jenis arsip',
    'jenis/series arsip',
    'description',
    'title',
  ],
  date: ['tanggal', 'tgl', 'tanggal arsip', 'tanggal surat', 'tanggal naskah', 'kurun waktu', 'tahun', 'tahun cipta', 'waktu', 'date'],
  unit: ['unit pengolah', 'unit', 'unit kerja', 'bidang', 'bagian', 'processing unit'],
  place: [
    'lokasi',
    'lokasi simpan',
    'tempat',
    'tempat simpan',
    'tempat penyimpanan',
    'letak',
    'lokasi penyimpanan',
    'location',
    'place',
    'storage place',
  ],
  building: ['gedung', 'depo', 'building'],
  room: ['ruang', 'ruangan', 'no ruang', 'room'],
  rack: ['rak', 'no rak', 'nomor rak', 'lemari', 'filing cabinet', 'kabinet', 'rack', 'shelf'],
  row: ['baris', 'laci', 'lajur', 'row', 'drawer'],
  box: ['boks', 'box', 'no boks', 'nomor boks', 'no box', 'nomor box', 'nomor definitif boks', 'dus'],
  folder: ['folder', 'no folder', 'nomor folder', 'map', 'nomor definitif folder'],
  letterNumber: [
    'nomor surat',
    'no surat',
    'nomor naskah',
    'no naskah',
    'nomor dokumen',
    'no dokumen',
    'nomor arsip',
    'no arsip',
    'letter number',
  ],
  creator: ['pencipta', 'pencipta arsip', 'asal', 'asal surat', 'dari', 'pengirim', 'pencipta/asal', 'creator'],
  fileNumber: ['nomor berkas', 'no berkas', 'no. berkas', 'file number'],
  itemNumber: ['nomor item', 'no item', 'nomor item arsip', 'no item arsip', 'nomor isi berkas', 'item number'],
  level: ['level', 'level deskripsi', 'tingkat deskripsi'],
  receptionNumber: ['nomor penerimaan', 'no penerimaan', 'nomor terima', 'no terima', 'nomor bast', 'reception number', 'accession number'],
  unitCode: ['kode unit', 'kode unit kerja', 'kode internal', 'unit code'],
  oldNumber: ['nomor lama', 'no lama', 'nomor sementara', 'old number'],
  indexTerm: ['indeks', 'index', 'kata kunci', 'kata tangkap', 'index term'],
  state: ['tingkat perkembangan', 'tk perkembangan', 'perkembangan', 'keaslian', 'asli/copy', 'state'],
  extentUnit: ['satuan', 'satuan jumlah', 'extent unit', 'unit of extent'],
  condition: ['kondisi', 'kondisi arsip', 'kondisi fisik', 'keadaan', 'condition'],
  medium: ['media', 'media arsip', 'bentuk', 'jenis media', 'medium'],
  classCode: ['kode klasifikasi', 'kode', 'klasifikasi', 'kode klas', 'class code', 'code', 'classification code'],
  note: ['keterangan', 'ket', 'catatan', 'note', 'remark'],
  extent: ['jumlah', 'volume', 'banyaknya', 'jml', 'jumlah berkas', 'jumlah arsip', 'extent', 'quantity'],
  securityClass: ['skkaad', 'klasifikasi keamanan', 'keamanan', 'sifat', 'klasifikasi keamanan dan akses', 'security class'],
  accessClass: [
    'klasifikasi informasi',
    'kategori informasi',
    'jenis informasi',
    'sifat informasi',
    'access class',
    'class of public information',
  ],
  category: ['kategori', 'kategori arsip', 'arsip vital/terjaga', 'category', 'category of the record', 'record category'],
  protection: ['metode perlindungan', 'perlindungan', 'cara perlindungan', 'protection', 'protection method'],
  secondCopy: ['lokasi salinan kedua', 'salinan kedua', 'lokasi salinan', 'tempat salinan', 'second copy', 'place of the second copy'],
  file: [
    'nama file',
    'file',
    'nama file softcopy',
    'nama softcopy',
    'softcopy',
    'file softcopy',
    'berkas digital',
    'nama berkas digital',
    'file name',
    'file names',
    'softcopy file',
  ],
  parent: [
    'berkas induk',
    'induk',
    'di dalam berkas',
    'pengenal berkas',
    'pengenal berkas induk',
    'parent file',
    'parent',
    'file it lies in',
  ],
  id: ['pengenal', 'pengenal arsip', 'identifier', 'record identifier'],
};

/** Guesses from one heading line. */
export const guessRecordColumns = (heading: readonly string[]): RecordColumns => guessColumns(recordImportFields, SYNONYMS, heading);

/** The line among the first ones that is most likely the heading, counted from 0; undefined where none is recognised. */
export const findHeadingLine = (lines: readonly (readonly string[])[]): number | undefined =>
  headingLine(lines, (line) => Object.keys(guessRecordColumns(line)).length);
