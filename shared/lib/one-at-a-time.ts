/** Runs jobs in the order in which they were asked for, never two at once. A job that fails does not stop the next one. */
export function oneAtATime(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const run = last.then(job, job);
    // The caller hears of the failure through `run`; the queue only waits for its end.
    last = run.catch(() => undefined);
    return run;
  };
}
