/** Gladi pemulihan: a set is restored into a scratch database and compared; nothing of it stays but the certificate. */
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import { commit } from '../../db/gate/commit.ts';
import { createOp } from '../../db/patch.ts';
import type { BackupError, BackupProgress, SetSummary } from '../../platform/backup-port.ts';
import type { CommandContext } from '../context.ts';
import { actorFor, type NotAllowed } from '../office/may.ts';
import { type OpenedSamples, openSamples } from './open-samples.ts';
import { replaySet, type TableComparison } from './replay-set.ts';

export interface Rehearsal {
  readonly set: string;
  readonly madeAt: string;
  readonly entries: number;
  readonly files: number;
  readonly missingFiles: number;
  readonly tables: readonly TableComparison[];
  /** Records opened at random. */
  readonly opened: OpenedSamples;
  readonly good: boolean;
}

export async function rehearseRestore(
  ctx: CommandContext,
  set: SetSummary,
  secret: string | null,
  onProgress: (progress: BackupProgress) => void,
  signal: AbortSignal,
): Promise<Result<Rehearsal, BackupError | NotAllowed>> {
  const actor = actorFor(ctx, 'backup.run');
  if (!actor.ok) return actor;
  const staged = await ctx.platform.backup.open(set.handle, secret, onProgress, signal);
  if (!staged.ok) return staged;
  const data = staged.value;
  try {
    const replayed = await replaySet(`${ctx.db.name}-gladi-${ctx.ids.newId()}`, 'relaxed', data, onProgress);
    const opened = await openSamples(replayed.db, ctx.ids);
    replayed.db.close();
    await replayed.db.delete();
    if (signal.aborted) return err({ code: 'cancelled' });
    const rehearsal: Rehearsal = {
      set: set.name,
      madeAt: set.madeAt,
      entries: replayed.entries,
      files: data.index.files,
      missingFiles: data.index.missingFiles.length,
      tables: replayed.tables,
      opened,
      good: replayed.same && opened.read === opened.drawn,
    };
    const report: JsonValue = {
      entries: rehearsal.entries,
      files: rehearsal.files,
      opened: { ...opened },
      tables: Object.fromEntries(rehearsal.tables.map((table) => [table.table, { rows: table.found?.rows ?? 0, same: table.same }])),
    };
    const check = { setName: set.name, kind: 'rehearsed' as const, at: ctx.clock.now(), good: rehearsal.good, report };
    await commit(ctx, { command: 'backup.rehearse', user: actor.value.personId, ops: [createOp('backupCheck', ctx.ids.newId(), check)] });
    return ok(rehearsal);
  } finally {
    await data.close();
  }
}
