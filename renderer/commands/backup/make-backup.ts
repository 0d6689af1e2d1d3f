/** Makes a set on a target, and keeps in the log that it was made and read back. */

import { err, ok, type Result } from '#shared/lib/result.ts';
import { commit } from '../../db/gate/commit.ts';
import { createOp } from '../../db/patch.ts';
import { readOfficeState } from '../../db/queries/office-state.ts';
import type { BackupError, BackupProgress, BackupTarget, SetSummary } from '../../platform/backup-port.ts';
import type { CommandContext } from '../context.ts';
import { actorFor, type NotAllowed } from '../office/may.ts';
import { readSource } from './read-source.ts';

export type MakeBackupRefusal =
  | BackupError
  | NotAllowed
  | { readonly code: 'noOffice' }
  | { readonly code: 'notRecorded'; readonly set: string };

export async function makeBackup(
  ctx: CommandContext,
  target: BackupTarget,
  onProgress: (progress: BackupProgress) => void,
  signal: AbortSignal,
): Promise<Result<SetSummary, MakeBackupRefusal>> {
  const actor = actorFor(ctx, 'backup.run');
  if (!actor.ok) return actor;
  const office = await readOfficeState(ctx.db, ctx.identity.deviceId);
  const self = await ctx.db.meta.get('self');
  if (!office || !self) return err({ code: 'noOffice' });
  // A journal that fails is no reason against a backup: the packer then takes the log's own entries.
  await ctx.pump.flush((await ctx.db.log.orderBy('seq').last())?.seq ?? 0);

  let read = 0;
  const head = { officeId: office.office.id, officeName: office.office.name, deskCode: office.desk?.code ?? 'A', dbId: self.dbId };
  const source = await readSource(ctx.db, head, (rows) => {
    read += rows;
    onProgress({ step: 'reading', done: read, total: Math.max(read, source.expectedRows), unit: 'rows' });
  });
  const written = await ctx.platform.backup.write(target.handle, source, onProgress, signal);
  if (!written.ok) return written;
  const set = written.value;
  const recorded = await commit(ctx, {
    command: 'backup.make',
    user: actor.value.personId,
    ops: [
      createOp('backupSet', ctx.ids.newId(), {
        setName: set.name,
        target: target.label,
        madeAt: ctx.clock.now(),
        counts: Object.fromEntries(Object.entries(set.tables ?? {}).map(([table, figures]) => [table, figures.rows])),
        bytes: set.bytes,
        manifestHash: set.manifestHash ?? '0'.repeat(64),
        byPersonId: actor.value.personId,
      }),
      createOp('backupCheck', ctx.ids.newId(), {
        setName: set.name,
        kind: 'readBack',
        at: ctx.clock.now(),
        good: true,
        report: { files: set.files, missingFiles: set.missingFiles },
      }),
    ],
  });
  // The set is whole on its drive, but nobody would be told of it: the person is asked to look at this PC first.
  return recorded.ok ? ok(set) : err({ code: 'notRecorded', set: set.name });
}
