/**
 * Looks at a set without any key: every line of its manifests, SELESAI.json, every pack it needs. What is missing and what
 * is damaged is told by name.
 */

import { bytesToUtf8 } from '#shared/log/bytes.ts';
import type { Finished } from '#shared/schema/backup.ts';
import { BAG_INFO_FILE, BAGIT_FILE, BAGIT_TEXT, MANIFEST_FILE, readManifest, readPacks, TAGMANIFEST_FILE } from './bag.ts';
import { erasedPacks } from './erase-packs.ts';
import { type FileJob, hashFile, readSmall } from './files.ts';
import { readFinished } from './finished.ts';
import type { JobContext } from './job.ts';
import { FINISHED_FILE, PACKS_FILE, packPath, readSetName, SETS_FOLDER } from './names.ts';
import { subtree, type Tree } from './tree.ts';

export type SetState = 'finished' | 'unfinished' | 'damaged';

export interface SetCheck {
  readonly name: string;
  readonly state: SetState;
  readonly madeAt: string;
  /** Paths as seen from the set; packs by their path in the agency folder. */
  readonly missing: readonly string[];
  readonly damaged: readonly string[];
  /** Payload that no manifest names. */
  readonly unlisted: readonly string[];
  readonly finished: Finished | null;
  readonly newerFormat: number | null;
  readonly checked: { readonly files: number; readonly bytes: number };
}

/** Without reading the payload: is there a SELESAI.json that is whole, and does it belong to these manifests? */
export async function glanceAtSet(agency: Tree, name: string): Promise<Pick<SetCheck, 'state' | 'finished' | 'newerFormat' | 'madeAt'>> {
  const madeAt = readSetName(name)?.madeAt ?? '';
  const set = subtree(agency, `${SETS_FOLDER}/${name}`);
  const bytes = await readSmall(set, FINISHED_FILE);
  if (!bytes) return { state: 'unfinished', finished: null, newerFormat: null, madeAt };
  const reading = readFinished(bytesToUtf8(bytes));
  if (reading.kind === 'newer') return { state: 'finished', finished: null, newerFormat: reading.version, madeAt };
  if (reading.kind === 'damaged') return { state: 'damaged', finished: null, newerFormat: null, madeAt };
  return { state: 'finished', finished: reading.finished, newerFormat: null, madeAt };
}

/** Reads every byte of a set and of its packs. */
export async function checkSet(ctx: JobContext, agency: Tree, name: string): Promise<SetCheck> {
  const glance = await glanceAtSet(agency, name);
  const set = subtree(agency, `${SETS_FOLDER}/${name}`);
  const missing: string[] = [];
  const damaged: string[] = [];
  let checked = { files: 0, bytes: 0 };
  const total = Math.max(1, glance.finished?.bytes ?? 0);
  const onBytes = (bytes: number) => {
    checked = { ...checked, bytes: checked.bytes + bytes };
    ctx.onProgress({ step: 'readingBack', done: checked.bytes, total: Math.max(total, checked.bytes), unit: 'bytes' });
  };
  const inSet: FileJob = { ctx, tree: set, onBytes };
  const look = async (job: FileJob, path: string, sha256: string, bytes: number | null) => {
    const found = await hashFile(job, path);
    checked = { ...checked, files: checked.files + 1 };
    if (!found) missing.push(path);
    else if (found.sha256 !== sha256 || (bytes !== null && found.bytes !== bytes)) damaged.push(path);
  };

  const manifest = await manifestOf(inSet, MANIFEST_FILE);
  const tagmanifest = await manifestOf(inSet, TAGMANIFEST_FILE);
  for (const [path, found] of [
    [MANIFEST_FILE, manifest],
    [TAGMANIFEST_FILE, tagmanifest],
  ] as const) {
    if (found.state === 'missing') missing.push(path);
    if (found.state === 'damaged') damaged.push(path);
  }
  if (glance.state === 'damaged') damaged.push(FINISHED_FILE);
  for (const [path, sha256] of tagmanifest.files)
    if (path !== MANIFEST_FILE || manifest.state === 'good') await look(inSet, path, sha256, null);
  for (const path of [BAGIT_FILE, BAG_INFO_FILE, PACKS_FILE]) {
    if (tagmanifest.state === 'good' && !tagmanifest.files.has(path)) damaged.push(TAGMANIFEST_FILE);
  }
  for (const [path, sha256] of manifest.files) await look(inSet, path, sha256, null);
  const packsBytes = await readSmall(set, PACKS_FILE);
  const packs = packsBytes && readPacks(bytesToUtf8(packsBytes));
  if (packsBytes && !packs) damaged.push(PACKS_FILE);
  if (!packsBytes && !missing.includes(PACKS_FILE)) missing.push(PACKS_FILE);
  const erased = packs ? await erasedPacks(agency) : new Map<string, string>();
  for (const [sha256, bytes] of packs ?? []) {
    // Removed on purpose: the set is whole but for a paper that may not be kept.
    if (erased.has(sha256) && (await agency.size(packPath(sha256))) === null) continue;
    await look({ ...inSet, tree: agency }, packPath(sha256), sha256, bytes);
  }
  if (glance.finished) damaged.push(...(await againstFinished(inSet, glance.finished, manifest.sha256, tagmanifest.sha256)));
  const bagit = await readSmall(set, BAGIT_FILE);
  if (bagit && bytesToUtf8(bagit) !== BAGIT_TEXT) damaged.push(BAGIT_FILE);

  const payload = await set.list('data');
  const unlisted =
    manifest.state === 'good' ? payload.map((entry) => `data/${entry.name}`).filter((path) => !manifest.files.has(path)) : [];
  const bad = missing.length + damaged.length > 0;
  const state: SetState = glance.state === 'unfinished' ? 'unfinished' : bad ? 'damaged' : glance.state;
  return {
    name,
    ...glance,
    state,
    missing: unique(missing),
    damaged: unique(damaged.filter((path) => !missing.includes(path))),
    unlisted,
    checked,
  };
}

interface ManifestReading {
  readonly state: 'good' | 'missing' | 'damaged';
  readonly files: ReadonlyMap<string, string>;
  readonly sha256: string | null;
}

async function manifestOf(job: FileJob, path: string): Promise<ManifestReading> {
  const bytes = await readSmall(job.tree, path);
  if (!bytes) return { state: 'missing', files: new Map(), sha256: null };
  const hasher = job.ctx.newHasher();
  hasher.update(bytes);
  const files = readManifest(bytesToUtf8(bytes));
  return { state: files ? 'good' : 'damaged', files: files ?? new Map(), sha256: hasher.digest() };
}

/** SELESAI.json is the root: manifests that it does not name are not those of this set. */
async function againstFinished(
  job: FileJob,
  finished: Finished,
  manifest: string | null,
  tagmanifest: string | null,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  if (manifest !== null && manifest !== finished.manifestSha256) wrong.push(MANIFEST_FILE);
  if (tagmanifest !== null && tagmanifest !== finished.tagmanifestSha256) wrong.push(TAGMANIFEST_FILE);
  for (const file of finished.files) {
    const bytes = await job.tree.size(file.name);
    if (bytes !== null && bytes !== file.bytes) wrong.push(file.name);
  }
  return wrong;
}

const unique = (paths: readonly string[]): readonly string[] => [...new Set(paths)];
