/** The time of the server that gave this page, as every answer over HTTP tells it (RFC 9110, 6.6.1). Without network nothing is known. */
import { type Instant, instant } from '#shared/lib/civil-time.ts';

/** A person waits for a number meanwhile. */
const PATIENCE_MS = 1_000;

export async function askServerTime(): Promise<Instant | null> {
  try {
    const { headers } = await fetch('./', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
    return timeOfAnswer(headers.get('date'));
  } catch {
    // No network, or a server that takes its time: the office works on without it.
    return null;
  }
}

/** `date`: the header `Date` of an answer, null where it has none. */
export function timeOfAnswer(date: string | null): Instant | null {
  const ms = Date.parse(date ?? '');
  return Number.isNaN(ms) ? null : instant(new Date(ms).toISOString());
}
