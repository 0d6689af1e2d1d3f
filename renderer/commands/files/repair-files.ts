/**
 * Brings back damaged and missing files from a set. The set is checked and opened as for a restore; of what it holds only files that the
 * vault lacks or has damaged are taken, and each is read again afterwards. Rows are not touched.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import { checkFigures } from '../../db/queries/file-checks.ts';
import type { BackupError, BackupProgress, SetSummary } from '../../platform/backup-port.ts';
import type { CommandContext } from '../context.ts';
import { actorFor, type NotAllowed } from '../office/may.ts';
import { checkFile } from './check-files.ts';
import { FILES_REPAIRED, noteFiles } from './note-check.ts';

export interface Repair {
  readonly repaired: number;
  /** The set does not have them either. */
  readonly stillLost: number;
}

/** `secret` is the recovery key where the office key of this PC does not open the set. */
export async function repairFiles(
  ctx: CommandContext,
  set: Pick<SetSummary, 'handle' | 'name'>,
  secret: string | null,
  onProgress: (progress: BackupProgress) => void,
  signal: AbortSignal,
): Promise<Result<Repair, BackupError | NotAllowed>> {
  const actor = actorFor(ctx, 'backup.run');
  if (!actor.ok) return actor;
  const { lost } = await checkFigures(ctx.db);
  const opened = await ctx.platform.backup.open(set.handle, secret, onProgress, signal);
  if (!opened.ok) return opened;
  try {
    if (signal.aborted) return err({ code: 'cancelled' });
    const taken = await opened.value.takeFiles(onProgress);
    if (!taken.ok) return taken;
  } finally {
    await opened.value.close();
  }
  const tools = { db: ctx.db, vault: ctx.platform.vault, clock: ctx.clock };
  const repaired: string[] = [];
  for (const { hash } of lost) if ((await checkFile(tools, hash)) === 'whole') repaired.push(hash);
  const stillLost = lost.length - repaired.length;
  await noteFiles(ctx, FILES_REPAIRED, actor.value.personId, { set: set.name, repaired, stillLost });
  return ok({ repaired: repaired.length, stillLost });
}
