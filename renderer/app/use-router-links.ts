import { useEffect } from 'react';
import { useGo } from '#renderer/state/use-go.ts';

/**
 * Links of the window (`<a href="#/arsip">`) go through the router, so that a form with changes can hold them. A plain change of
 * the hash would pass it by. Clicks that ask for something else (a new window, a download) are left alone.
 */
export function useRouterLinks(): void {
  const go = useGo();
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#/"]') : null;
      if (!link || link.target === '_blank' || link.hasAttribute('download')) return;
      event.preventDefault();
      go(link.hash.slice(1));
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [go]);
}
