/** A folder of the browser (a chosen one, or one of the origin private file system) as the packer's `Tree`. */
import { type Tree, TreeError, type TreeFault } from '#shared/backup/tree.ts';

const faults: Readonly<Record<string, TreeFault>> = {
  QuotaExceededError: 'full',
  NotAllowedError: 'readOnly',
  NoModificationAllowedError: 'readOnly',
  SecurityError: 'readOnly',
  NotFoundError: 'gone',
  InvalidStateError: 'gone',
};

interface MovableFile extends FileSystemFileHandle {
  /** Not in every browser, and not for every folder. */
  move?: (name: string) => Promise<void>;
}

export function handleTree(root: FileSystemDirectoryHandle, freeBytes: () => Promise<number | null>): Tree {
  const guarded = async <T>(path: string, run: () => Promise<T>): Promise<T> => {
    try {
      return await run();
    } catch (cause) {
      if (cause instanceof DOMException) throw new TreeError(faults[cause.name] ?? 'failed', path, cause);
      throw cause;
    }
  };
  const folderOf = (path: string, create: boolean) => walk(root, path.split('/').slice(0, -1), create);
  const fileOf = async (path: string): Promise<MovableFile | null> => {
    const folder = await folderOf(path, false);
    return folder && orNull(folder.getFileHandle(nameOf(path)));
  };

  return {
    list: (folder) =>
      guarded(folder, async () => {
        const handle = await walk(root, partsOf(folder), false);
        const entries: { readonly name: string; readonly kind: 'file' | 'folder' }[] = [];
        if (handle)
          for await (const [name, entry] of handle.entries()) entries.push({ name, kind: entry.kind === 'file' ? 'file' : 'folder' });
        return entries;
      }),
    size: (path) => guarded(path, async () => (await (await fileOf(path))?.getFile())?.size ?? null),
    async *read(path) {
      const file = await guarded(path, async () => (await fileOf(path))?.getFile());
      if (!file) throw new TreeError('missing', path);
      const reader = file.stream().getReader();
      for (;;) {
        const piece = await guarded(path, () => reader.read());
        if (piece.done) return;
        yield piece.value;
      }
    },
    makeFolder: (path) => guarded(path, async () => void (await walk(root, partsOf(path), true))),
    create: (path) =>
      guarded(path, async () => {
        if (await fileOf(path)) throw new TreeError('exists', path);
        const folder = await folderOf(path, true);
        const file = await folder?.getFileHandle(nameOf(path), { create: true });
        if (!file) throw new TreeError('gone', path);
        const stream = await file.createWritable();
        return {
          write: (bytes) => guarded(path, () => stream.write(new Uint8Array(bytes))),
          // Closing puts the file in its place; more than that a page cannot ask of the disk.
          close: () => guarded(path, () => stream.close()),
          abandon: () => stream.abort().catch(() => undefined),
        };
      }),
    move: (from, to) =>
      guarded(to, async () => {
        if (await fileOf(to)) throw new TreeError('exists', to);
        const file = await fileOf(from);
        if (!file) throw new TreeError('gone', from);
        if (file.move) return file.move(nameOf(to));
        const target = await (await folderOf(to, true))?.getFileHandle(nameOf(to), { create: true });
        if (!target) throw new TreeError('gone', to);
        await (await file.getFile()).stream().pipeTo(await target.createWritable());
        await (await folderOf(from, false))?.removeEntry(nameOf(from));
      }),
    syncFolder: async () => {},
    remove: (path) =>
      guarded(path, async () => {
        const folder = await folderOf(path, false);
        await orNull(folder?.removeEntry(nameOf(path), { recursive: true }) ?? Promise.resolve());
      }),
    freeBytes,
  };
}

const partsOf = (path: string): readonly string[] => path.split('/').filter((part) => part !== '');
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Null where the folder is not there and was not to be made. */
async function walk(root: FileSystemDirectoryHandle, parts: readonly string[], create: boolean): Promise<FileSystemDirectoryHandle | null> {
  let folder: FileSystemDirectoryHandle | null = root;
  for (const part of parts) {
    if (!folder) return null;
    folder = create ? await folder.getDirectoryHandle(part, { create }) : await orNull(folder.getDirectoryHandle(part));
  }
  return folder;
}

/** A file where a folder was expected is as good as none. */
async function orNull<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (cause) {
    if (cause instanceof DOMException && (cause.name === 'NotFoundError' || cause.name === 'TypeMismatchError')) return null;
    throw cause;
  }
}
