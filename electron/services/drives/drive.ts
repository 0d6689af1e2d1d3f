/** A drive that a person can pull out, as the system describes it. */
export interface Drive {
  /** Where its files are: a mount point, or `E:\`. */
  readonly path: string;
  readonly label: string;
  readonly fileSystem: string | null;
  readonly freeBytes: number | null;
  readonly totalBytes: number | null;
  readonly writable: boolean;
}
