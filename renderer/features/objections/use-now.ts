/** The clock on the screen, looked at every few seconds. */
import { useEffect, useState } from 'react';
import { useServices } from '#renderer/state/services.ts';
import type { Instant } from '#shared/lib/civil-time.ts';

const TICK_MS = 5_000;

export function useNow(): Instant {
  const { platform } = useServices();
  const [now, setNow] = useState(() => platform.clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(platform.clock.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [platform]);
  return now;
}
