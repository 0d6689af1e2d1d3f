/** Keeps the unsaved rows a moment after the last change, and at once when the window is hidden, closed, or the page goes away. */
import { useEffect } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { GridState } from './grid-state.ts';

const WAIT_MS = 400;

export function useKeptRows(store: StoreApi<GridState>, keep: (state: GridState) => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      keep(store.getState());
    };
    const stop = store.subscribe((now, before) => {
      const same = (['rows', 'edits', 'unit', 'typing'] as const).every((part) => now[part] === before[part]);
      if (same) return;
      clearTimeout(timer);
      timer = setTimeout(flush, WAIT_MS);
    });
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      stop();
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [store, keep]);
}
