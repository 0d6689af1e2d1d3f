/**
 * Chromium's own folder inside the data folder. It can be lost without loss: the journal lies beside it. A damaged one is
 * put aside before Chromium touches it, never repaired and never deleted.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMissing } from '../disk/disk-fault.ts';

export const profileFolderOf = (dataFolder: string): string => join(dataFolder, 'chromium');
const requestFile = (dataFolder: string) => join(dataFolder, 'put-profile-aside');

/** Notes that the profile is to be put aside at the next start: now Chromium holds it. */
export function requestPutAside(dataFolder: string): void {
  writeFileSync(requestFile(dataFolder), '');
}

/** Does what was noted. Returns where the profile went, or null where nothing was noted. */
export function putAsideIfRequested(dataFolder: string, stamp: string): string | null {
  if (!existsSync(requestFile(dataFolder))) return null;
  const aside = putProfileAside(dataFolder, stamp);
  rmSync(requestFile(dataFolder), { force: true });
  return aside;
}

export function putProfileAside(dataFolder: string, stamp: string): string | null {
  const profile = profileFolderOf(dataFolder);
  if (!existsSync(profile)) return null;
  const aside = `${profile}-aside-${stamp}`;
  renameSync(profile, aside);
  mkdirSync(profile, { recursive: true });
  return aside;
}

/**
 * Whether an IndexedDB store in the profile is one that LevelDB would silently replace by an empty one, or open as if it had never held
 * more than a part of it: files of data, but no `CURRENT`, one that names a manifest which is not there, or a manifest that ends in the
 * middle of an entry.
 */
export function isProfileDamaged(dataFolder: string): boolean {
  const folder = join(profileFolderOf(dataFolder), 'IndexedDB');
  return namesIn(folder)
    .filter((name) => name.endsWith('.indexeddb.leveldb'))
    .some((name) => isStoreDamaged(join(folder, name)));
}

function isStoreDamaged(store: string): boolean {
  const names = namesIn(store);
  if (!names.some((name) => /\.(ldb|log)$/.test(name))) return false;
  if (!names.includes('CURRENT')) return true;
  const current = readFileSync(join(store, 'CURRENT'), 'utf8');
  if (!current.endsWith('\n') || !names.includes(current.trim())) return true;
  return endsInAnEntry(readFileSync(join(store, current.trim())));
}

const BLOCK_BYTES = 32 * 1024;
const HEADER_BYTES = 7;
const LENGTH_AT = 4;

/**
 * LevelDB takes an entry that was cut off for the end of the list of its files, writes on behind it, and at the next start can't read
 * what it wrote (doc/log_format.md of LevelDB: blocks of 32 KiB, entries with a checksum, their length and a type before them).
 */
function endsInAnEntry(manifest: Uint8Array): boolean {
  const view = new DataView(manifest.buffer, manifest.byteOffset, manifest.byteLength);
  let at = 0;
  while (at < manifest.length) {
    const leftInBlock = BLOCK_BYTES - (at % BLOCK_BYTES);
    if (leftInBlock < HEADER_BYTES) {
      at += leftInBlock;
      continue;
    }
    if (at + HEADER_BYTES > manifest.length) return true;
    at += HEADER_BYTES + view.getUint16(at + LENGTH_AT, true);
  }
  return at > manifest.length;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw cause;
  }
}
