/** What a folder is that IT staff point at: a set, an office's folder, a whole drive, or a journal. */
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { FINISHED_FILE, REPO_FILE, ROOT_FOLDER, readSetName, SETS_FOLDER } from '#shared/backup/names.ts';
import { isSegmentName } from '#shared/log/journal-folder.ts';
import { isMissing } from '../disk/disk-fault.ts';

export interface FoundSet {
  /** Folder of the agency on the disk. */
  readonly agency: string;
  readonly name: string;
}

export type Found =
  | { readonly kind: 'sets'; readonly sets: readonly FoundSet[]; readonly one: boolean }
  | { readonly kind: 'journal'; readonly folder: string; readonly segments: readonly string[] }
  | { readonly kind: 'missing' | 'nothing' };

export async function findIn(folder: string): Promise<Found> {
  const path = resolve(folder);
  const names = await namesIn(path);
  if (!names) return { kind: 'missing' };
  if (isSet(path, names)) return { kind: 'sets', sets: [{ agency: dirname(dirname(path)), name: basename(path) }], one: true };
  const sets = await setsUnder(path, names);
  if (sets.length > 0) return { kind: 'sets', sets: sets.toSorted((a, b) => (a.name < b.name ? 1 : -1)), one: false };
  for (const place of [path, join(path, 'journal')]) {
    const segments = ((await namesIn(place)) ?? []).filter(isSegmentName).sort();
    if (segments.length > 0) return { kind: 'journal', folder: place, segments };
  }
  return { kind: 'nothing' };
}

const isSet = (path: string, names: readonly string[]): boolean =>
  names.includes(FINISHED_FILE) || (readSetName(basename(path)) !== null && basename(dirname(path)) === SETS_FOLDER);

async function setsUnder(path: string, names: readonly string[]): Promise<readonly FoundSet[]> {
  if (names.includes(REPO_FILE) || names.includes(SETS_FOLDER)) {
    const sets = ((await namesIn(join(path, SETS_FOLDER))) ?? []).filter((name) => readSetName(name));
    return sets.map((name) => ({ agency: path, name }));
  }
  const root = names.includes(ROOT_FOLDER) ? join(path, ROOT_FOLDER) : basename(path) === ROOT_FOLDER ? path : null;
  if (!root) return [];
  const found: FoundSet[] = [];
  for (const agency of (await namesIn(root)) ?? []) {
    const inside = await namesIn(join(root, agency));
    if (inside) found.push(...(await setsUnder(join(root, agency), inside)));
  }
  return found;
}

/** Null where it is no folder. */
async function namesIn(path: string): Promise<readonly string[] | null> {
  try {
    return (await stat(path)).isDirectory() ? await readdir(path) : null;
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw cause;
  }
}
