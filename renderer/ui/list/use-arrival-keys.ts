import { type RefObject, useEffect } from 'react';

const listKeys = new Set(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', 'Enter']);

/** Nothing has the focus yet, or the link that led here. */
const nowhere = (element: Element | null): boolean => element === null || element === document.body || element.closest('nav') !== null;

/**
 * Keys of a list from the moment that its screen is there: what a person presses before the focus is anywhere goes to the list, which
 * takes the focus with it. Enter on the link of the section still follows the link.
 */
export function useArrivalKeys(grid: RefObject<HTMLElement | null>, onKey: (key: string) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
      if (event.defaultPrevented || !plain || !listKeys.has(event.key) || !nowhere(document.activeElement)) return;
      if (event.key === 'Enter' && document.activeElement?.closest('nav')) return;
      event.preventDefault();
      grid.current?.focus({ preventScroll: true });
      onKey(event.key);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [grid, onKey]);
}
