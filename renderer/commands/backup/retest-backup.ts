/** Reads a set again from cold, and keeps what was found: a stick that only pretends to store is caught here. */
import type { Result } from '#shared/lib/result.ts';
import { commit } from '../../db/gate/commit.ts';
import { createOp } from '../../db/patch.ts';
import type { BackupError, BackupProgress, SetSummary } from '../../platform/backup-port.ts';
import type { CommandContext } from '../context.ts';
import { actorFor, type NotAllowed } from '../office/may.ts';

/** Refusals that say something about the set, not about the moment. */
const bad: readonly BackupError['code'][] = ['damaged', 'missing', 'noSet'];

export async function retestBackup(
  ctx: CommandContext,
  set: SetSummary,
  onProgress: (progress: BackupProgress) => void,
  signal: AbortSignal,
): Promise<Result<SetSummary, BackupError | NotAllowed>> {
  const actor = actorFor(ctx, 'backup.run');
  if (!actor.ok) return actor;
  const result = await ctx.platform.backup.verify(set.handle, onProgress, signal);
  if (!result.ok && !bad.includes(result.error.code)) return result;
  const check = {
    setName: set.name,
    kind: 'retested' as const,
    at: ctx.clock.now(),
    good: result.ok,
    report: result.ok
      ? { bytes: result.value.bytes }
      : { code: result.error.code, files: 'files' in result.error ? [...result.error.files] : [] },
  };
  await commit(ctx, { command: 'backup.retest', user: actor.value.personId, ops: [createOp('backupCheck', ctx.ids.newId(), check)] });
  return result;
}
