/** What the invented records are about: code, unit, description. `{place}` and `{year}` are filled in turn. */

export const sampleUnits = [
  { code: 'SETDA', name: 'Sekretariat Daerah' },
  { code: 'PUPR', name: 'Dinas Pekerjaan Umum dan Penataan Ruang' },
  { code: 'DIKBUD', name: 'Dinas Pendidikan dan Kebudayaan' },
  { code: 'DINKES', name: 'Dinas Kesehatan' },
  { code: 'DLH', name: 'Dinas Lingkungan Hidup' },
  { code: 'DKP', name: 'Dinas Kelautan dan Perikanan' },
  { code: 'BKD', name: 'Badan Keuangan Daerah' },
  { code: 'KOMINFO', name: 'Dinas Komunikasi dan Informatika' },
  { code: 'PMD', name: 'Dinas Pemberdayaan Masyarakat dan Desa' },
] as const;

export type SampleUnitCode = (typeof sampleUnits)[number]['code'];

export const samplePlaces = [
  'Sungai Rimba',
  'Teluk Batu',
  'Tanjung Lontar',
  'Muara Anggrek',
  'Bukit Sembilan',
  'Pulau Kelapa',
  'Rawa Indah',
  'Pasir Panjang',
] as const;

export interface SampleTopic {
  readonly code: string;
  readonly unit: SampleUnitCode;
  readonly description: string;
  readonly medium: string;
  readonly extentUnit: string;
  readonly access: 'periodic' | 'immediate' | 'alwaysAvailable' | 'excluded' | 'undetermined';
}

const topic = (
  code: string,
  unit: SampleUnitCode,
  description: string,
  access: SampleTopic['access'] = 'undetermined',
  medium = 'kertas',
  extentUnit = 'lembar',
): SampleTopic => ({ code, unit, description, medium, extentUnit, access });

export const sampleTopics: readonly SampleTopic[] = [
  topic('400.1.1', 'PUPR', 'Gambar rencana perbaikan Jalan {place}, tahun {year}', 'alwaysAvailable', 'gambar teknik'),
  topic('400.1.2', 'PUPR', 'Kontrak peningkatan Jalan {place}, tahun anggaran {year}', 'undetermined', 'kertas', 'bundel'),
  topic('400.1.3', 'PUPR', 'Laporan pemeliharaan Jembatan {place} tahun {year}', 'alwaysAvailable', 'kertas', 'laporan'),
  topic('400.2.1', 'PUPR', 'Peta rencana tata ruang Kecamatan {place}, {year}', 'alwaysAvailable', 'peta'),
  topic('400.3.1', 'PUPR', 'Hasil uji air minum {place}, semester I {year}', 'periodic'),
  topic('500.1.1', 'DLH', 'Izin galian batu Desa {place}, {year}', 'alwaysAvailable'),
  topic('500.2.1', 'DLH', 'Dokumen lingkungan pelebaran dermaga {place}, {year}', 'alwaysAvailable', 'kertas', 'buku'),
  topic('500.2.2', 'DLH', 'Pengaduan pencemaran Sungai {place} dan tindak lanjutnya, {year}'),
  topic('500.1.2', 'DKP', 'Izin usaha perikanan tangkap, pelabuhan {place}, {year}', 'alwaysAvailable'),
  topic('200.2.1', 'PMD', 'Laporan alokasi dana desa {place}, tahun {year}', 'periodic', 'kertas', 'laporan'),
  topic('200.2.2', 'PMD', 'Notulen musrenbang Kecamatan {place}, {year}', 'alwaysAvailable'),
  topic('200.2.3', 'PMD', 'Pengangkatan Kepala Desa {place}, {year}'),
  topic('600.1.1', 'DIKBUD', 'Daftar penerima beasiswa daerah asal {place}, {year}'),
  topic('600.1.2', 'DIKBUD', 'Inventaris sarana sekolah dasar di {place}, {year}', 'alwaysAvailable', 'kertas', 'buku'),
  topic('600.2.1', 'DINKES', 'Laporan tahunan Puskesmas {place}, {year}', 'periodic', 'kertas', 'laporan'),
  topic('600.3.1', 'SETDA', 'Berkas hibah kelompok tani {place}, tahun {year}', 'alwaysAvailable', 'kertas', 'berkas'),
  topic('700.1.1', 'BKD', 'Rencana kerja dan anggaran kelurahan {place}, {year}', 'periodic', 'kertas', 'buku'),
  topic('700.1.2', 'BKD', 'Laporan realisasi anggaran Kecamatan {place}, {year}', 'periodic', 'kertas', 'laporan'),
  topic('700.2.1', 'BKD', 'Daftar aset tanah Kecamatan {place}, {year}', 'alwaysAvailable'),
  topic('300.1.2', 'SETDA', 'Keputusan Bupati tentang batas Desa {place}, {year}', 'alwaysAvailable'),
  topic('300.1.3', 'SETDA', 'Perjanjian kerja sama pengelolaan pasar {place}, {year}'),
  topic('300.2.2', 'KOMINFO', 'Berkas permohonan informasi warga {place}, {year}', 'undetermined', 'kertas', 'berkas'),
  topic('300.2.4', 'KOMINFO', 'Lembar uji konsekuensi data sensitif {place}, {year}', 'excluded'),
  topic('100.1.3', 'SETDA', 'Notulen rapat pimpinan membahas {place}, {year}'),
  topic('100.1.1', 'SETDA', 'Surat masuk dari Camat {place}, {year}'),
];
