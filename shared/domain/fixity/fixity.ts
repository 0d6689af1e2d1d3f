/**
 * The check of files (fixity): every file of the vault is read again from time to time and compared with its hash, so that a failing disk is
 * known while a backup still has the file whole (peers.md 1.3; house rule: "nothing saved is ever lost"). Each file carries the moment of
 * its own last check, so a round goes on where it was interrupted, and a file that came yesterday is not read again today.
 */
import { type Instant, msBetween } from '#shared/lib/civil-time.ts';

export type FileState = 'whole' | 'damaged' | 'missing';

export interface FileChecked {
  readonly checkedAt: Instant;
  readonly found: FileState;
}

export interface CheckPlan {
  readonly now: Instant;
  /** The start of a round that somebody asked for and that is not through; null where there is none. */
  readonly roundFrom: Instant | null;
}

/** A month: a set of last month still has what was lost since. */
export const CHECK_EVERY_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Whether a file is to be read now. What was not found whole is looked at once a day: somebody may have put it right. */
export function isCheckDue(known: FileChecked | undefined, { now, roundFrom }: CheckPlan): boolean {
  if (!known) return true;
  if (roundFrom !== null && known.checkedAt < roundFrom) return true;
  const days = known.found === 'whole' ? CHECK_EVERY_DAYS : 1;
  // A clock that was set back makes a file be read again, never skipped.
  const age = msBetween(known.checkedAt, now);
  return age < 0 || age >= days * DAY_MS;
}
