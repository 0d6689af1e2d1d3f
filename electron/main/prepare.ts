/**
 * Everything that must be settled before Electron is ready: where data and Chromium's profile lie, whether this is the one
 * instance, and whether the data may be touched at all.
 */
import { mkdtempSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import type { StartTrouble } from '#shared/ipc/app.ts';
import { dataFolderOf } from '../services/data-folder/data-folder.ts';
import { findDataTrouble, findPlaceTrouble, isUntouchable } from '../services/data-folder/find-trouble.ts';
import { profileFolderOf } from '../services/data-folder/profile.ts';
import { instantNow } from '../services/journal/note-files.ts';

export interface Prepared {
  readonly demo: boolean;
  readonly dataFolder: string;
  readonly trouble: StartTrouble | null;
  /** Nothing may be written in the data folder. */
  readonly untouchable: boolean;
  readonly chromium: number;
  readonly logFolder: string;
}

/** Null where another instance already holds the data folder: it was asked to come forward. */
export function prepare(args: readonly string[]): Prepared | null {
  const demo = args.includes('--demo');
  const surroundings = { platform: process.platform, env: process.env, home: homedir(), demo };
  const folder = dataFolderOf(surroundings);
  const chromium = Number.parseInt(process.versions.chrome, 10);

  const placeTrouble = findPlaceTrouble({ folder, surroundings });
  // Where nothing can be written, Chromium still needs a place to say so from.
  const home = placeTrouble ? mkdtempSync(join(tmpdir(), 'daluang-')) : folder;
  app.setPath('userData', home);
  if (!app.requestSingleInstanceLock()) return null;

  const trouble = placeTrouble ?? findDataTrouble({ folder, surroundings, chromium, now: instantNow() });
  const untouchable = isUntouchable(trouble);
  // An older Chromium would empty a newer profile: it gets one of its own that nobody needs.
  app.setPath('sessionData', untouchable ? mkdtempSync(join(tmpdir(), 'daluang-')) : profileFolderOf(home));
  return { demo, dataFolder: folder, trouble, untouchable, chromium, logFolder: join(home, 'logs') };
}
