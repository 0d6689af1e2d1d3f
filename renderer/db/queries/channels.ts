/** The ways by which requests come in, as the office words them; the counter stands first. */
import type { DaluangDb } from '../database.ts';

/** Words of the active terms in their order; `shipped` where the office has no list of its own yet. */
export async function channelWords(db: DaluangDb, shipped: readonly string[]): Promise<readonly string[]> {
  const terms = await db.rows('valueTerm').toArray();
  const own = terms.filter((term) => term.list === 'channel' && !term.void);
  if (own.length === 0) return shipped;
  return own
    .filter((term) => term.active)
    .toSorted((a, b) => a.position - b.position)
    .map((term) => term.label);
}
