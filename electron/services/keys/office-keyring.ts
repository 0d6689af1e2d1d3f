import { createKeyring, type Keyring } from '#shared/backup/keyring.ts';
import type { SecretStore } from '../secrets/secret-store.ts';

/** The keys of this installation, in its secret store. */
export const officeKeyring = (secrets: Pick<SecretStore, 'get' | 'set'>): Keyring =>
  createKeyring({ get: (name) => secrets.get(name), set: async (name, value) => (await secrets.set(name, value)).ok });
