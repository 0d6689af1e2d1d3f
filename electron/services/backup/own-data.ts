/** The data folder as the packer reads it: the journal's segments and the files of the vault. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { JournalInput } from '#shared/backup/write-journal.ts';
import type { VaultInput } from '#shared/backup/write-vault.ts';
import { isSegmentName } from '#shared/log/journal-folder.ts';
import { isMissing } from '../disk/disk-fault.ts';

export const vaultPath = (dataFolder: string, sha256: string): string =>
  join(dataFolder, 'blobs', sha256.slice(0, 2), sha256.slice(2, 4), sha256);

export interface DiskVault extends VaultInput {
  /** Whether the file is there and reads as its name says. */
  holds(sha256: string): Promise<boolean>;
}

export function diskVault(dataFolder: string): DiskVault {
  const read = (sha256: string) => createReadStream(vaultPath(dataFolder, sha256), { highWaterMark: 1024 * 1024 });
  return {
    bytes: (sha256) => sizeOf(vaultPath(dataFolder, sha256)),
    read,
    async holds(sha256) {
      if ((await sizeOf(vaultPath(dataFolder, sha256))) === null) return false;
      const hash = createHash('sha256');
      for await (const bytes of read(sha256)) hash.update(bytes as Uint8Array);
      return hash.digest('hex') === sha256;
    },
  };
}

export function journalInput(folder: string, dbId: string, month: string, entries: JournalInput['entries']): JournalInput {
  const names = async () => {
    const found = await readdir(folder).catch((cause: unknown) => (isMissing(cause) ? [] : Promise.reject(cause as Error)));
    return found.filter(isSegmentName).sort();
  };
  return {
    dbId,
    month,
    entries,
    segments: async () =>
      (await names()).map((name) => ({ name, read: () => createReadStream(join(folder, name), { highWaterMark: 1024 * 1024 }) })),
    async bytes() {
      const sizes = await Promise.all((await names()).map((name) => sizeOf(join(folder, name))));
      return sizes.reduce<number>((total, bytes) => total + (bytes ?? 0), 0);
    },
  };
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw cause;
  }
}
