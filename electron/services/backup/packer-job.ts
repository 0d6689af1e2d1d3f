/** Main's side of a job: hands pieces on with back-pressure, hears progress, and ends with one answer. */
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { JournalItem } from '#shared/log/journal-format.ts';
import type { BackupError, BackupProgress, SourceEnd } from '#shared/schema/backup.ts';
import { deferred } from './deferred.ts';
import type { FromPacker, Line, PackerAnswer, PackerTask, ToPacker } from './packer-messages.ts';

/** Pieces of about 1 MiB that may wait in the packer. */
const ROOM = 4;

/** Starts a packer and gives the line to it. */
export type StartPacker = () => Line<FromPacker, ToPacker>;

export interface PackerJob<K extends keyof PackerAnswer> {
  /** Resolves when there is room for the next piece; with the job's error where it ended early. */
  feed(bytes: Uint8Array): Promise<Result<null, BackupError>>;
  endRows(end: SourceEnd): Promise<Result<{ readonly entriesWanted: boolean }, BackupError>>;
  feedEntries(items: readonly JournalItem[]): Promise<Result<null, BackupError>>;
  endEntries(): void;
  readonly done: Promise<Result<PackerAnswer[K], BackupError>>;
  cancel(): void;
}

export function startJob<K extends keyof PackerAnswer>(
  start: StartPacker,
  task: PackerTask & { readonly kind: K },
  onProgress: (progress: BackupProgress) => void,
): PackerJob<K> {
  const line = start();
  const answer = deferred<Result<PackerAnswer[K], BackupError>>();
  let room = ROOM;
  let over = false;
  let entriesWanted = false;
  let wake: () => void = () => {};
  const changed = () => new Promise<void>((resolve) => (wake = resolve));
  const settle = (finish: () => void) => {
    over = true;
    finish();
    wake();
    line.close();
  };
  line.listen(
    (message) => {
      switch (message.type) {
        case 'progress':
          onProgress(message.progress);
          break;
        case 'more':
          room += 1;
          wake();
          break;
        case 'entriesWanted':
          entriesWanted = true;
          wake();
          break;
        case 'done':
          // The packer answers the task that it was given.
          settle(() => answer.resolve(message.result as Result<PackerAnswer[K], BackupError>));
          break;
        case 'broken':
          settle(() => answer.reject(new Error(`the packer broke: ${message.message}`)));
          break;
      }
    },
    () => {
      if (!over) settle(() => answer.reject(new Error('the packer ended without an answer')));
    },
  );
  line.post({ type: 'start', task });

  const ended = async (): Promise<Result<never, BackupError>> => {
    const result = await answer.promise;
    return result.ok ? err({ code: 'cancelled' }) : result;
  };
  const send = async (message: ToPacker): Promise<Result<null, BackupError>> => {
    if (over) return ended();
    line.post(message);
    room -= 1;
    while (room <= 0 && !over) await changed();
    return over ? ended() : ok(null);
  };
  return {
    feed: (bytes) => send({ type: 'rows', bytes }),
    async endRows(end) {
      if (over) return ended();
      line.post({ type: 'rowsEnd', end });
      while (!entriesWanted && !over) await changed();
      return ok({ entriesWanted });
    },
    feedEntries: (items) => send({ type: 'entries', items }),
    endEntries: () => line.post({ type: 'entriesEnd' }),
    done: answer.promise,
    cancel: () => line.post({ type: 'cancel' }),
  };
}
