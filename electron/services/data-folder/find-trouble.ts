/**
 * Bad starts that show before Chromium opens its storage (architecture.md 1, "At start"). Synchronous: it must be over before
 * the program is ready.
 */
import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { StartTrouble } from '#shared/ipc/app.ts';
import { instant } from '#shared/lib/civil-time.ts';
import { isClockBack } from '#shared/lib/clock-back.ts';
import { DATA_VERSION } from '#shared/schema/data-version.ts';
import { diskFault } from '../disk/disk-fault.ts';
import { readNoteNow } from '../journal/note-files.ts';
import { type FolderSurroundings, isRemoteFolder } from './data-folder.ts';
import { isProfileDamaged, profileFolderOf, putAsideIfRequested, putProfileAside } from './profile.ts';

/** Below this neither Chromium nor the journal can be sure to finish what they begin. */
const LEAST_FREE_BYTES = 64 * 1024 * 1024;
const PROBE_BYTES = 64 * 1024;

export interface StartQuestion {
  readonly folder: string;
  readonly surroundings: Pick<FolderSurroundings, 'platform' | 'env'>;
  readonly chromium: number;
  readonly now: string;
}

/** With these the data must not be written, and Chromium must not open the profile that lies there. */
export const isUntouchable = (trouble: StartTrouble | null): boolean =>
  trouble !== null && trouble.code !== 'clockBack' && trouble.code !== 'damagedProfile';

/** What is wrong with the place itself. Asked before anything is written there. */
export function findPlaceTrouble({ folder, surroundings }: Pick<StartQuestion, 'folder' | 'surroundings'>): StartTrouble | null {
  return isRemoteFolder(folder, surroundings) ? { code: 'networkFolder', folder } : tryToWrite(folder);
}

/**
 * What is wrong with the data. Asked by the one instance that holds the folder, because it also carries out what was asked for at
 * the last run: putting Chromium's profile aside.
 */
export function findDataTrouble({ folder, chromium, now }: StartQuestion): StartTrouble | null {
  const note = readNoteNow(folder);
  if (note && note.dataVersion > DATA_VERSION) return { code: 'newerData', dataVersion: note.dataVersion, programVersion: DATA_VERSION };
  if (note?.chromium && note.chromium > chromium) return { code: 'chromiumDowngrade', was: note.chromium, now: chromium };

  const stamp = now.replaceAll(/[:.]/g, '-');
  const requested = putAsideIfRequested(folder, stamp);
  if (!requested && isProfileDamaged(folder)) {
    return { code: 'damagedProfile', folder: profileFolderOf(folder), aside: putProfileAside(folder, stamp) ?? '' };
  }
  return note && isClockBack(note.lastSeenAt, instant(now)) ? { code: 'clockBack', lastSeenAt: note.lastSeenAt, now } : null;
}

/** Permissions, attributes and mounts are only known by trying. */
function tryToWrite(folder: string): StartTrouble | null {
  const probe = join(folder, `probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    const { bavail, bsize } = statfsSync(folder);
    const file = openSync(probe, 'w', 0o600);
    try {
      writeSync(file, new Uint8Array(PROBE_BYTES));
      fsyncSync(file);
    } finally {
      closeSync(file);
      rmSync(probe, { force: true });
    }
    return bavail * bsize < LEAST_FREE_BYTES ? { code: 'diskFull', folder } : null;
  } catch (cause) {
    const fault = diskFault(cause);
    if (fault === null) throw cause;
    return { code: fault === 'diskFull' ? 'diskFull' : 'readOnlyFolder', folder };
  }
}
