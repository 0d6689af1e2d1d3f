/** Backups on the desktop: main holds drives, sets and keys; the window feeds rows and reads what was decrypted. */
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { BackupError, BackupPort, BackupProgress, BackupSource, RestoredData, SetSummary } from '../backup-port.ts';
import type { Platform } from '../platform.ts';
import { rowLines } from '../row-lines.ts';
import { type DesktopApi, outcome, value } from './bridge.ts';

type BackupApi = Pick<DesktopApi, 'backup' | 'on'>;

export function createDesktopBackup({ ids }: Pick<Platform, 'ids'>, api: BackupApi | undefined = window.api): BackupPort {
  if (!api) throw new Error('the desktop bridge is missing');
  const { backup } = api;
  const run = jobRunner(api, () => ids.newId());
  return {
    keys: () => value(backup.keys()),
    makeKeys: () => outcome(backup.makeKeys()),
    confirmSheet: () => value(backup.confirmSheet()),
    targets: () => value(backup.targets()),
    chooseFolder: () => value(backup.chooseFolder()),
    sets: (target) => value(backup.sets(target)),
    write: (target, source, onProgress, signal) => run(onProgress, signal, (job) => feedAll(backup, job, target, source, signal)),
    verify: (set, onProgress, signal) => run(onProgress, signal, (job) => outcome(backup.verify(job, set))),
    async open(set, secret, onProgress, signal) {
      const opened = await run(onProgress, signal, (job) => outcome(backup.open(job, set, secret)));
      return opened.ok ? ok(restoredData(api, run, opened.value)) : opened;
    },
  };
}

type RunJob = <T>(
  onProgress: (progress: BackupProgress) => void,
  signal: AbortSignal | null,
  job: (id: string) => Promise<Result<T, BackupError>>,
) => Promise<Result<T, BackupError>>;

/** Gives a job its id, hears its progress and passes a cancel on, until it is over. */
function jobRunner({ backup, on }: BackupApi, newId: () => string): RunJob {
  return async (onProgress, signal, job) => {
    const id = newId();
    const cancel = () => {
      // The job's own end tells what became of it.
      value(backup.cancel(id)).catch(() => undefined);
    };
    const stop = on('backup.progress', (event) => {
      if (event.job === id) onProgress(event.progress);
    });
    signal?.addEventListener('abort', cancel);
    try {
      return signal?.aborted ? err({ code: 'cancelled' }) : await job(id);
    } finally {
      stop();
      signal?.removeEventListener('abort', cancel);
    }
  };
}

async function feedAll(
  backup: BackupApi['backup'],
  job: string,
  target: string,
  source: BackupSource,
  signal: AbortSignal,
): Promise<Result<SetSummary, BackupError>> {
  const begun = await outcome(backup.begin(job, target, source.head));
  if (!begun.ok) return begun;
  try {
    for await (const bytes of source.rows()) {
      const fed = await outcome(backup.feed(job, bytes));
      if (!fed.ok) return fed;
    }
    const end = await source.end();
    const ended = await outcome(backup.endRows(job, { ...end, files: [...end.files], late: [...end.late] }));
    if (!ended.ok) return ended;
    if (ended.value.entriesWanted) {
      for await (const items of source.entries()) {
        const fed = await outcome(backup.feedEntries(job, [...items]));
        if (!fed.ok) return fed;
      }
    }
  } catch (cause) {
    // The packer must not wait for rows that will never come.
    await value(backup.cancel(job));
    await outcome(backup.finish(job));
    if (signal.aborted) return err({ code: 'cancelled' });
    throw cause;
  }
  return outcome(backup.finish(job));
}

function restoredData(
  { backup }: BackupApi,
  run: RunJob,
  { opened, index }: { readonly opened: string; readonly index: RestoredData['index'] },
): RestoredData {
  const chunks = async function* (next: 'readEntries' | 'readRows') {
    for (;;) {
      const texts = await value(backup[next](opened));
      if (texts === null) return;
      yield texts;
    }
  };
  return {
    index,
    entries: () => chunks('readEntries'),
    async *rows() {
      for await (const lines of chunks('readRows')) yield rowLines(lines);
    },
    takeFiles: (onProgress) => run(onProgress, null, (job) => outcome(backup.takeFiles(job, opened))),
    adoptKeys: () => outcome(backup.adoptKeys(opened)),
    async close() {
      await value(backup.close(opened));
    },
  };
}
