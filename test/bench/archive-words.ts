/**
 * Synthetic archive records of about 600 bytes, in the words of Indonesian offices. Deterministic: record number n is the same
 * in every run and in every worker, so peers are measured on the same data.
 */
import type { EntityFields } from '#shared/schema/entities.ts';
import { aRecord, day } from '#test/support/search/rows.ts';

const words =
  'surat keputusan laporan nota dinas undangan rapat koordinasi berita acara perjanjian kontrak pengadaan barang jasa pembangunan jalan jembatan saluran irigasi gedung kantor kecamatan kelurahan desa kabupaten provinsi permohonan izin rekomendasi penetapan pengangkatan pemberhentian pegawai negeri sipil kenaikan pangkat gaji berkala cuti tahunan pensiun mutasi jabatan struktural fungsional anggaran pendapatan belanja daerah realisasi triwulan semester tahunan pertanggungjawaban bendahara pengeluaran penerimaan pajak retribusi hibah bantuan sosial operasional sekolah guru siswa kesehatan puskesmas rumah sakit obat vaksin bencana banjir longsor kebakaran penanggulangan logistik tenaga kerja transmigrasi koperasi usaha kecil menengah perdagangan pasar tradisional pertanian pupuk benih padi jagung perikanan nelayan kapal kelautan kehutanan lingkungan hidup amdal dokumen peta bidang tanah sertifikat sengketa gugatan putusan pengadilan banding kasasi kuasa hukum peraturan bupati gubernur walikota instruksi edaran sosialisasi pelatihan bimbingan teknis monitoring evaluasi pengawasan audit temuan tindak lanjut inspektorat arsip dinamis statis inaktif klasifikasi retensi pemusnahan penyusutan penyerahan daftar informasi publik keberatan pemohon badan pejabat pengelola dokumentasi salinan asli tembusan lampiran berkas map kotak boks rak lemari tahun bulan tanggal nomor perihal kepada dari tentang dalam rangka untuk dengan dan yang pada oleh sesuai berdasarkan terlampir pelaksanaan kegiatan program penyelenggaraan pelayanan masyarakat terpadu satu pintu elektronik sistem aplikasi jaringan komputer server pemeliharaan kendaraan bermotor perjalanan tugas luar kota tamu kunjungan kerja dewan perwakilan rakyat komisi fraksi sidang paripurna pemilihan umum kepala penghargaan lomba peringatan hari kemerdekaan upacara olahraga pemuda pariwisata kebudayaan cagar museum perpustakaan pertemuan hasil rencana strategis kerangka acuan biaya survei penelitian kajian naskah akademik rancangan konsultan perencana pelaksana lapangan'.split(
    ' ',
  );
const names =
  'Aminah Budi Citra Dewi Eko Fitri Gunawan Hasan Indah Joko Kartini Lestari Made Nurhayati Oki Putu Ratna Santoso Tarigan Utami Wahyu Yusuf Zainal Siregar Nasution Hutapea Simanjuntak Wibowo Purnomo Kusuma'.split(
    ' ',
  );
const places =
  'Ngali Belo Woha Monta Palibelo Sape Wera Ambalawi Lambu Langgudu Parado Donggo Soromandi Sanggar Tambora Madapangga Bolo Wawo Mataram Selong Praya Gerung Taliwang Dompu Raba Kempo Hu’u Pajo Kilo Manggalewa'.split(
    ' ',
  );
const signs = ['SPK', 'UND', 'BA', 'KPTS', 'ND', 'SE', 'PPID', 'Umum'];
const states = ['Asli', 'Salinan', 'Tembusan', 'Fotokopi'];
const media = ['Kertas', 'Foto', 'Peta', 'Elektronik'];

export const UNITS = 12;
export const BUILDINGS = 3;
export const BOXES = 600;
export const CODES = 180;

/** mulberry32: small, well spread, the same everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** Frequent words are frequent, as in real texts. */
const word = (random: () => number): string => words[Math.floor(random() ** 2.2 * words.length)] as string;
const phrase = (random: () => number, length: number): string => Array.from({ length }, () => word(random)).join(' ');

/** Record `n` as a row of the archive. */
export function archiveRecord(n: number): EntityFields<'record'> {
  const random = randomFrom(n + 1);
  const year = 1998 + Math.floor(random() * 28);
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
  const number = 1 + Math.floor(random() * 9999);
  return aRecord({
    description: `${phrase(random, 24)} ${pick(random, places)} ${pick(random, names)} ${phrase(random, 16)}`,
    letterNumber: `${600 + (n % 30)}/${number}/${pick(random, signs)}/${year}`,
    oldNumber: random() < 0.3 ? `B${String(Math.floor(random() * 999)).padStart(3, '0')}-${n}` : null,
    creator: `Dinas ${phrase(random, 3)} ${pick(random, places)}`,
    note: random() < 0.4 ? phrase(random, 10) : null,
    indexTerm: pick(random, names),
    date: day(`${year}-${month}-15`),
    unitId: `unit-${n % UNITS}`,
    locationId: `box-${n % BOXES}`,
    classCodeId: random() < 0.9 ? `code-${Math.floor(random() * CODES)}` : null,
    state: pick(random, states),
    medium: pick(random, media),
    securityClass: random() < 0.85 ? 'open' : 'restricted',
  });
}

/** What a plain full-text table would be given of the record. */
export function archiveText(n: number): string {
  const row = archiveRecord(n);
  return [row.letterNumber, row.oldNumber, row.description, row.indexTerm, row.creator, row.note].filter(Boolean).join('\n');
}

/** What people type, one list per search, each item one more character: a word, two words, a number. */
export function typedQueries(count: number, rounds: number): string[][] {
  const random = randomFrom(7);
  return Array.from({ length: rounds }, (_, round) => {
    const row = archiveRecord(Math.floor(random() * count));
    const [first = '', second = ''] = [pick(random, row.description.split(' ')), pick(random, row.description.split(' '))];
    const text = [first, `${first} ${second}`, row.letterNumber ?? '', row.letterNumber?.split('/').slice(1).join('/') ?? ''][
      round % 4
    ] as string;
    return Array.from({ length: Math.min(text.length, 14) }, (_, index) => text.slice(0, index + 1)).filter(
      (typed) => !typed.endsWith(' '),
    );
  });
}
