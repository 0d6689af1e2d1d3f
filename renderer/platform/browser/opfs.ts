/**
 * The origin private file system as a worker sees it. Access handles are exclusive, so a file that is open twice shares one; a
 * page that was just left may still hold it for a moment, so opening waits a little.
 */

/** What TypeScript's DOM library leaves out: this part exists in workers only. */
interface AccessHandle {
  read(buffer: Uint8Array, options: { readonly at: number }): number;
  write(buffer: Uint8Array, options: { readonly at: number }): number;
  truncate(size: number): void;
  getSize(): number;
  flush(): void;
  close(): void;
}
interface WorkerFileHandle extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<AccessHandle>;
  move(folder: FileSystemDirectoryHandle, name: string): Promise<void>;
}

const LOCKED_LIMIT_MS = 5_000;
const LOCKED_PAUSE_MS = 50;

export const isDomException = (cause: unknown, ...names: string[]): boolean => cause instanceof DOMException && names.includes(cause.name);

/** The folder of a path inside another one; made where it is not there. */
export async function folderAt(root: FileSystemDirectoryHandle, path: readonly string[]): Promise<FileSystemDirectoryHandle> {
  let folder = root;
  for (const name of path) folder = await folder.getDirectoryHandle(name, { create: true });
  return folder;
}

export async function fileIn(folder: FileSystemDirectoryHandle, name: string): Promise<WorkerFileHandle | null> {
  try {
    return (await folder.getFileHandle(name)) as WorkerFileHandle;
  } catch (cause) {
    if (isDomException(cause, 'NotFoundError')) return null;
    throw cause;
  }
}

export async function openHandle(folder: FileSystemDirectoryHandle, name: string, create: boolean): Promise<AccessHandle> {
  const file = (await folder.getFileHandle(name, { create })) as WorkerFileHandle;
  const until = performance.now() + LOCKED_LIMIT_MS;
  for (;;) {
    try {
      return await file.createSyncAccessHandle();
    } catch (cause) {
      if (!isDomException(cause, 'NoModificationAllowedError') || performance.now() > until) throw cause;
      await new Promise((resolve) => setTimeout(resolve, LOCKED_PAUSE_MS));
    }
  }
}

/** Moves a file; one of the new name is replaced. */
export async function moveFile(
  from: FileSystemDirectoryHandle,
  name: string,
  to: FileSystemDirectoryHandle,
  newName: string,
): Promise<void> {
  const file = (await from.getFileHandle(name)) as WorkerFileHandle;
  await file.move(to, newName);
}

/** The bytes of a small file; null where it is not there. */
export async function readSmall(folder: FileSystemDirectoryHandle, name: string): Promise<Uint8Array | null> {
  const file = await fileIn(folder, name);
  return file ? new Uint8Array(await (await file.getFile()).arrayBuffer()) : null;
}

/** Writes a small file whole; returns when it is on the disk. */
export async function writeSmall(folder: FileSystemDirectoryHandle, name: string, bytes: Uint8Array): Promise<void> {
  const handle = await openHandle(folder, name, true);
  try {
    handle.truncate(0);
    writeAll(handle, 0, bytes);
    handle.flush();
  } finally {
    handle.close();
  }
}

export function writeAll(handle: AccessHandle, at: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += handle.write(bytes.subarray(done), { at: at + done });
}

export function readUpTo(handle: AccessHandle, from: number, length: number): Uint8Array {
  const bytes = new Uint8Array(Math.max(0, Math.min(length, handle.getSize() - from)));
  const read = handle.read(bytes, { at: from });
  return bytes.subarray(0, read);
}

export type { AccessHandle };
