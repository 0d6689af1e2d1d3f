import { messages } from '../define.ts';

/** Groups of the command palette. */
export const palette = messages(
  { records: 'Arsip', requests: 'Permohonan', objections: 'Keberatan', complaints: 'Pengaduan dan saran' },
  { records: 'Archives', requests: 'Requests', objections: 'Objections', complaints: 'Complaints and suggestions' },
);
