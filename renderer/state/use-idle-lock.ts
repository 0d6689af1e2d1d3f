/** Calls `onIdle` after so many minutes without a key, a click or a touch. Sleeping PCs count by the clock, not by the timer. */
import { useEffect } from 'react';

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;
const LOOK_MS = 5_000;

export function useIdleLock(minutes: number, active: boolean, onIdle: () => void): void {
  useEffect(() => {
    if (!active) return undefined;
    let last = Date.now();
    const seen = () => {
      last = Date.now();
    };
    const look = () => {
      if (Date.now() - last >= minutes * 60_000) onIdle();
    };
    for (const sign of signs) window.addEventListener(sign, seen, { passive: true, capture: true });
    const timer = setInterval(look, LOOK_MS);
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, seen, { capture: true });
    };
  }, [minutes, active, onIdle]);
}
