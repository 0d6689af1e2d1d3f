/** What a failure of the disk means, by its code and never by its words. */
export type DiskFault = 'diskFull' | 'readOnly' | 'unavailable';

const faults: Readonly<Record<string, DiskFault>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EFBIG: 'diskFull',
  EROFS: 'readOnly',
  EACCES: 'readOnly',
  EPERM: 'readOnly',
};

export const errorCode = (cause: unknown): string | null =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : null;

/** Null where it is no failure of the system but a fault of the program. */
export function diskFault(cause: unknown): DiskFault | null {
  const code = errorCode(cause);
  if (code === null) return null;
  return faults[code] ?? (/^E[A-Z0-9]+$/.test(code) && 'syscall' in (cause as Error) ? 'unavailable' : null);
}

export const isMissing = (cause: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(errorCode(cause) ?? '');
