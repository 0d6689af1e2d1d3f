/** The invented people of the sample office. Their secrets stand on its login screen: nothing in it is real. */
import type { Role } from '../context.ts';

export const SAMPLE_PASSWORD = 'contoh-2026';
export const SAMPLE_PIN = '246810';

export interface SamplePerson {
  readonly username: string;
  readonly fullName: string;
  readonly position: string;
  readonly roles: readonly Role[];
}

export const samplePeople: readonly SamplePerson[] = [
  { username: 'petugas', fullName: 'Rahmawati Saleh', position: 'Petugas layanan', roles: ['petugas'] },
  { username: 'sekretaris', fullName: 'Andi Kurnia', position: 'Sekretaris PPID', roles: ['sekretaris', 'petugas'] },
  { username: 'arsiparis', fullName: 'Dewi Anggraini', position: 'Arsiparis', roles: ['arsiparis', 'pengolahData'] },
  { username: 'ppid', fullName: 'Marthen Rante', position: 'PPID', roles: ['ppid'] },
  { username: 'atasan', fullName: 'Hasnah Latief', position: 'Atasan PPID', roles: ['atasan'] },
  { username: 'supervisor', fullName: 'Gede Suardana', position: 'Supervisor', roles: ['supervisor'] },
  { username: 'admin', fullName: 'Nurlina Side', position: 'Pranata komputer', roles: ['administrator', 'pengolahData'] },
];
