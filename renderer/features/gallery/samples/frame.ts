import {
  Archive,
  ArchiveRestore,
  ArrowLeftRight,
  ChartColumn,
  CloudOff,
  FileExclamationPoint,
  FileText,
  House,
  List,
  Lock,
  LogOut,
  RefreshCw,
  Settings2,
  ShieldCheck,
  Usb,
  Users,
} from 'lucide-react';
import type { Action } from '#renderer/ui/action.ts';
import type { RailGroup } from '#renderer/ui/frame/rail.tsx';
import type { BarState } from '#renderer/ui/frame/top-bar.tsx';

/** An invented office; today is Wednesday 10 June 2026. Nothing of the gallery is stored. */
export const sections: readonly RailGroup[] = [
  [{ id: 'home', label: 'Beranda', icon: House, href: '#/galeri' }],
  [
    { id: 'records', label: 'Arsip', icon: Archive, href: '#/galeri/arsip' },
    { id: 'requests', label: 'Permohonan', icon: FileText, href: '#/galeri/keadaan', count: 9 },
    { id: 'objections', label: 'Keberatan', icon: FileExclamationPoint, href: '#/galeri/kasus', count: 14 },
    { id: 'dip', label: 'Daftar Informasi Publik', icon: List, href: '#/galeri/bagian' },
  ],
  [
    { id: 'loans', label: 'Peminjaman', icon: ArrowLeftRight, href: '#/galeri/dialog', count: 6, due: true },
    { id: 'disposal', label: 'Penyusutan', icon: ArchiveRestore, href: '#/galeri/pohon' },
    { id: 'reports', label: 'Laporan', icon: ChartColumn, href: '#/galeri/impor' },
  ],
  [
    { id: 'backup', label: 'Cadangan', icon: Usb, href: '#/galeri/kemajuan' },
    { id: 'sync', label: 'Sinkronisasi', icon: RefreshCw, href: '#/galeri/formulir', count: 3 },
  ],
  [{ id: 'settings', label: 'Pengaturan', icon: Settings2, href: '#/galeri/masuk' }],
];

export const states: readonly BarState[] = [
  { id: 'sync', icon: CloudOff, text: 'Luring, 14 menunggu', tone: 'plain', href: '#/galeri' },
  { id: 'backup', icon: ShieldCheck, text: 'Cadangan teruji: Sen 8 Jun', tone: 'ok', href: '#/galeri' },
];

export const person = { name: 'Andi Kurnia', role: 'Sekretaris PPID' };

const nothing = () => {};

export const personActions: readonly Action[] = [
  { id: 'switch', label: 'Ganti orang', icon: Users, key: 'Alt+G', allowed: true, run: nothing },
  { id: 'lock', label: 'Kunci layar', icon: Lock, key: 'Ctrl+L', allowed: true, run: nothing },
  { id: 'logout', label: 'Keluar', icon: LogOut, allowed: true, run: nothing },
];

export const office = 'PPID Kabupaten Muara Lestari';
export const desk = 'Meja A';
