import { bytesFrom } from '#shared/backup/streams.ts';
import type { VaultInput } from '#shared/backup/write-vault.ts';
import type { VaultStore } from '../platform.ts';

/** The vault as the packer reads it: whole files, one at a time. */
export const vaultInput = (vault: Pick<VaultStore, 'read'>): VaultInput => ({
  async bytes(sha256) {
    const found = await vault.read(sha256);
    return found.ok ? found.value.length : null;
  },
  async *read(sha256) {
    const found = await vault.read(sha256);
    if (found.ok) yield* bytesFrom([found.value]);
  },
});
