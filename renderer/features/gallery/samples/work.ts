import { CloudOff, ShieldCheck, Usb } from 'lucide-react';
import type { ProgressStep } from '#renderer/ui/wizard/progress.tsx';

export const steps: readonly ProgressStep[] = [
  { id: '1', label: 'Membaca keadaan sekarang', note: '18.412 arsip, 53 keberatan, 61 permohonan', state: 'done' },
  { id: '2', label: 'Menulis ke flashdisk, terenkripsi', note: '186 MB baru', state: 'done' },
  { id: '3', label: 'Membaca ulang dan mencocokkan', note: '128 dari 186 MB', state: 'now' },
  { id: '4', label: 'Menandai SELESAI', note: 'flashdisk boleh dicabut sesudah ini', state: 'ahead' },
];

export const failedSteps: readonly ProgressStep[] = [
  { id: '1', label: 'Membaca keadaan sekarang', state: 'done' },
  { id: '2', label: 'Menulis ke flashdisk, terenkripsi', note: 'flashdisk dicabut; set ini tidak dipakai', state: 'failed' },
];

export const work = {
  title: 'Cadangan',
  reading: 'Membaca ulang',
  counting: 'Menghitung berkas',
  failed: 'Cadangan tidak selesai',
  warning: { icon: Usb, text: 'Jangan cabut flashdisk dulu' },
  importTitle: 'Impor daftar arsip',
  importNext: 'Periksa 612 baris',
  importNote: '2 kolom tidak diambil',
  running: 'Mengimpor 61.240 dari 100.000 baris',
};

export const columns = [
  { id: 'c1', name: 'URAIAN', samples: ['Kontrak Jalan Teluk Batu, paket 03', 'RAB Jalan Teluk Batu'] },
  { id: 'c2', name: 'KODE', samples: ['600.1.15.2', '900.1.3.5'] },
  { id: 'c3', name: 'THN', samples: ['2025', '2022-2024'] },
  { id: 'c4', name: 'BOX', samples: ['017', '102'] },
  { id: 'c5', name: 'KET', samples: ['rusak ringan', 'baik'] },
];

export const targets = [
  { id: 'description', label: 'Uraian informasi', required: true },
  { id: 'code', label: 'Kode klasifikasi', required: false },
  { id: 'date', label: 'Kurun waktu', required: true },
  { id: 'box', label: 'Boks', required: false },
];

export const mapping = { c1: 'description', c2: 'code', c3: 'date', c4: 'box' };

export const people = [
  { id: '1', name: 'Rahmawati Saleh', role: 'Petugas layanan', drafts: 1 },
  { id: '2', name: 'Andi Kurnia', role: 'Sekretaris PPID', drafts: 0 },
  { id: '3', name: 'Dewi Anggraini', role: 'Arsiparis', drafts: 0 },
  { id: '4', name: 'Marthen Rante', role: 'PPID Pembantu', drafts: 0 },
  { id: '5', name: 'Gede Suardana', role: 'Supervisor', drafts: 0 },
  { id: '6', name: 'Nurlina Side', role: 'Pengolah data', drafts: 0 },
];

export const login = {
  office: 'PPID Kabupaten Muara Lestari',
  place: 'Daluang, Meja A, ruang layanan informasi',
  date: 'Rabu, 10 Juni 2026',
  time: '09.38 WITA',
  locked: 'Terkunci sendiri pukul 09.31, tidak ada yang hilang',
  draft: 'Draf Registrasi keberatan dari 09.21 masih ada dan dibuka lagi setelah masuk.',
  wrong: 'PIN tidak cocok. Masih 4 kali lagi, lalu kata sandi.',
  states: [
    { id: 'sync', icon: CloudOff, text: 'Luring, 14 menunggu', tone: 'plain' as const },
    { id: 'backup', icon: ShieldCheck, text: 'Cadangan teruji: Sen 8 Jun', tone: 'ok' as const },
  ],
};

export const number = {
  text: '042/KEB/A/VI/2026',
  facts: 'Sulastri Wardhana, Rabu, 10 Juni 2026, 09.42 WITA',
  limit: 'Tanggapan paling lambat Kamis, 23 Juli 2026',
  note: 'Printer tidak menjawab. Tanda terima menunggu dan dicetak kemudian; nomor ini sudah tetap.',
  again: 'Coba cetak lagi',
  next: 'Pemohon berikutnya',
};
