import type { Keyring } from '#shared/backup/keyring.ts';
import { openSealed } from '#shared/backup/sealed.ts';
import type { Handlers } from '#shared/ipc/api.ts';
import { err } from '#shared/lib/result.ts';
import type { FileVault } from '../services/vault/file-vault.ts';

/** Sealed files are opened here, so that the window never learns the key of the office. */
export const sealedHandlers = (vault: FileVault, keyring: Keyring): Handlers<'sealed'> => ({
  async open(hash, secret) {
    const cipher = await vault.read(hash);
    if (cipher.ok) return openSealed(keyring, cipher.value, secret);
    const { code } = cipher.error;
    return err({ code: code === 'missing' || code === 'damaged' ? code : 'unreadable' });
  },
  erase: (hash) => vault.eraseSealed(hash),
});
