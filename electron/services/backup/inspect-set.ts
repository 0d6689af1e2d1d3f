/** Looks through a set, and with a key inside it too, without keeping anything. */

import { checkSet, type SetCheck } from '#shared/backup/check-set.ts';
import { asResult, type JobContext } from '#shared/backup/job.ts';
import { walkSet } from '#shared/backup/walk-set.ts';
import type { Result } from '#shared/lib/result.ts';
import type { BackupError } from '#shared/schema/backup.ts';
import { diskTree, nodeHasher } from './disk-tree.ts';
import type { FoundSet } from './find-sets.ts';

export interface OpenedContent {
  readonly rows: number;
  readonly entries: number;
  readonly files: number;
  readonly missingFiles: number;
}

export interface SetInspection {
  readonly check: SetCheck;
  /** Null where no key was given or the set is not whole. */
  readonly content: Result<OpenedContent, BackupError> | null;
}

export const unhurriedJob: JobContext = { newHasher: nodeHasher, signal: { aborted: false }, onProgress: () => {} };

export async function inspectSet({ agency, name }: FoundSet, identities: readonly string[] | null): Promise<SetInspection> {
  const tree = diskTree(agency);
  const check = await checkSet(unhurriedJob, tree, name);
  if (!identities || check.state !== 'finished' || check.newerFormat !== null) return { check, content: null };
  const job = { ctx: unhurriedJob, tree, onBytes: () => {} };
  const content = await asResult(async () => {
    const walked = await walkSet(job, tree, name, identities, {
      rows: async () => {},
      segment: async () => {},
      entries: async () => {},
      wantsFile: async () => true,
      // Reading to the end is what checks the file's hash.
      file: async (_hash, _bytes, bytes) => {
        for await (const piece of bytes) unused(piece);
      },
    });
    const rows = Object.values(walked.tables).reduce((total, table) => total + table.rows, 0);
    return { rows, entries: walked.entries, files: walked.files, missingFiles: walked.index.missingFiles.length };
  });
  return { check, content };
}

const unused = (_piece: Uint8Array): void => {};
