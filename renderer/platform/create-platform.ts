import { createBrowserBackup } from './browser/backup.ts';
import { createBrowserPlatform } from './browser/browser-platform.ts';
import { createDesktopBackup } from './desktop/backup.ts';
import { createDesktopPlatform } from './desktop/desktop-platform.ts';
import type { Clock, IdSource, Platform } from './platform.ts';
import { randomIds } from './random-ids.ts';
import { systemClock } from './system-clock.ts';

export interface PlatformParts {
  readonly clock: Clock;
  readonly ids: IdSource;
}

/** The platform of the shell that this window runs in: the desktop where its bridge is there, else the browser edition. */
export async function createPlatform({ clock, ids }: PlatformParts = { clock: systemClock, ids: randomIds }): Promise<Platform> {
  return window.api
    ? createDesktopPlatform({ api: window.api, clock, ids, backup: createDesktopBackup })
    : createBrowserPlatform({ clock, ids, backup: createBrowserBackup });
}
