/**
 * What really lies in the folder of a bag. Links that lead out of it are told and not followed; pipes and devices are told and never opened.
 * Names are read as bytes, because an old bag may hold names that are no UTF-8.
 */
import { constants, type Dirent, type Stats } from 'node:fs';
import { access, lstat, readdir, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import type { BagReport } from '#shared/exchange/bag/findings.ts';
import type { TagEncoding } from './tag-text.ts';

export interface BagFile {
  /** The path on this machine. */
  readonly at: Buffer;
  readonly bytes: number;
}

export interface BagTree {
  /** Path relative to the bag, with "/" -> file. */
  readonly files: ReadonlyMap<string, BagFile>;
  readonly folders: ReadonlySet<string>;
  /** Found, but nothing that may be read: it is not missing, and told already. */
  readonly refused: ReadonlySet<string>;
}

interface Walk {
  readonly root: Buffer;
  readonly encoding: TagEncoding | null;
  readonly report: BagReport;
  readonly files: Map<string, BagFile>;
  readonly folders: Set<string>;
  readonly refused: Set<string>;
}

export async function walkBag(folder: string, encoding: TagEncoding | null, report: BagReport): Promise<BagTree> {
  const root = await realpath(Buffer.from(folder), 'buffer');
  const walk: Walk = { root, encoding, report, files: new Map(), folders: new Set(), refused: new Set() };
  await walkFolder(walk, root, '', [root]);
  return walk;
}

async function walkFolder(walk: Walk, at: Buffer, path: string, above: readonly Buffer[]): Promise<void> {
  let entries: readonly Dirent<Buffer>[];
  try {
    entries = await readdir(at, { withFileTypes: true, encoding: 'buffer' });
  } catch (cause) {
    refuse(walk, path, 'file.unreadable', systemCode(cause));
    return;
  }
  const named = entries.map(({ name }) => ({ ...nameOf(name, walk.encoding), bytes: name }));
  for (const { text, utf8, bytes } of named.toSorted((a, b) => (a.text < b.text ? -1 : 1))) {
    const below = path === '' ? text : `${path}/${text}`;
    if (!utf8) walk.report.warn({ code: 'path.nameNotUtf8', path: below });
    await walkEntry(walk, Buffer.concat([at, Buffer.from(sep), bytes]), below, above);
  }
}

async function walkEntry(walk: Walk, at: Buffer, path: string, above: readonly Buffer[]): Promise<void> {
  try {
    let found: Stats = await lstat(at);
    let real = at;
    if (found.isSymbolicLink()) {
      real = await realpath(at, 'buffer');
      if (!isWithin(walk.root, real)) return refuse(walk, path, 'link.leavesBag');
      found = await stat(real);
    }
    if (found.isDirectory()) {
      if (above.some((folder) => folder.equals(real))) return refuse(walk, path, 'link.circle');
      walk.folders.add(path);
      return await walkFolder(walk, real, path, [...above, real]);
    }
    if (!found.isFile()) return refuse(walk, path, 'file.special');
    await access(real, constants.R_OK);
    walk.files.set(path, { at: real, bytes: found.size });
  } catch (cause) {
    // A link to nothing is a missing file: its manifest line says so.
    if (systemCode(cause) !== 'ENOENT') refuse(walk, path, 'file.unreadable', systemCode(cause));
  }
}

function refuse(
  walk: Walk,
  path: string,
  code: 'file.unreadable' | 'file.special' | 'link.leavesBag' | 'link.circle',
  detail?: string,
): void {
  walk.refused.add(path);
  walk.report.error({ code, path, ...(detail ? { detail } : {}) });
}

const isWithin = (root: Buffer, real: Buffer): boolean => {
  const inside = Buffer.concat([root, Buffer.from(root.toString('latin1').endsWith(sep) ? '' : sep)]);
  return real.subarray(0, inside.length).equals(inside) || real.equals(root);
};

function nameOf(name: Buffer, encoding: TagEncoding | null): { readonly text: string; readonly utf8: boolean } {
  const text = name.toString('utf8');
  if (Buffer.from(text).equals(name)) return { text, utf8: true };
  try {
    return { text: encoding?.open().decode(name) ?? name.toString('latin1'), utf8: false };
  } catch {
    // Neither UTF-8 nor the encoding of the bag: each byte stands for itself, so that the name can at least be told.
    return { text: name.toString('latin1'), utf8: false };
  }
}

/** `EACCES` and its kind; a failure without a code is not ours to explain. */
export function systemCode(cause: unknown): string {
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  throw cause;
}
