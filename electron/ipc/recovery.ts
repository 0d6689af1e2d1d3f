import type { Handlers } from '#shared/ipc/api.ts';
import { ok } from '#shared/lib/result.ts';

export interface RecoveryActions {
  readonly requestPutAside: () => void;
  readonly relaunch: () => void;
  readonly openDataFolder: () => Promise<void>;
}

export const recoveryHandlers = (actions: RecoveryActions): Handlers<'recovery'> => ({
  putProfileAside() {
    actions.requestPutAside();
    actions.relaunch();
    return ok(null);
  },
  relaunch() {
    actions.relaunch();
    return ok(null);
  },
  async openDataFolder() {
    await actions.openDataFolder();
    return ok(null);
  },
});
