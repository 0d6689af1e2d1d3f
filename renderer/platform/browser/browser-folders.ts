/** Folders that the browser edition can write sets to: one that the person chose, or one of the origin's own. */
import type { Tree } from '#shared/backup/tree.ts';
import { handleTree } from './handle-tree.ts';
import { unpackSet } from './set-download.ts';

interface DirectoryPicker {
  showDirectoryPicker?: (options: { readonly mode: 'readwrite'; readonly id: string }) => Promise<FileSystemDirectoryHandle>;
}

export interface ChosenFolder {
  readonly tree: Tree;
  readonly name: string;
}

const unknownSpace = async () => null;

/** The origin's own folder of that name. */
export async function ownFolder(name: string, freeBytes: () => Promise<number | null>): Promise<Tree> {
  const root = await navigator.storage.getDirectory();
  return handleTree(await root.getDirectoryHandle(name, { create: true }), freeBytes);
}

/** Asks for a folder; null where the person chose none, `none` where the browser has no such dialog. */
export async function pickFolder(id: string): Promise<FileSystemDirectoryHandle | null | 'none'> {
  const pick = (window as DirectoryPicker).showDirectoryPicker;
  if (!pick) return 'none';
  try {
    return await pick({ mode: 'readwrite', id });
  } catch (cause) {
    if (cause instanceof DOMException && (cause.name === 'AbortError' || cause.name === 'SecurityError')) return null;
    throw cause;
  }
}

/** Asks for a folder; where the browser has no such dialog, for a downloaded set, which is unpacked. Null where nothing was chosen. */
export async function chooseFolder(unpackInto: () => Promise<Tree>): Promise<ChosenFolder | null> {
  const handle = await pickFolder('cadangan');
  if (handle === 'none') return chooseDownloadedSet(unpackInto);
  return handle && { tree: handleTree(handle, unknownSpace), name: handle.name };
}

async function chooseDownloadedSet(unpackInto: () => Promise<Tree>): Promise<ChosenFolder | null> {
  const file = await askFile();
  if (!file) return null;
  const tree = await unpackInto();
  return (await unpackSet(file, tree)) ? { tree, name: file.name } : null;
}

function askFile(): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.tar';
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}
