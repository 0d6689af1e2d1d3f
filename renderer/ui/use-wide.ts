import { useSyncExternalStore } from 'react';

/** From here on list and detail stand side by side and facets are a pane. */
const WIDE = '(width >= 1280px)';

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(WIDE);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

export const useWide = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(WIDE).matches);
