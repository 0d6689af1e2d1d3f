/** The places where sets lie, as they were at the last look, and the one that the person chose. Drives come and go, so it is asked for again. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { BackupPort, BackupTarget, SetSummary } from '../platform/backup-port.ts';

export interface Medium {
  readonly target: BackupTarget;
  readonly sets: readonly SetSummary[];
}

export interface MediaState {
  /** Null before the first look. */
  readonly media: readonly Medium[] | null;
  readonly chosen: string | null;
}

const mediaStore = createStore<MediaState>(() => ({ media: null, chosen: null }));

export const useMedia = (): MediaState => useStore(mediaStore);

export const chooseMedium = (handle: string): void => mediaStore.setState({ chosen: handle });

/** Looks again. The choice stays while its place is still there; else the first place that can be written is taken. */
export async function lookAtMedia(port: Pick<BackupPort, 'targets' | 'sets'>): Promise<void> {
  const targets = await port.targets();
  const media = await Promise.all(targets.map(async (target) => ({ target, sets: await port.sets(target.handle) })));
  mediaStore.setState(({ chosen }) => ({ media, chosen: stillThere(media, chosen) }));
}

/** Asks for a folder and chooses it; false where the dialog was closed. */
export async function addFolder(port: BackupPort): Promise<boolean> {
  const target = await port.chooseFolder();
  if (!target) return false;
  mediaStore.setState({ chosen: target.handle });
  await lookAtMedia(port);
  return true;
}

function stillThere(media: readonly Medium[], chosen: string | null): string | null {
  if (media.some(({ target }) => target.handle === chosen)) return chosen;
  const [first] = media.filter(({ target }) => target.writable);
  return (first ?? media[0])?.target.handle ?? null;
}

const LOOK_MS = 15_000;

/** Looks when a page opens, when the window is in front again, and now and then: a stick may be plugged in at any moment. */
export function useMediaWatch(port: BackupPort, active: boolean): void {
  useEffect(() => {
    if (!active) return undefined;
    const look = () => {
      lookAtMedia(port).catch(reportError);
    };
    look();
    const timer = setInterval(look, LOOK_MS);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
    };
  }, [port, active]);
}
