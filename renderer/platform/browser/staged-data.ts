/** A set that was checked and decrypted into the origin's own files, as the window reads it. */
import { restoredKeys } from '#shared/backup/agency.ts';
import { asResult, JobStop } from '#shared/backup/job.ts';
import type { Keyring } from '#shared/backup/keyring.ts';
import { openedIndex, STAGED_ENTRIES, STAGED_FILES, STAGED_ROWS, type StagedSet } from '#shared/backup/open-set.ts';
import { collect, lineBatches } from '#shared/backup/streams.ts';
import type { Tree } from '#shared/backup/tree.ts';
import type { BackupError, RestoredData } from '../backup-port.ts';
import type { VaultError, VaultStore } from '../platform.ts';
import { rowLines } from '../row-lines.ts';

export interface StagedParts {
  readonly staged: StagedSet;
  readonly staging: Tree;
  readonly agency: Tree;
  readonly identities: readonly string[];
  readonly keyring: Keyring;
  readonly vault: VaultStore;
  readonly now: () => string;
  readonly discard: () => Promise<void>;
}

export function stagedData({ staged, staging, agency, identities, keyring, vault, now, discard }: StagedParts): RestoredData {
  const index = openedIndex(staged.index, staged.erasures);
  return {
    index,
    entries: () => lineBatches(staging.read(STAGED_ENTRIES)),
    async *rows() {
      for await (const lines of lineBatches(staging.read(STAGED_ROWS))) yield rowLines(lines);
    },
    takeFiles: (onProgress) =>
      asResult(async () => {
        const total = staged.files.length;
        for (const [at, sha256] of staged.files.entries()) {
          const stored = await vault.put(await collect(staging.read(`${STAGED_FILES}/${sha256}`)), sha256, 'application/octet-stream');
          if (!stored.ok) throw new JobStop(refusalOf(stored.error, sha256));
          onProgress({ step: 'restoring', done: at + 1, total, unit: 'files' });
        }
        return { taken: total, known: index.files - total };
      }),
    async adoptKeys() {
      const keys = await asResult(() => restoredKeys(agency, identities));
      return keys.ok ? keyring.adopt(keys.value, now()) : keys;
    },
    close: discard,
  };
}

const refusalOf = (error: VaultError, file: string): BackupError =>
  error.code === 'diskFull' ? { code: 'driveFull' } : { code: 'writeFailed', file };
