import { err, ok } from '#shared/lib/result.ts';
import type { PrintPort, VaultStore } from '../platform.ts';

/** Long enough for the viewer to have read it, whatever the machine. */
const VIEWER_READS_MS = 60_000;

/** Prints by opening the stored PDF in the browser's own viewer, in a tab of its own. */
export function browserPrint(vault: VaultStore): PrintPort {
  const show: PrintPort['show'] = async (hash) => {
    const stored = await vault.read(hash);
    if (!stored.ok) return err({ code: stored.error.code === 'missing' ? 'missing' : 'failed' });
    const address = URL.createObjectURL(new Blob([new Uint8Array(stored.value)], { type: 'application/pdf' }));
    const viewer = window.open(address, '_blank');
    setTimeout(() => URL.revokeObjectURL(address), VIEWER_READS_MS);
    return viewer ? ok(null) : err({ code: 'failed' });
  };
  return { print: show, show, printers: async () => null };
}
