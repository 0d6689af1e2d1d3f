import { makeBackup } from '#renderer/commands/backup/make-backup.ts';
import { rehearseRestore } from '#renderer/commands/backup/rehearse-restore.ts';
import { retestBackup } from '#renderer/commands/backup/retest-backup.ts';
import type { BackupTarget, SetSummary } from '#renderer/platform/backup-port.ts';
import { type JobWork, runBackupJob } from '#renderer/state/backup-job.ts';
import { lookAtMedia, type Medium } from '#renderer/state/backup-media.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import type { BackupTrouble } from './error-words.ts';
import { noteOutcome, type Outcome } from './last-outcome.ts';

type Work = 'backup' | 'retest' | 'rehearsal';

/** The three works of the screen. Each ends in an outcome that stays on it, also where the code broke a promise. */
export function useBackupWork() {
  const ctx = useCommandContext();

  const run = <T>(kind: Work, target: BackupTarget, work: JobWork<T, BackupTrouble>, outcomeOf: (value: T) => Outcome): void => {
    noteOutcome(null);
    runBackupJob({ kind, place: target.label, removable: target.kind === 'removable' }, work)
      .then((result) => noteOutcome(result.ok ? outcomeOf(result.value) : { kind: 'failed', work: kind, trouble: result.error }))
      .catch((cause: unknown) => {
        noteOutcome({ kind: 'failed', work: kind, trouble: { code: 'unexpected' } });
        // Unexpected: it belongs to the window's log, which listens for it.
        reportError(cause);
      })
      // A broken-off set is on the drive now, a finished one too.
      .then(() => lookAtMedia(ctx.platform.backup))
      .catch(reportError);
  };

  return {
    backUp: (target: BackupTarget) =>
      run(
        'backup',
        target,
        (onProgress, signal) => makeBackup(ctx, target, onProgress, signal),
        (set) => ({ kind: 'made', set, place: target.label, medium: target.kind }),
      ),
    retest: ({ target }: Medium, set: SetSummary) =>
      run(
        'retest',
        target,
        (onProgress, signal) => retestBackup(ctx, set, onProgress, signal),
        () => ({ kind: 'retested', madeAt: set.madeAt }),
      ),
    rehearse: ({ target }: Medium, set: SetSummary) =>
      run(
        'rehearsal',
        target,
        (onProgress, signal) => rehearseRestore(ctx, set, null, onProgress, signal),
        (rehearsal) => ({ kind: 'rehearsed', good: rehearsal.good }),
      ),
  };
}

export type BackupWork = ReturnType<typeof useBackupWork>;
