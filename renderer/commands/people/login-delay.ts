/**
 * Wrong tries are slowed down: three are free, then one second, doubling up to five minutes. A PIN of six digits stands
 * against guessing only because of this; after ten wrong PINs in a row the password is asked for.
 */

const FREE_TRIES = 3;
const LONGEST_MS = 300_000;
export const PIN_TRIES = 10;

export interface WrongTries {
  readonly count: number;
  /** Epoch milliseconds of the last one. */
  readonly lastAtMs: number;
}

export const noTries: WrongTries = { count: 0, lastAtMs: 0 };

export const waitAfterMs = (count: number): number => (count < FREE_TRIES ? 0 : Math.min(LONGEST_MS, 1000 * 2 ** (count - FREE_TRIES)));

/** Milliseconds until the next try is read; a clock set back never makes it longer than the wait itself. */
export function waitLeftMs(tries: WrongTries, nowMs: number): number {
  const wait = waitAfterMs(tries.count);
  const left = tries.lastAtMs + wait - nowMs;
  return Math.min(Math.max(0, left), wait);
}

export const oneMore = (tries: WrongTries, nowMs: number): WrongTries => ({ count: tries.count + 1, lastAtMs: nowMs });
