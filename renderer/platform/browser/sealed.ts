/** Sealed files of the browser edition: its key lies in the same profile as its files, which the screen says. */
import { createKeyring, type KeySafe } from '#shared/backup/keyring.ts';
import { openSealed } from '#shared/backup/sealed.ts';
import { err } from '#shared/lib/result.ts';
import type { SealedPort, SecretStore, VaultStore } from '../platform.ts';

export function createBrowserSealed(
  vault: Pick<VaultStore, 'read'>,
  secrets: Pick<SecretStore, 'get' | 'set'>,
  erase: SealedPort['erase'],
): SealedPort {
  const safe: KeySafe = { get: (name) => secrets.get(name), set: async (name, value) => (await secrets.set(name, value)).ok };
  return {
    async open(hash, secret) {
      const cipher = await vault.read(hash);
      if (cipher.ok) return openSealed(createKeyring(safe), cipher.value, secret);
      const { code } = cipher.error;
      return err({ code: code === 'missing' || code === 'damaged' ? code : 'unreadable' });
    },
    erase,
  };
}
