import { messages } from '../define.ts';

/** Groups of the command palette. */
export const palette = messages(
  { records: 'Arsip', requests: 'Permohonan', objections: 'Keberatan' },
  { records: 'Archives', requests: 'Requests', objections: 'Objections' },
);
