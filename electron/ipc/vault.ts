import type { Handlers } from '#shared/ipc/api.ts';
import type { FileRef } from '#shared/ipc/method.ts';
import { ok } from '#shared/lib/result.ts';
import type { FileVault } from '../services/vault/file-vault.ts';

export const vaultHandlers = (vault: FileVault): Handlers<'vault'> => ({
  async take(files) {
    const taken = [];
    // One after the other: each is hashed and read back, and one disk serves them all.
    for (const file of files) taken.push(await takeOne(vault, file));
    return ok(taken);
  },
  put: (bytes, name, mediaType) => vault.put(bytes, name, mediaType),
  read: (hash) => vault.read(hash),
  check: async (hash) => ok(await vault.check(hash)),
  has: async (hash) => ok(await vault.has(hash)),
});

const takeOne = (vault: FileVault, file: FileRef) =>
  'path' in file ? vault.takePath(file.path, file.name) : vault.takeBytes(file.bytes, file.name);
