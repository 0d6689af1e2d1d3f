import type { Handlers } from '#shared/ipc/api.ts';
import { ok } from '#shared/lib/result.ts';
import type { SecretStore } from '../services/secrets/secret-store.ts';

export const secretHandlers = (store: SecretStore): Handlers<'secrets'> => ({
  get: async (name) => ok(await store.get(name)),
  set: (name, value) => store.set(name, value),
});
