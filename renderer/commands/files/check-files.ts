/** Reads files of the vault again and notes what was found, one after the other. It may stop after any file and goes on there. */
import type { CheckPlan, FileState } from '#shared/domain/fixity/fixity.ts';
import type { DaluangDb } from '../../db/database.ts';
import { dueFiles } from '../../db/queries/file-checks.ts';
import type { Clock, VaultStore } from '../../platform/platform.ts';

export interface CheckTools {
  readonly db: DaluangDb;
  readonly vault: Pick<VaultStore, 'check'>;
  readonly clock: Clock;
  /** Resolves when nobody is typing. */
  readonly quiet: () => Promise<void>;
  readonly onProgress: (progress: CheckProgress) => void;
  readonly stopped: () => boolean;
}

export interface CheckProgress {
  readonly done: number;
  readonly total: number;
}

export interface CheckRound {
  readonly checked: number;
  /** False where it was stopped. */
  readonly through: boolean;
}

export async function checkFiles(tools: CheckTools, plan: CheckPlan): Promise<CheckRound> {
  const { due } = await dueFiles(tools.db, plan);
  let done = 0;
  for (const hash of due) {
    tools.onProgress({ done, total: due.length });
    await tools.quiet();
    if (tools.stopped()) return { checked: done, through: false };
    await checkFile(tools, hash);
    done += 1;
  }
  tools.onProgress({ done, total: due.length });
  return { checked: done, through: true };
}

/** One file; the check is kept whatever it gives, and of a file that was whole before, or never read, that its loss is still to be noted. */
export async function checkFile({ db, vault, clock }: Pick<CheckTools, 'db' | 'vault' | 'clock'>, hash: string): Promise<FileState> {
  const [found, before] = await Promise.all([vault.check(hash), db.fileCheck.get(hash)]);
  const unnoted = found !== 'whole' && (before === undefined || before.found === 'whole' || before.unnoted === true);
  await db.fileCheck.put({ hash, checkedAt: clock.now(), found, ...(unnoted ? { unnoted } : {}) });
  return found;
}
