import { useEffect, useState } from 'react';
import type { Instant } from '#shared/lib/civil-time.ts';
import { useServices } from './services.ts';

const TICK_MS = 5_000;

/** The instant now, for clocks on the screen. */
export function useNow(): Instant {
  const { platform } = useServices();
  const [now, setNow] = useState(() => platform.clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(platform.clock.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [platform]);
  return now;
}
