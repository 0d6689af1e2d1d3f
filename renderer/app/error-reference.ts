/**
 * Unexpected errors get a reference that stands on the screen and in the log of the window. The log holds kind and place of
 * the error, never names or text of documents.
 */
import { systemClock } from '#renderer/platform/system-clock.ts';

export interface LoggedError {
  readonly reference: string;
  readonly at: string;
  readonly name: string;
  readonly stack: string;
}

const KEPT = 20;
const KEY = 'daluang-errors';

/** "E-0942-7K3Q": short enough to be read out on the telephone. */
export function logUnexpected(cause: unknown): LoggedError {
  const at = systemClock.now();
  const random = crypto.getRandomValues(new Uint8Array(4));
  const letters = [...random].map((byte) => '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'.charAt(byte % 32)).join('');
  const error = cause instanceof Error ? cause : new Error(typeof cause);
  const logged: LoggedError = {
    reference: `E-${at.slice(11, 13)}${at.slice(14, 16)}-${letters}`,
    at,
    name: error.name,
    // The first line holds the message, which may quote what a person typed.
    stack: (error.stack ?? '').split('\n').slice(1, 8).join('\n'),
  };
  keep(logged);
  return logged;
}

export function readLoggedErrors(): readonly LoggedError[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(read) ? (read as LoggedError[]) : [];
  } catch {
    // Edited by hand: nothing that could be shown.
    return [];
  }
}

function keep(logged: LoggedError): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([logged, ...readLoggedErrors()].slice(0, KEPT)));
  } catch {
    // A full disk must not hide the error itself; the reference still stands on the screen.
  }
}
