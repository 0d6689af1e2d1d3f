import type { Handlers } from '#shared/ipc/api.ts';
import type { AppInfo } from '#shared/ipc/app.ts';
import { ok } from '#shared/lib/result.ts';
import { freeBytes } from '../services/disk/free-space.ts';

export const appHandlers = (info: AppInfo): Handlers<'app'> => ({
  info: () => ok(info),
  freeBytes: async () => ok(await freeBytes(info.dataFolder)),
});
