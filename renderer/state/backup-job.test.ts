import { describe, expect, it } from 'vitest';
import { ok, type Result } from '#shared/lib/result.ts';
import { cancelBackupJob, type RunningJob, runBackupJob, withProgress } from './backup-job.ts';

const job: RunningJob = {
  kind: 'backup',
  place: 'KINGSTON',
  removable: true,
  step: 'reading',
  figures: {},
  samples: [],
  cancelling: false,
};

describe('the work that runs', () => {
  it('goes from step to step and never back, while rows are still read as the first parts are written', () => {
    const writing = withProgress(job, { step: 'writing', done: 10, total: 100, unit: 'bytes' }, 0);
    const stillReading = withProgress(writing, { step: 'reading', done: 5, total: 6, unit: 'rows' }, 1);

    expect(stillReading.step).toBe('writing');
    expect(stillReading.figures.reading?.done).toBe(5);
    expect(stillReading.samples).toEqual(writing.samples);
  });

  it('measures the time left anew for each step', () => {
    const reading = withProgress(job, { step: 'reading', done: 5, total: 10, unit: 'rows' }, 0);
    const writing = withProgress(reading, { step: 'writing', done: 1, total: 10, unit: 'bytes' }, 50);

    expect(reading.samples).toEqual([{ at: 0, share: 0.5 }]);
    expect(writing.samples).toEqual([{ at: 50, share: 0.1 }]);
  });

  it('calls moving files the last part of a restore', () => {
    const moved = withProgress({ ...job, kind: 'restore', step: 'comparing' }, { step: 'restoring', done: 1, total: 2, unit: 'files' }, 0);

    expect(moved.step).toBe('files');
  });

  it('refuses a second one until the first is over, and passes a cancel on', async () => {
    const start = { kind: 'backup', place: 'KINGSTON', removable: true } as const;
    const first = runBackupJob(
      start,
      (_onProgress, signal) =>
        new Promise<Result<string, never>>((resolve) => signal.addEventListener('abort', () => resolve(ok('stopped')))),
    );

    const second = await runBackupJob(start, async () => ok('ran'));
    cancelBackupJob();

    expect(second).toEqual({ ok: false, error: { code: 'busy' } });
    expect(await first).toEqual({ ok: true, value: 'stopped' });
    expect(await runBackupJob(start, async () => ok('ran'))).toEqual({ ok: true, value: 'ran' });
  });
});
