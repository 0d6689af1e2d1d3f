import { useSyncExternalStore } from 'react';

export type Density = 'comfortable' | 'compact';

const KEY = 'daluang-density';

const read = (): Density => (document.documentElement.dataset.density === 'compact' ? 'compact' : 'comfortable');

/** Row and control heights follow `data-density` on <html>; the choice belongs to the PC. */
export function setDensity(density: Density): void {
  document.documentElement.dataset.density = density;
  localStorage.setItem(KEY, density);
}

export function applyStoredDensity(storage: Pick<Storage, 'getItem'>): void {
  document.documentElement.dataset.density = storage.getItem(KEY) === 'compact' ? 'compact' : 'comfortable';
}

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-density'] });
  return () => observer.disconnect();
}

export const useDensity = (): Density => useSyncExternalStore(subscribe, read);

/** Heights of a list row in px: the virtual list must know them before it measures anything. */
export const rowHeight = (density: Density, lines: 1 | 2): number =>
  density === 'compact' ? (lines === 2 ? 36 : 28) : lines === 2 ? 44 : 36;
