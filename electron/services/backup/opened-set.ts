/** A set that was checked and decrypted into a staging folder: read in chunks, its files moved into the vault, then discarded. */
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { restoredKeys } from '#shared/backup/agency.ts';
import { asResult } from '#shared/backup/job.ts';
import type { UsableKeys } from '#shared/backup/keyring.ts';
import { STAGED_ENTRIES, STAGED_FILES, STAGED_ROWS } from '#shared/backup/open-set.ts';
import { lineBatches } from '#shared/backup/streams.ts';
import type { Result } from '#shared/lib/result.ts';
import type { BackupError, BackupProgress, OpenedIndex } from '#shared/schema/backup.ts';
import { makeFolder, renameDurably } from '../disk/durable.ts';
import { diskTree } from './disk-tree.ts';
import { diskVault, vaultPath } from './own-data.ts';

export interface OpenedSet {
  readonly index: OpenedIndex;
  /** The next lines; null at the end, and then from the start again. */
  nextEntries(): Promise<readonly string[] | null>;
  nextRows(): Promise<readonly string[] | null>;
  takeFiles(
    onProgress: (progress: BackupProgress) => void,
  ): Promise<Result<{ readonly taken: number; readonly known: number }, BackupError>>;
  officeKeys(): Promise<Result<UsableKeys, BackupError>>;
  discard(): Promise<void>;
}

export interface OpenedParts {
  readonly index: OpenedIndex;
  /** Staged files, by hash. */
  readonly files: readonly string[];
  readonly staging: string;
  readonly dataFolder: string;
  readonly agency: string;
  readonly identities: readonly string[];
}

const CHUNK = 1024 * 1024;

export function openedSet(parts: OpenedParts): OpenedSet {
  const { index, staging, dataFolder } = parts;
  const readers = [STAGED_ENTRIES, STAGED_ROWS].map((name) => lineReader(join(staging, name)));
  const [entries, rows] = readers as [LineReader, LineReader];
  let left = [...parts.files];
  const staged = left.length;
  return {
    index,
    nextEntries: entries.next,
    nextRows: rows.next,
    takeFiles: (onProgress) =>
      asResult(async () => {
        const vault = diskVault(dataFolder);
        let taken = 0;
        for (const sha256 of left) {
          // The staged file was hashed while it was written; one of another source may have come meanwhile.
          if (!(await vault.holds(sha256))) await moveIn(join(staging, STAGED_FILES, sha256), vaultPath(dataFolder, sha256));
          taken += 1;
          onProgress({ step: 'restoring', done: taken, total: staged, unit: 'files' });
        }
        left = [];
        return { taken: staged, known: index.files - staged };
      }),
    officeKeys: () => asResult(() => restoredKeys(diskTree(parts.agency), parts.identities)),
    async discard() {
      await Promise.all(readers.map((reader) => reader.close()));
      await rm(staging, { recursive: true, force: true });
    },
  };
}

async function moveIn(from: string, to: string): Promise<void> {
  await makeFolder(dirname(to));
  await renameDurably(from, to);
}

interface LineReader {
  next(): Promise<readonly string[] | null>;
  close(): Promise<void>;
}

function lineReader(path: string): LineReader {
  let batches: AsyncGenerator<readonly string[]> | null = null;
  return {
    async next() {
      batches ??= lineBatches(createReadStream(path, { highWaterMark: CHUNK }));
      const batch = await batches.next();
      if (!batch.done) return batch.value;
      batches = null;
      return null;
    },
    async close() {
      await batches?.return(undefined);
      batches = null;
    },
  };
}
