/**
 * The window's side of an import: starts the worker, hands it one job at a time, feeds the journal while chunks come, and answers
 * when the journal has all of it.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';
import type { FromImportWorker, ImportJob, JobAnswers, ReportWords, ToImportWorker } from './import-messages.ts';
import type { ImportProgress } from './import-setup.ts';

export interface ImportClient {
  /** Runs one job; another may only follow when it has answered. */
  run<K extends ImportJob['kind']>(
    job: Extract<ImportJob, { kind: K }>,
    onProgress?: (progress: ImportProgress) => void,
  ): Promise<Result<{ readonly answer: JobAnswers[K]; readonly durable: boolean }, ImportFault>>;
  cancel(): void;
  close(): void;
}

/** `workerFailed`: unexpected; the text goes to the log. */
export type ImportFault = { readonly code: 'notAllowed' } | { readonly code: 'workerFailed'; readonly text: string };

const startWorker = (): Worker =>
  new Worker(new URL('../../workers/import.worker.ts', import.meta.url), { type: 'module', name: 'import' });

export function createImportClient(ctx: CommandContext, words: ReportWords): ImportClient {
  const worker = startWorker();
  const say = (message: ToImportWorker) => worker.postMessage(message);
  return {
    async run(job, onProgress) {
      const user = await accessUserOf(ctx);
      if (!user) return err({ code: 'notAllowed' });
      const { deviceId, incarnation } = ctx.identity;
      const done = answerOf<typeof job.kind>(worker, ctx, onProgress);
      say({ kind: 'job', desk: { dbName: ctx.db.name, user, identity: { deviceId, incarnation }, zone: ctx.zone() }, job, words });
      return done;
    },
    cancel: () => say({ kind: 'cancel' }),
    close: () => worker.terminate(),
  };
}

type Outcome<K extends ImportJob['kind']> = Result<{ readonly answer: JobAnswers[K]; readonly durable: boolean }, ImportFault>;

function answerOf<K extends ImportJob['kind']>(worker: Worker, ctx: CommandContext, onProgress?: (progress: ImportProgress) => void) {
  return new Promise<Outcome<K>>((resolve) => {
    let flushing: Promise<boolean> = Promise.resolve(true);
    const end = (outcome: Outcome<K>) => {
      worker.removeEventListener('message', onMessage);
      worker.removeEventListener('error', onError);
      resolve(outcome);
    };
    const onMessage = ({ data }: MessageEvent<FromImportWorker>) => {
      if (data.kind === 'progress') onProgress?.(data.progress);
      else if (data.kind === 'logged') flushing = ctx.pump.flush(data.seq);
      else if (data.kind === 'failed') end(err({ code: 'workerFailed', text: data.text }));
      else {
        flushing.then(
          // The worker answers a job with the answer of its kind.
          (durable) => end(ok({ answer: data.answer as JobAnswers[K], durable })),
          (cause: unknown) => end(err({ code: 'workerFailed', text: String(cause) })),
        );
      }
    };
    const onError = (event: ErrorEvent) => end(err({ code: 'workerFailed', text: event.message }));
    worker.addEventListener('message', onMessage);
    worker.addEventListener('error', onError);
  });
}
