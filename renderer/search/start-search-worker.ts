import type { SearchWorker } from './worker-link.ts';

/** A worker of our own origin: the window's policy allows no other (`worker-src 'self'`). */
export const startSearchWorker = (): SearchWorker =>
  new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module', name: 'search' });
