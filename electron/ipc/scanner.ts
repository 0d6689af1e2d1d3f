import type { Handlers } from '#shared/ipc/api.ts';
import { ok } from '#shared/lib/result.ts';
import type { ScannerFolder } from '../services/scanner/scanner-folder.ts';

export const scannerHandlers = (folder: ScannerFolder): Handlers<'scanner'> => ({
  state: async () => ok(await folder.state()),
  choose: () => folder.choose(),
  setAfter: async (after) => ok(await folder.setAfter(after)),
  stop: async () => ok(await folder.stop()),
  look: async () => ok(await folder.look()),
  release: async (source) => ok(await folder.release(source)),
});
