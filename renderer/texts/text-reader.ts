/** The window's side of the text worker: started when there is something to read, let go of when there is nothing more. */
import type { FromTextWorker, GoOn, TextJob } from './text-messages.ts';

/** The part of a `Worker` that is needed here. */
export interface TextWorker {
  postMessage(message: TextJob | GoOn, transfer?: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromTextWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export type JobEnd =
  | Extract<FromTextWorker, { kind: 'done' | 'shown' | 'bound' | 'measured' | 'unreadable' }>
  /** The worker died of this file. */
  | { readonly kind: 'died'; readonly text: string }
  | { readonly kind: 'stopped' };

export type PartMessage = Extract<FromTextWorker, { kind: 'opened' | 'part' | 'leaf' | 'picture' }>;
type EndMessage = Exclude<FromTextWorker, PartMessage>;

const isPart = (message: FromTextWorker): message is PartMessage =>
  message.kind === 'opened' || message.kind === 'part' || message.kind === 'leaf' || message.kind === 'picture';
const buffersOf = (job: TextJob): Transferable[] =>
  ('bytes' in job ? [job.bytes] : job.sources.map(({ bytes }) => bytes)).map((bytes) => bytes.buffer as ArrayBuffer);

export interface TextReader {
  /** One job at a time. The bytes are handed over: they are gone afterwards. The next part is read when `onPart` is through. */
  run(job: TextJob, onPart: (message: PartMessage) => Promise<void>): Promise<JobEnd>;
  /** Stops what is under way, and lets go of the memory. */
  stop(): void;
}

export const startTextWorker = (): TextWorker =>
  new Worker(new URL('./text.worker.ts', import.meta.url), { type: 'module', name: 'texts' }) as unknown as TextWorker;

export function createTextReader(start: () => TextWorker): TextReader {
  let worker: TextWorker | null = null;
  let end: ((end: JobEnd) => void) | null = null;

  const finish = (how: JobEnd) => {
    const told = end;
    end = null;
    told?.(how);
  };
  const letGo = () => {
    worker?.terminate();
    worker = null;
  };

  return {
    run: (job, onPart) =>
      new Promise((resolve, reject) => {
        if (end) return reject(new Error('the text worker was given a second job'));
        end = resolve;
        worker ??= start();
        const running = worker;
        running.onmessage = ({ data }) => {
          if (!isPart(data)) return finish(data satisfies EndMessage);
          onPart(data).then(
            () => data.kind === 'part' && running.postMessage({ kind: 'goOn' }),
            (cause: unknown) => {
              end = null;
              letGo();
              reject(cause);
            },
          );
        };
        worker.onerror = (event) => {
          letGo();
          finish({ kind: 'died', text: event.message });
        };
        worker.postMessage(job, buffersOf(job));
      }),
    stop() {
      letGo();
      finish({ kind: 'stopped' });
    },
  };
}
