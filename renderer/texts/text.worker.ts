/** The text worker: takes text out of files, away from the window's thread. One job at a time; whoever started it ends it. */
import { runTextJob } from './read/read-file.ts';
import type { FromTextWorker, GoOn, TextJob } from './text-messages.ts';

let wanted: (() => void) | null = null;

/** Tells, and waits after each part until the next one is wanted. */
function tell(message: FromTextWorker): Promise<void> {
  self.postMessage(message);
  if (message.kind !== 'part') return Promise.resolve();
  return new Promise((resolve) => {
    wanted = resolve;
  });
}

self.addEventListener('message', ({ data }: MessageEvent<TextJob | GoOn>) => {
  if (data.kind === 'goOn') {
    wanted?.();
    return;
  }
  runTextJob(data, tell).catch((cause: unknown) =>
    // Whoever started the worker hears of it as an error of the worker.
    setTimeout(() => {
      throw cause;
    }),
  );
});
