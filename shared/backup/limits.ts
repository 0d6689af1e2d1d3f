/** How large the parts of a set may become. */
export interface Limits {
  /** Tar of a pack, and plain text of a part of the records. */
  readonly packBytes: number;
  readonly partBytes: number;
  /** Largest file that the medium takes. */
  readonly fileBytes: number;
}

/** FAT32 takes no file of 4 GiB; 1 GiB packs leave room for what age adds. */
export const STANDARD_LIMITS: Limits = { packBytes: 2 ** 30, partBytes: 2 ** 30, fileBytes: 2 ** 32 - 1 };
