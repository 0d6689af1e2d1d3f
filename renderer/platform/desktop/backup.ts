import { err } from '#shared/lib/result.ts';
import type { BackupPort } from '../backup-port.ts';
import type { Platform } from '../platform.ts';

/** Offers no target until this shell can write sets. */
export function createDesktopBackup(_platform: Omit<Platform, 'backup'>): BackupPort {
  const keys = { recovery: null, office: null, sheetPrintedAt: null };
  return {
    keys: async () => keys,
    makeKeys: async () => err({ code: 'noKeys' }),
    confirmSheet: async () => keys,
    targets: async () => [],
    chooseFolder: async () => null,
    sets: async () => [],
    write: async () => err({ code: 'noKeys' }),
    verify: async () => err({ code: 'noSet' }),
    open: async () => err({ code: 'noSet' }),
  };
}
