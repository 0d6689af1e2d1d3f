import { safeStorage } from 'electron';
import type { SystemCipher } from './secret-store.ts';

/** Electron's key store, or null where the system has none worth the name. Electron 33 knows the synchronous calls only. */
export async function systemCipher(): Promise<SystemCipher | null> {
  if (!('encryptStringAsync' in safeStorage)) return synchronousCipher();
  if (weakBackend() || !(await safeStorage.isAsyncEncryptionAvailable())) return null;
  return {
    encrypt: (text) => safeStorage.encryptStringAsync(text),
    decrypt: async (bytes) => (await safeStorage.decryptStringAsync(Buffer.from(bytes))).result,
  };
}

function synchronousCipher(): SystemCipher | null {
  const storage: Electron.SafeStorage = safeStorage;
  if (weakBackend() || !storage.isEncryptionAvailable()) return null;
  return {
    encrypt: async (text) => storage.encryptString(text),
    decrypt: async (bytes) => storage.decryptString(Buffer.from(bytes)),
  };
}

/** `basic_text` is a password that stands in Chromium's source: no protection at all. */
const weakBackend = (): boolean =>
  process.platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());
