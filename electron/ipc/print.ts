import type { Handlers } from '#shared/ipc/api.ts';
import { err, ok } from '#shared/lib/result.ts';
import type { FileVault } from '../services/vault/file-vault.ts';

export interface Printing {
  /** Names of the system's printers. */
  readonly printers: () => Promise<readonly string[]>;
  /** Shows a stored PDF in a window whose viewer prints; false where it could not be shown. */
  readonly show: (hash: string, title: string) => Promise<boolean>;
}

export const printHandlers = (vault: FileVault, printing: Printing): Handlers<'print'> => {
  const show: Handlers<'print'>['show'] = async (hash, title) => {
    const stored = await vault.read(hash);
    if (!stored.ok) return err({ code: stored.error.code === 'missing' ? 'missing' : 'failed' });
    return (await printing.show(hash, title)) ? ok(null) : err({ code: 'failed' });
  };
  return {
    // The printer comes after the file: a paper that is missing is the graver news.
    async print(hash, title) {
      const stored = await vault.read(hash);
      if (stored.ok && (await printing.printers()).length === 0) return err({ code: 'noPrinter' });
      return show(hash, title);
    },
    show,
    printers: async () => ok(await printing.printers()),
  };
};
