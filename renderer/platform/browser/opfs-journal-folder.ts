import { isSegmentName, type JournalFile, type JournalFolder } from '#shared/log/journal-folder.ts';
import { type AccessHandle, fileIn, folderAt, moveFile, openHandle, readUpTo, writeAll } from './opfs.ts';

interface SharedHandle {
  readonly handle: Promise<AccessHandle>;
  users: number;
}

/** The journal's folder in the origin private file system. */
export function opfsJournalFolder(folder: FileSystemDirectoryHandle): JournalFolder {
  const shared = new Map<string, SharedHandle>();

  async function open(name: string, mode: 'read' | 'create'): Promise<JournalFile> {
    const entry = shared.get(name) ?? { handle: openPath(name, mode === 'create'), users: 0 };
    shared.set(name, entry);
    entry.users += 1;
    try {
      return journalFile(await entry.handle, () => release(name, entry));
    } catch (cause) {
      await release(name, entry);
      throw cause;
    }
  }

  async function openPath(path: string, create: boolean): Promise<AccessHandle> {
    const parts = path.split('/');
    return openHandle(await folderAt(folder, parts.slice(0, -1)), parts.at(-1) ?? '', create);
  }

  async function release(name: string, entry: SharedHandle): Promise<void> {
    entry.users -= 1;
    if (entry.users > 0) return;
    shared.delete(name);
    const settled = await entry.handle.catch(() => null);
    settled?.close();
  }

  return {
    open,
    async list() {
      const names: string[] = [];
      for await (const name of folder.keys()) if (isSegmentName(name)) names.push(name);
      return names.sort();
    },
    async moveInto(inner, name) {
      const target = await folderAt(folder, [inner]);
      let free = name;
      for (let number = 2; await fileIn(target, free); number++) free = `${name}.${number}`;
      await moveFile(folder, name, target, free);
    },
    replace: (name, replacement) => moveFile(folder, replacement, folder, name),
  };
}

function journalFile(handle: AccessHandle, release: () => Promise<void>): JournalFile {
  return {
    size: async () => handle.getSize(),
    read: async (from, length) => readUpTo(handle, from, length),
    write: async (at, bytes) => writeAll(handle, at, bytes),
    truncate: async (size) => handle.truncate(size),
    sync: async () => handle.flush(),
    close: release,
  };
}
