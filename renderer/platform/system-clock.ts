import { instant } from '#shared/lib/civil-time.ts';
import type { Clock } from './platform.ts';

/** The computer's clock. */
export const systemClock: Clock = { now: () => instant(new Date().toISOString()) };
