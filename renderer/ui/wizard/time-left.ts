/** One look at long work: when (ms of a steady clock) and how much of it was done. */
export interface Sample {
  readonly at: number;
  readonly share: number;
}

/**
 * Seconds left, from the speed over the last samples (about ten seconds of them), null until two seconds have been seen. The start of
 * a copy is fast by the disk's cache, so the whole average would promise too much.
 */
export function secondsLeft(samples: readonly Sample[]): number | null {
  const last = samples.at(-1);
  const first = last && (samples.find((sample) => last.at - sample.at <= 10_000) ?? samples[0]);
  if (!first || !last || last.at - first.at < 2000 || last.share <= first.share) return null;
  const perMs = (last.share - first.share) / (last.at - first.at);
  return Math.max(0, (1 - last.share) / perMs / 1000);
}
