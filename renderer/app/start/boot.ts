/** The way from an empty page to an opened store, step by step; each step is shown. Nothing is written before the lock is held. */
import { createPlatform } from '#renderer/platform/create-platform.ts';
import type { Platform, StartTrouble } from '#renderer/platform/platform.ts';
import { type OpenedStore, type OpenRefusal, openStore } from '../../db/start/open-store.ts';
import { holdWindow, type LockPlace, takeOverWindow, wasReleased } from './window-lock.ts';

export type BootStep =
  | { readonly step: 'starting' }
  | { readonly step: 'replaying'; readonly done: number; readonly total: number }
  /** Another window works with this data; `released` where this one gave way to it. */
  | { readonly step: 'held'; readonly released: boolean; readonly takeOver: () => void }
  | { readonly step: 'unsupported' }
  | { readonly step: 'trouble'; readonly platform: Platform; readonly trouble: StartTrouble; readonly goOn: () => void }
  | { readonly step: 'refused'; readonly platform: Platform; readonly refusal: OpenRefusal }
  | { readonly step: 'failed'; readonly platform: Platform | null; readonly cause: unknown }
  /** `place` is null where the store was opened for reading only. */
  | { readonly step: 'open'; readonly platform: Platform; readonly store: OpenedStore; readonly place: LockPlace | null };

export type Show = (step: BootStep) => void;

export async function boot(show: Show): Promise<void> {
  if (!('locks' in navigator) || !navigator.storage?.getDirectory) return show({ step: 'unsupported' });
  show({ step: 'starting' });
  const name = new URLSearchParams(location.search).get('demo') === '1' ? 'demo' : 'office';
  const place: LockPlace = { locks: navigator.locks, session: sessionStorage, name };
  const held = !wasReleased(place) && (await holdWindow(place));
  if (held) return afterLock(place, show);
  return show({
    step: 'held',
    released: wasReleased(place),
    takeOver: () => guarded(show, null, async () => void ((await takeOverWindow(place)) && (await afterLock(place, show)))),
  });
}

function guarded(show: Show, platform: Platform | null, work: () => Promise<void>): void {
  work().catch((cause: unknown) => show({ step: 'failed', platform, cause }));
}

async function afterLock(place: LockPlace, show: Show): Promise<void> {
  show({ step: 'starting' });
  const platform = await createPlatform();
  const { trouble } = platform.info;
  const goOn = () => guarded(show, platform, () => open(platform, place, show));
  // A profile that main has put aside already is told of after opening; everything else stops here.
  if (trouble && trouble.code !== 'damagedProfile') return show({ step: 'trouble', platform, trouble, goOn });
  goOn();
}

async function open(platform: Platform, place: LockPlace, show: Show): Promise<void> {
  show({ step: 'starting' });
  const opened = await openStore(platform, (done, total) => show({ step: 'replaying', done, total }));
  show(opened.ok ? { step: 'open', platform, store: opened.value, place } : { step: 'refused', platform, refusal: opened.error });
}
