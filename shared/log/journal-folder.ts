/** The few things that a journal asks of a disk. One implementation over Node's files, one over the origin private file system. */

export interface JournalFile {
  size(): Promise<number>;
  /** At most `length` bytes from `from`; fewer only at the end of the file. */
  read(from: number, length: number): Promise<Uint8Array>;
  /** Writes all of `bytes` at `at`. */
  write(at: number, bytes: Uint8Array): Promise<void>;
  truncate(size: number): Promise<void>;
  /** Returns when everything written is on the disk. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface JournalFolder {
  /** Names of the segments, in the order of their months. */
  list(): Promise<readonly string[]>;
  /** Opens a file of the folder; `create` makes it (and the folders on its way) where it is not there, durably. */
  open(name: string, mode: 'read' | 'create'): Promise<JournalFile>;
  /** Moves a file into a folder inside this one; nothing is ever deleted. */
  moveInto(folder: string, name: string): Promise<void>;
  /** Puts `replacement` in the place of `name` in one step. Both lie in this folder, neither is open. */
  replace(name: string, replacement: string): Promise<void>;
}

/** Segment names: `2026-11.jl`. */
export const isSegmentName = (name: string): boolean => /^\d{4}-\d{2}\.jl$/.test(name);
