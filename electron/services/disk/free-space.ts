import { statfs } from 'node:fs/promises';
import { errorCode } from './disk-fault.ts';

/** Bytes that this account may still write where `folder` lies; null where the system does not tell. */
export async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (cause) {
    if (errorCode(cause) !== null) return null;
    throw cause;
  }
}
