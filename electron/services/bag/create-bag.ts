/**
 * Makes a bag of chosen files and folders: BagIt 1.0 with SHA-512 and SHA-256 (RFC 8493). It is written under another name, read back
 * by the same check that judges the bags of others, and only then gets its own; what was chosen is never changed.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdir, open, readdir, realpath, rm } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { type BagContent, bagTagFiles, type PayloadFile, tagManifests } from '#shared/exchange/bag/write-bag.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { makeFolder, renameDurably, syncFolder, writeFully } from '../disk/durable.ts';
import { systemCode } from './bag-tree.ts';
import { verifyBag } from './verify-bag.ts';

export interface BagOrder extends Pick<BagContent, 'on' | 'program' | 'organization' | 'identifier' | 'description'> {
  readonly to: string;
  readonly sources: readonly string[];
}

export interface CreatedBag {
  readonly files: number;
  readonly bytes: number;
}

export interface CreateRefusal {
  readonly code: 'exists' | 'missing' | 'special' | 'twin' | 'inside' | 'writeFailed' | 'changed' | 'notValid';
  readonly path: string;
  readonly detail?: string;
}

interface Chosen {
  readonly source: string;
  /** Below data/, with "/". */
  readonly path: string;
  readonly bytes: number;
}

const STAGING = '.sedang-ditulis';

export async function createBag(order: BagOrder): Promise<Result<CreatedBag, CreateRefusal>> {
  const target = resolve(order.to);
  if (await exists(target)) return err({ code: 'exists', path: order.to });
  const chosen = await chosenFiles(order.sources, target);
  if (!chosen.ok) return chosen;
  const staging = `${target}${STAGING}`;
  try {
    // What an earlier try left behind is no one's work.
    await rm(staging, { recursive: true, force: true });
    await makeFolder(join(staging, 'data'));
    const payload: PayloadFile[] = [];
    for (const file of chosen.value) {
      const copied = await copyFile(file, join(staging, 'data', ...file.path.split('/')));
      if (copied === null) return await giveUp(staging, { code: 'changed', path: file.source });
      payload.push({ ...copied, path: `data/${file.path}` });
    }
    const tags = bagTagFiles({ ...order, payload });
    for (const [name, text] of tags) await writeText(join(staging, name), text);
    const tagSums = tags.map(([path, text]) => ({ path, bytes: Buffer.byteLength(text), sums: sumsOf(text) }));
    for (const [name, text] of tagManifests(tagSums)) await writeText(join(staging, name), text);
    await syncFolder(staging);
    const { errors } = await verifyBag(staging);
    if (errors[0]) return await giveUp(staging, { code: 'notValid', path: order.to, detail: `${errors[0].code} ${errors[0].path}` });
    await renameDurably(staging, target);
    return ok({ files: payload.length, bytes: payload.reduce((total, { bytes }) => total + bytes, 0) });
  } catch (cause) {
    return await giveUp(staging, { code: 'writeFailed', path: order.to, detail: systemCode(cause) });
  }
}

async function giveUp(staging: string, refusal: CreateRefusal): Promise<Result<never, CreateRefusal>> {
  await rm(staging, { recursive: true, force: true }).catch(() => undefined);
  return err(refusal);
}

async function chosenFiles(sources: readonly string[], target: string): Promise<Result<readonly Chosen[], CreateRefusal>> {
  const files: Chosen[] = [];
  for (const source of sources) {
    const refused = await collect(resolve(source), basename(resolve(source)), target, files);
    if (refused) return err(refused);
  }
  const seen = new Map<string, string>();
  for (const { path, source } of files) {
    const key = path.normalize('NFC').toLowerCase();
    const twin = seen.get(key);
    if (twin !== undefined) return err({ code: 'twin', path: source, detail: twin });
    seen.set(key, source);
  }
  return ok(files.toSorted((a, b) => (a.path < b.path ? -1 : 1)));
}

async function collect(source: string, path: string, target: string, into: Chosen[]): Promise<CreateRefusal | null> {
  try {
    const found = await lstat(source);
    if (found.isFile()) {
      into.push({ source, path, bytes: found.size });
      return null;
    }
    if (!found.isDirectory()) return { code: 'special', path: source };
    if (isInside(await realpath(source), target)) return { code: 'inside', path: target, detail: source };
    for (const name of (await readdir(source)).toSorted()) {
      const refused = await collect(join(source, name), `${path}/${name}`, target, into);
      if (refused) return refused;
    }
    return null;
  } catch (cause) {
    return { code: 'missing', path: source, detail: systemCode(cause) };
  }
}

const isInside = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`);
};

const ALGORITHMS = ['sha512', 'sha256'] as const;

const sumsOf = (text: string) =>
  Object.fromEntries(ALGORITHMS.map((name) => [name, createHash(name).update(text).digest('hex')])) as PayloadFile['sums'];

/** Null where the file is not of the size any more that it was chosen with. */
async function copyFile(file: Chosen, to: string): Promise<Pick<PayloadFile, 'bytes' | 'sums'> | null> {
  await mkdir(dirname(to), { recursive: true });
  const hashes = ALGORITHMS.map((name) => [name, createHash(name)] as const);
  const handle = await open(to, 'wx');
  let bytes = 0;
  try {
    for await (const piece of createReadStream(file.source, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
      for (const [, hash] of hashes) hash.update(piece);
      await writeFully(handle, piece, bytes);
      bytes += piece.length;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (bytes !== file.bytes) return null;
  return { bytes, sums: Object.fromEntries(hashes.map(([name, hash]) => [name, hash.digest('hex')])) as PayloadFile['sums'] };
}

async function writeText(path: string, text: string): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await writeFully(handle, Buffer.from(text), 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const exists = async (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    (cause: unknown) => systemCode(cause) !== 'ENOENT',
  );
