/** Whether a clock was set back: between two things of which one is known to have happened first. */
import { type Instant, msBetween } from './civil-time.ts';

/** A clock may be corrected by so much without a word. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** Whether the clock of the PC was set back since the program last worked: a date that it gives now could be one that was given already. */
export const isClockBack = (lastSeenAt: Instant, now: Instant): boolean => msBetween(now, lastSeenAt) > CLOCK_TOLERANCE_MS;
