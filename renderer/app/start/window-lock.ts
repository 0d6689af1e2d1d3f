/**
 * One live window per profile (architecture.md 2): the Web Lock is held as long as the window works. A second window sees
 * that it is held and may ask for it; the holder then reloads, which releases lock, journal handle and index at once.
 */

const NAME = 'daluang-window';
const CHANNEL = 'daluang-window';
/** A holder that does not answer hangs or sleeps: after this the lock is taken from it. */
const PATIENCE_MS = 4_000;
/** Kept over the reload of a window that gave way, so that it does not take the lock right back. */
const RELEASED = 'daluang-released';

export interface LockPlace {
  readonly locks: LockManager;
  readonly session: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Of its own for each data set: the sample office does not shut out the real one. */
  readonly name: string;
}

/** True for the window that reloaded because another one took over. */
export const wasReleased = ({ session }: LockPlace): boolean => session.getItem(RELEASED) !== null;

/** Holds the lock until the window closes; false where another window has it. */
export function holdWindow(place: LockPlace): Promise<boolean> {
  return request(place, { ifAvailable: true });
}

/** Asks the other window to give way and holds the lock when it did. */
export async function takeOverWindow(place: LockPlace): Promise<boolean> {
  place.session.removeItem(RELEASED);
  const channel = new BroadcastChannel(channelOf(place));
  channel.postMessage('release');
  channel.close();
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  const held = await request(place, { signal: patience.signal });
  clearTimeout(timer);
  return held || request(place, { steal: true });
}

/** Calls back when another window asks for the lock, or has taken it. */
export function onTakeOver(place: LockPlace, release: () => Promise<void>): void {
  const channel = new BroadcastChannel(channelOf(place));
  channel.onmessage = () => {
    place.session.setItem(RELEASED, '1');
    release().then(
      () => location.reload(),
      () => location.reload(),
    );
  };
}

const channelOf = (place: LockPlace): string => `${CHANNEL}-${place.name}`;

function request({ locks, name, session }: LockPlace, options: LockOptions): Promise<boolean> {
  return new Promise((resolve) => {
    const holding = locks.request(`${NAME}-${name}`, options, (lock) => {
      resolve(lock !== null);
      // Held until the page goes away.
      return lock === null ? undefined : new Promise<never>(() => {});
    });
    holding.catch(() => {
      // Aborted while waiting: not held. Rejected while holding: stolen, so this window must stop writing at once.
      resolve(false);
      if (options.signal?.aborted) return;
      session.setItem(RELEASED, '1');
      location.reload();
    });
  });
}
