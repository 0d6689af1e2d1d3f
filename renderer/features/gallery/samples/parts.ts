import { Check, Clock, Eye, FileText, Lock, Square, TriangleAlert } from 'lucide-react';
import type { IconType } from '#renderer/ui/parts/icon.tsx';
import type { Tone } from '#renderer/ui/parts/tag.tsx';

export const tags: readonly { readonly tone: Tone; readonly icon: IconType; readonly text: string }[] = [
  { tone: 'plain', icon: Square, text: 'Tertulis' },
  { tone: 'stamp', icon: Eye, text: 'Terbaca ulang' },
  { tone: 'done', icon: Check, text: 'Teruji ulang' },
  { tone: 'soon', icon: Clock, text: 'Hari ini' },
  { tone: 'late', icon: TriangleAlert, text: 'Terlambat' },
  { tone: 'plain', icon: Lock, text: 'Biasa / Terbuka' },
];

export const banners: readonly { readonly tone: Tone; readonly title: string; readonly text: string }[] = [
  { tone: 'plain', title: 'Draf dari 09.21 dibuka lagi', text: 'Semua isian seperti saat layar terkunci.' },
  { tone: 'stamp', title: 'Yang akan berlaku: Jl. Pelabuhan Baru No. 14', text: 'Nilai yang lain tetap terbaca di riwayat.' },
  { tone: 'done', title: 'Cadangan selesai dan terbaca ulang', text: '18.412 arsip, 9.804 berkas softcopy.' },
  {
    tone: 'soon',
    title: 'Kalender 2027 masih sementara',
    text: 'Tenggat yang melewati tahun baru dihitung ulang bila keputusannya terbit.',
  },
  { tone: 'late', title: 'Ruang di disk tinggal 200 MB', text: 'Yang bertanda “Tersimpan” aman. Kosongkan ruang sebelum melanjutkan.' },
];

export const partWords = {
  title: 'Bagian kecil',
  buttons: 'Tombol',
  tags: 'Keadaan',
  banners: 'Pesan',
  tiles: 'Angka',
  numbers: 'Nomor',
  empty: 'Daftar kosong',
  primary: 'Registrasi & cetak',
  plain: 'Ekspor',
  text: 'Urungkan',
  disabled: 'Catat bahan siap',
  reason: 'Menunggu surat perintah',
  busy: 'Menyimpan…',
  final: '036/KEB/A/V/2026',
  next: 'nomor berikutnya 042/KEB/A/VI/2026',
};

export const tiles = [
  { id: '1', label: 'Terlambat', figure: '1', note: 'lewat batas 30 hari kerja', tone: 'late' as const, icon: TriangleAlert },
  { id: '2', label: 'Hari ini', figure: '4', note: 'Rabu, 10 Juni 2026', tone: 'soon' as const, icon: Clock },
  { id: '3', label: 'Arsip', figure: '18.412', note: '47 minggu ini', tone: 'plain' as const, icon: FileText },
  { id: '4', label: 'Teruji ulang', figure: '25', note: 'set cadangan', tone: 'done' as const, icon: Check },
];

export const dialogWords = {
  title: 'Dialog',
  confirm: 'Pindahkan 12 arsip',
  confirmText: 'Lokasi 12 arsip menjadi Gedung B, Ruang Arsip 1, Rak 04, Boks 018. Lokasi lama tetap terbaca di riwayat.',
  confirmDo: 'Pindahkan',
  danger: 'Batalkan nomor 041/KEB/A/VI/2026',
  dangerWarning: 'Nomor yang dibatalkan tidak dipakai lagi dan tetap tercatat.',
  dangerDo: 'Batalkan nomor',
  choice: 'Nomor ini sudah ada',
  choiceText: 'Keberatan dengan nomor permohonan yang sama sudah terdaftar pada 18 Mei.',
  choiceOpen: 'Buka yang sudah ada',
  choiceNew: 'Daftarkan sebagai baru',
  derivation: 'Perhitungan tenggat',
  derivationIntro: '30 hari kerja sejak dinyatakan lengkap (UU 14/2008 pasal 36 ayat 2), dihitung dari hari kerja berikutnya.',
  palette: 'Palet',
  keys: 'Tombol',
  toast: 'Folder diubah menjadi 06',
  toastLate: 'Tanda terima tidak tercetak',
  undo: 'Urungkan',
};
