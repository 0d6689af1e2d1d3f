/**
 * The one long work with sets that may run: a backup, a retest, a rehearsal, a restore, a repair of files. It belongs to the window, not to a page,
 * so that it goes on while somebody looks something up in another section.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { err, type Result } from '#shared/lib/result.ts';
import type { BackupProgress } from '../platform/backup-port.ts';

export type JobKind = 'backup' | 'retest' | 'rehearsal' | 'opening' | 'comparing' | 'restore' | 'repair';

/** `files` is the last part of a restore: the same step for the shell, another one for people. */
export type JobStep = BackupProgress['step'] | 'files';

export const stepsOf: Readonly<Record<JobKind, readonly JobStep[]>> = {
  backup: ['reading', 'writing', 'readingBack', 'closing'],
  retest: ['readingBack'],
  rehearsal: ['opening', 'restoring', 'comparing'],
  opening: ['opening'],
  comparing: ['comparing'],
  restore: ['restoring', 'comparing', 'files'],
  repair: ['opening', 'files'],
};

interface Sample {
  /** Milliseconds of a steady clock. */
  readonly at: number;
  readonly share: number;
}

export interface RunningJob {
  readonly kind: JobKind;
  /** What the person calls the place: "KINGSTON PPID-1". */
  readonly place: string;
  readonly removable: boolean;
  readonly step: JobStep;
  readonly figures: Readonly<Partial<Record<JobStep, BackupProgress>>>;
  /** Of the present step, for the time that is left. */
  readonly samples: readonly Sample[];
  readonly cancelling: boolean;
}

interface JobState {
  readonly job: RunningJob | null;
}

const MOST_SAMPLES = 200;

const jobStore = createStore<JobState>(() => ({ job: null }));
let cancel: (() => void) | null = null;

export const useBackupJob = (): RunningJob | null => useStore(jobStore, (state) => state.job);

export type JobWork<T, E> = (onProgress: (progress: BackupProgress) => void, signal: AbortSignal) => Promise<Result<T, E>>;

/** Runs one at a time: a second one is refused until the first is over. */
export async function runBackupJob<T, E>(
  start: Pick<RunningJob, 'kind' | 'place' | 'removable'>,
  work: JobWork<T, E>,
  now: () => number = () => performance.now(),
): Promise<Result<T, E | { readonly code: 'busy' }>> {
  if (jobStore.getState().job) return err({ code: 'busy' });
  const abort = new AbortController();
  cancel = () => abort.abort();
  const [first = 'reading'] = stepsOf[start.kind];
  jobStore.setState({ job: { ...start, step: first, figures: {}, samples: [], cancelling: false } });
  try {
    return await work((progress) => jobStore.setState(({ job }) => ({ job: job && withProgress(job, progress, now()) })), abort.signal);
  } finally {
    cancel = null;
    jobStore.setState({ job: null });
  }
}

export function cancelBackupJob(): void {
  cancel?.();
  jobStore.setState(({ job }) => ({ job: job && { ...job, cancelling: true } }));
}

/** Steps only go forward: rows are still read while the first parts are written, and the bar must not jump between the two. */
export function withProgress(job: RunningJob, progress: BackupProgress, at: number): RunningJob {
  const order = stepsOf[job.kind];
  const named: JobStep = progress.step === 'restoring' && progress.unit === 'files' ? 'files' : progress.step;
  const step = order.indexOf(named) > order.indexOf(job.step) ? named : job.step;
  const samples = step === job.step ? job.samples : [];
  const share = progress.total > 0 ? progress.done / progress.total : 0;
  return {
    ...job,
    step,
    figures: { ...job.figures, [named]: progress },
    samples: named === step ? [...samples, { at, share }].slice(-MOST_SAMPLES) : samples,
  };
}
