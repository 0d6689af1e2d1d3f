/**
 * A folder with files, as the packer needs it: a flashdisk, a chosen folder, OPFS. Faults of the medium are thrown as
 * `TreeError` from inside the streams and become results where a job ends.
 */
import type { Bytes } from './streams.ts';

export type TreeFault = 'missing' | 'gone' | 'full' | 'readOnly' | 'exists' | 'failed';

export class TreeError extends Error {
  override readonly name = 'TreeError';
  readonly fault: TreeFault;
  readonly path: string;
  constructor(fault: TreeFault, path: string, cause?: unknown) {
    super(`${fault}: ${path}`, { cause });
    this.fault = fault;
    this.path = path;
  }
}

export interface TreeEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

export interface TreeWriter {
  write(bytes: Uint8Array): Promise<void>;
  /** Flushes to the medium and closes. */
  close(): Promise<void>;
  /** Closes without the promise that anything arrived. */
  abandon(): Promise<void>;
}

/** Paths are relative, with `/`. */
export interface Tree {
  /** Empty where the folder is not there. */
  list(folder: string): Promise<readonly TreeEntry[]>;
  /** Null where there is no such file. */
  size(path: string): Promise<number | null>;
  read(path: string): Bytes;
  /** Makes the folder and those above it. */
  makeFolder(path: string): Promise<void>;
  /** A new file; `exists` where there is one. */
  create(path: string): Promise<TreeWriter>;
  /** Gives a file its final name; never over another file. */
  move(from: string, to: string): Promise<void>;
  /** Flushes the names in a folder where the system can. */
  syncFolder(path: string): Promise<void>;
  /** Removes a file or a folder with all that is in it. Only ever called for staging folders and packs of erased identity papers. */
  remove(path: string): Promise<void>;
  freeBytes(): Promise<number | null>;
}

/** A folder of a tree as a tree of its own. */
export function subtree(tree: Tree, folder: string): Tree {
  const at = (path: string) => (path === '' ? folder : `${folder}/${path}`);
  return {
    list: (path) => tree.list(at(path)),
    size: (path) => tree.size(at(path)),
    read: (path) => tree.read(at(path)),
    makeFolder: (path) => tree.makeFolder(at(path)),
    create: (path) => tree.create(at(path)),
    move: (from, to) => tree.move(at(from), at(to)),
    syncFolder: (path) => tree.syncFolder(at(path)),
    remove: (path) => tree.remove(at(path)),
    freeBytes: () => tree.freeBytes(),
  };
}
