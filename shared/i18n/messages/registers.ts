import { messages } from '../define.ts';

/** What the registers of requests and of objections say alike. */
export const registers = messages(
  { readingEnded: 'Membaca perkara yang sudah selesai' },
  { readingEnded: 'Reading the cases that have ended' },
);
