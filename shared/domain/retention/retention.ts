/**
 * Reading the cells of a retention schedule (JRA) and of the security list (SKKAAD): periods that start at an event,
 * dispositions with exceptions, security classes. Half of a real list starts at an event, so a number of years alone is
 * wrong half the time (domain.md 0.8, 4.5). What can't be read stays text and is said.
 */
import type { SecurityClass } from '../access/access.ts';

export type Period =
  /** The cell is empty: the line is a heading, or the list says nothing. */
  | { readonly kind: 'empty' }
  /** "-": there is no such period. */
  | { readonly kind: 'none' }
  /** `trigger`: the event from which it counts; null where it counts from the record itself. */
  | { readonly kind: 'period'; readonly years: number; readonly trigger: string | null; readonly triggerUnmarked: boolean }
  | { readonly kind: 'unread' };

export type DispositionKind = 'destroy' | 'reappraise' | 'permanent' | 'personalFile';

export type Disposition =
  | { readonly kind: 'empty' }
  /** `note`: the condition or exception that a person has to weigh ("kecuali ..."). */
  | { readonly kind: 'read'; readonly disposition: DispositionKind; readonly note: string | null }
  | { readonly kind: 'unread' };

const PERIOD = /^(\d{1,3})\s*(?:\(\p{L}+(?: \p{L}+)*\)\s*)?(tahun|thn|th|bulan|bln)\b\.?,?\s*(.*)$/iu;
const TRIGGER = /^(?:setelah|sesudah|sejak|terhitung sejak)\s+(.+)$/i;
const NOTHING = /^[-–—]+$/;

/** "2 Tahun setelah tidak berlaku" -> two years, counted from "tidak berlaku". */
export function parsePeriod(cell: string): Period {
  const text = oneLine(cell);
  if (text === '') return { kind: 'empty' };
  if (NOTHING.test(text)) return { kind: 'none' };
  const match = PERIOD.exec(text);
  if (!match) return { kind: 'unread' };
  const amount = Number(match[1]);
  const years = /^b/i.test(match[2] ?? '') ? amount / 12 : amount;
  const rest = match[3] ?? '';
  if (rest === '') return { kind: 'period', years, trigger: null, triggerUnmarked: false };
  const trigger = TRIGGER.exec(rest)?.[1];
  return { kind: 'period', years, trigger: trigger ?? rest, triggerUnmarked: trigger === undefined };
}

const DISPOSITIONS: readonly (readonly [RegExp, DispositionKind])[] = [
  [/^(?:di)?musnah(?:kan)?(?!\p{L})/iu, 'destroy'],
  [/^(?:dinilai kembali|nilai kembali)(?!\p{L})/iu, 'reappraise'],
  [/^permanen(?!\p{L})/iu, 'permanent'],
  [/^masuk berkas (?:perse|per)orangan(?!\p{L})/iu, 'personalFile'],
];

/** "Musnah, kecuali yang bernilai guna sejarah Permanen" -> destroy, with the exception as a note. */
export function parseDisposition(cell: string): Disposition {
  const text = oneLine(cell);
  if (text === '') return { kind: 'empty' };
  for (const [pattern, disposition] of DISPOSITIONS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const note = text.slice(match[0].length).replace(/^[\s,.;:]+/, '');
    return { kind: 'read', disposition, note: note === '' ? null : note };
  }
  return { kind: 'unread' };
}

const SECURITY: ReadonlyMap<string, SecurityClass> = new Map([
  ['biasa/terbuka', 'open'],
  ['biasa', 'open'],
  ['terbuka', 'open'],
  ['b', 'open'],
  ['terbatas', 'restricted'],
  ['t', 'restricted'],
  ['rahasia', 'secret'],
  ['r', 'secret'],
  ['sangat rahasia', 'topSecret'],
  ['sr', 'topSecret'],
  ['open', 'open'],
  ['restricted', 'restricted'],
  ['secret', 'secret'],
  ['top secret', 'topSecret'],
]);

/** "Biasa / Terbuka" -> open; undefined where the text names no class. Says nothing about UU 14/2008 (domain.md 4.8). */
export function parseSecurityClass(cell: string): SecurityClass | undefined {
  return SECURITY.get(
    oneLine(cell)
      .toLowerCase()
      .replace(/\s*\/\s*/g, '/'),
  );
}

/** Cells of printed lists are broken over lines. */
export const oneLine = (cell: string): string => cell.replace(/\s+/g, ' ').trim();

/** Words of retention schedules, for offering corrections. Words that differ by one letter and are both right stand here too. */
export const retentionVocabulary: ReadonlySet<string> = new Set(
  `kode klasifikasi jadwal retensi aktif inaktif nasib akhir keterangan keamanan akses sistem arsip dinamis jenis uraian
  tahun tahunan bulan bulanan hari setelah sesudah sejak sebelum musnah dimusnahkan permanen dinilai kembali kecuali masuk berkas
  perseorangan perorangan terbatas biasa terbuka rahasia sangat tidak tindak lanjut ditindaklanjuti hasil pemeriksaan pemeriksa
  selesai telah berlaku berakhir berjalan berjasa anggaran berdasarkan surat keputusan ditetapkan penetapan tetap diperbaharui
  diperbarui pembaruan pensiun pegawai berhenti diangkat yang bernilai nilai guna sejarah historis kontrak kerja sama
  laporan kegiatan pelaksanaan dilaksanakan perjanjian pinjaman barang dihapuskan dipindahtangankan kepemilikan berpindah
  undang pertanggungjawaban pendapatan belanja negara disahkan pengesahan peraturan pemerintah hukum berkekuatan dipenuhi hak
  kewajiban kewajibannya habis data baru dikompilasi menjadi program rencana evaluasi triwulan semester unit identitas status
  peralatan digunakan dipergunakan penggunaan serah terima diterima penerimaan perubahan memperoleh diperoleh mempunyai memiliki
  kesepakatan master dokumen dokumentasi pengaduan penanganan rekomendasi temuan software aplikasi dikembalikan kasus pidana
  angka kredit aparatur sipil pejabat pimpinan direktur dewan pengawas tamu buku kunjungan dinas perjalanan standar standart
  kompetensi jabatan fungsional sertifikat kesehatan restorasi pameran terbit bersifat individual ditentukan terlibat peristiwa
  berskala nasional tokoh dunia lampiran lampirannya persetujuan permintaan formasi khusus kekayaan penyelenggaraan lembaga
  penyiaran publik televisi indonesia republik kepala dari dalam luar cuti tanggungan nama haki kekuatan`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
