import { open, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isSegmentName, type JournalFile, type JournalFolder } from '#shared/log/journal-folder.ts';
import { isMissing } from '../disk/disk-fault.ts';
import { makeFolder, renameDurably, syncFolder, writeFully } from '../disk/durable.ts';

/** The journal's folder on a disk. It is made when the first segment is. */
export function nodeJournalFolder(folder: string): JournalFolder {
  return {
    async list() {
      try {
        return (await readdir(folder)).filter(isSegmentName).sort();
      } catch (cause) {
        if (isMissing(cause)) return [];
        throw cause;
      }
    },
    async open(name, mode) {
      const path = join(folder, name);
      return journalFile(mode === 'read' ? await open(path, 'r') : await openForWriting(path));
    },
    async moveInto(inner, name) {
      const target = join(folder, inner);
      await makeFolder(target);
      let free = name;
      for (let number = 2; await exists(join(target, free)); number++) free = `${name}.${number}`;
      await renameDurably(join(folder, name), join(target, free));
    },
    replace: (name, replacement) => renameDurably(join(folder, replacement), join(folder, name)),
  };
}

type Handle = Awaited<ReturnType<typeof open>>;

async function openForWriting(path: string): Promise<Handle> {
  try {
    return await open(path, 'r+');
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
  }
  await makeFolder(dirname(path));
  const handle = await open(path, 'wx+', 0o600);
  await syncFolder(dirname(path));
  return handle;
}

const journalFile = (handle: Handle): JournalFile => ({
  size: async () => (await handle.stat()).size,
  async read(from, length) {
    const buffer = new Uint8Array(length);
    let done = 0;
    while (done < length) {
      const { bytesRead } = await handle.read(buffer, done, length - done, from + done);
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    return buffer.subarray(0, done);
  },
  write: (at, bytes) => writeFully(handle, bytes, at),
  truncate: (size) => handle.truncate(size),
  // The length is metadata that fdatasync does flush, the time of change is not needed.
  sync: () => handle.datasync(),
  close: () => handle.close(),
});

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (cause) {
    if (isMissing(cause)) return false;
    throw cause;
  }
}
