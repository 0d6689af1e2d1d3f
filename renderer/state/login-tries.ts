/** Wrong tries per user name. Kept on this PC, so that closing the window is no way round the wait. */
import { noTries, oneMore, type WrongTries } from '../commands/people/login-delay.ts';

const KEY = 'daluang-tries';

type Tries = Readonly<Record<string, WrongTries>>;

function readAll(storage: Pick<Storage, 'getItem'>): Tries {
  try {
    const read: unknown = JSON.parse(storage.getItem(KEY) ?? '{}');
    return typeof read === 'object' && read !== null ? (read as Tries) : {};
  } catch {
    // Someone edited the storage by hand; counting begins anew.
    return {};
  }
}

export const triesOf = (storage: Pick<Storage, 'getItem'>, username: string): WrongTries => readAll(storage)[username] ?? noTries;

export function noteWrongTry(storage: Pick<Storage, 'getItem' | 'setItem'>, username: string, nowMs: number): WrongTries {
  const all = readAll(storage);
  const next = oneMore(all[username] ?? noTries, nowMs);
  storage.setItem(KEY, JSON.stringify({ ...all, [username]: next }));
  return next;
}

export function forgetTries(storage: Pick<Storage, 'getItem' | 'setItem'>, username: string): void {
  const { [username]: _, ...others } = readAll(storage);
  storage.setItem(KEY, JSON.stringify(others));
}
