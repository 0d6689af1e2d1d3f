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
  /** Files that were whole at their last check, or never checked, and are not now. */
  readonly newlyLost: readonly string[];
  /** False where it was stopped. */
  readonly through: boolean;
}

export async function checkFiles(tools: CheckTools, plan: CheckPlan): Promise<CheckRound> {
  const { due } = await dueFiles(tools.db, plan);
  const newlyLost: string[] = [];
  let done = 0;
  for (const hash of due) {
    tools.onProgress({ done, total: due.length });
    await tools.quiet();
    if (tools.stopped()) return { checked: done, newlyLost, through: false };
    const before = (await tools.db.fileCheck.get(hash))?.found;
    if ((await checkFile(tools, hash)) !== 'whole' && (before ?? 'whole') === 'whole') newlyLost.push(hash);
    done += 1;
  }
  tools.onProgress({ done, total: due.length });
  return { checked: done, newlyLost, through: true };
}

/** One file; the check is noted whatever it gives. */
export async function checkFile({ db, vault, clock }: Pick<CheckTools, 'db' | 'vault' | 'clock'>, hash: string): Promise<FileState> {
  const found = await vault.check(hash);
  await db.fileCheck.put({ hash, checkedAt: clock.now(), found });
  return found;
}
