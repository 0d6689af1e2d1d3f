import type { Logger } from './logger.ts';

/** Lets a job go on by itself; a fault in it is logged, and nobody waits for its end. */
export type InBackground = (job: Promise<unknown>) => void;

export const backgroundOf =
  (log: Logger): InBackground =>
  (job) => {
    job.catch((cause: unknown) => log.error('background', cause));
  };
