/** A folder on a disk as the packer's `Tree`: every file flushed before it counts, folders flushed where the system can. */
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Hasher } from '#shared/backup/job.ts';
import { type Tree, TreeError, type TreeFault } from '#shared/backup/tree.ts';

const READ_BYTES = 1024 * 1024;

/** What the tree asks of the file system; tests pass one that fails or cuts after so many bytes. */
export interface DiskCalls {
  readonly open: typeof open;
  readonly mkdir: typeof mkdir;
  readonly rename: typeof rename;
}

export function diskTree(root: string, disk: DiskCalls = { open, mkdir, rename }): Tree {
  const at = (path: string) => join(root, ...path.split('/'));
  const guarded = async <T>(path: string, run: () => Promise<T>): Promise<T> => {
    try {
      return await run();
    } catch (cause) {
      throw treeErrorOf(cause, path, root);
    }
  };
  return {
    list: (folder) =>
      guarded(folder, async () => {
        const entries = await readdir(at(folder), { withFileTypes: true }).catch(ifMissing);
        return (entries ?? []).map((entry) => ({ name: entry.name, kind: entry.isDirectory() ? 'folder' : 'file' }));
      }),
    size: (path) =>
      guarded(path, async () => {
        const found = await stat(at(path)).catch(ifMissing);
        return found?.isFile() ? found.size : null;
      }),
    async *read(path) {
      const handle = await guarded(path, () => disk.open(at(path), 'r'));
      try {
        for (;;) {
          const buffer = new Uint8Array(READ_BYTES);
          const { bytesRead } = await guarded(path, () => handle.read(buffer, 0, READ_BYTES));
          if (bytesRead === 0) return;
          yield buffer.subarray(0, bytesRead);
        }
      } finally {
        await handle.close();
      }
    },
    makeFolder: (path) =>
      guarded(path, async () => {
        // A pulled drive leaves an empty mount point or none: nothing may be made in its place.
        if (!(await stat(root).catch(ifMissing))) throw new TreeError('gone', path);
        await disk.mkdir(at(path), { recursive: true });
      }),
    create: (path) =>
      guarded(path, async () => {
        const handle = await disk.open(at(path), 'wx').catch((cause: unknown) => {
          throw isCode(cause, 'ENOENT') ? new TreeError('gone', path, cause) : cause;
        });
        return {
          write: (bytes) =>
            guarded(path, async () => {
              for (let from = 0; from < bytes.length; ) from += (await handle.write(bytes, from)).bytesWritten;
            }),
          close: () =>
            guarded(path, async () => {
              try {
                await handle.sync();
              } finally {
                await handle.close();
              }
            }),
          // The fault that led here is the one to tell; a medium that is gone cannot even close.
          abandon: () => handle.close().catch(() => undefined),
        };
      }),
    move: (from, to) =>
      guarded(to, async () => {
        if (await stat(at(to)).catch(ifMissing)) throw new TreeError('exists', to);
        await disk.rename(at(from), at(to));
        await syncFolder(dirname(at(to)));
      }),
    syncFolder: (path) => guarded(path, () => syncFolder(at(path))),
    remove: (path) => guarded(path, () => rm(at(path), { recursive: true, force: true })),
    freeBytes: async () => {
      const found = await statfs(root).catch(() => null);
      return found && found.bavail * found.bsize;
    },
  };
}

export function nodeHasher(): Hasher {
  const hash = createHash('sha256');
  return {
    update: (bytes) => {
      hash.update(bytes);
    },
    digest: () => hash.digest('hex'),
  };
}

/** Windows opens no folder for flushing, and some file systems of sticks refuse it: the files themselves are flushed. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r').catch((cause: unknown) =>
    isCode(cause, 'EISDIR', 'EPERM', 'EACCES') ? null : Promise.reject(cause as Error),
  );
  if (!handle) return;
  try {
    await handle.sync();
  } catch (cause) {
    if (!isCode(cause, 'EINVAL', 'EPERM', 'ENOTSUP', 'EISDIR')) throw cause;
  } finally {
    await handle.close();
  }
}

function ifMissing(cause: unknown): null {
  if (isCode(cause, 'ENOENT', 'ENOTDIR')) return null;
  throw cause;
}

const faults: Readonly<Record<string, TreeFault>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'readOnly',
  EACCES: 'readOnly',
  EPERM: 'readOnly',
  EEXIST: 'exists',
  ENODEV: 'gone',
  ENXIO: 'gone',
  ENOTCONN: 'gone',
};

function treeErrorOf(cause: unknown, path: string, root: string): unknown {
  if (cause instanceof TreeError || !(cause instanceof Error) || !('code' in cause)) return cause;
  const code = String(cause.code);
  if (code === 'ENOENT') return new TreeError('missing', path, cause);
  return new TreeError(faults[code] ?? 'failed', path, new Error(root, { cause }));
}

const isCode = (cause: unknown, ...codes: readonly string[]): boolean =>
  cause instanceof Error && 'code' in cause && codes.includes(String(cause.code));
