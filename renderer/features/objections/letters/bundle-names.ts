/** What the papers of a case are called in its bundle. The bundle is Indonesian whatever the language of the screen. */
const names: Readonly<Record<string, string>> = {
  requestProof: 'Tanda bukti permohonan informasi',
  requestNotice: 'Pemberitahuan tertulis atas permohonan',
  requestRefusal: 'Keputusan PPID tentang penolakan permohonan',
  requestExtension: 'Perpanjangan waktu pemberitahuan tertulis',
  requestDelivery: 'Tanda bukti penyerahan informasi',
  'scan:noticeGiven': 'Pemberitahuan tertulis, naskah bertanda tangan',
  'scan:extended': 'Perpanjangan waktu, naskah bertanda tangan',
  receipt: 'Tanda terima keberatan dengan salinan formulir',
  incompleteSlip: 'Lembar kelengkapan keberatan',
  derivation: 'Perhitungan tenggat',
  passSheet: 'Lembar pengantar keberatan',
  'scan:forwarded': 'Lembar pengantar, naskah bertanda tangan',
  'scan:reviewed': 'Hasil telaah Atasan PPID, naskah bertanda tangan',
  'scan:orderIssued': 'Surat perintah Atasan PPID, naskah bertanda tangan',
  consequenceSheet: 'Lembar uji konsekuensi',
  'scan:consequence': 'Uji konsekuensi, naskah bertanda tangan',
  'scan:replied': 'Keputusan tertulis Atasan PPID, naskah bertanda tangan',
  objectionDelivery: 'Tanda bukti penyerahan tanggapan',
  'scan:delivered': 'Bukti penyerahan tanggapan, naskah bertanda tangan',
  'scan:disputeFiled': 'Surat Komisi Informasi',
  'scan:disputeDecided': 'Putusan Komisi Informasi',
};

/** Null for what is no part of a bundle: drafts, reprints, copies in large print, envelopes, and bundles of before. */
export const bundleName = (kind: string): string | null => names[kind] ?? (kind.startsWith('scan:') ? 'Naskah bertanda tangan' : null);

export const leftOutWhy = {
  noPages: 'bukan PDF atau gambar; disertakan tersendiri',
  locked: 'PDF berkata sandi; disertakan tersendiri',
  damaged: 'tidak dapat dibaca; periksa berkas aslinya',
  missing: 'tidak ditemukan di komputer ini',
} as const;
