/** The places under each place in the order in which people read them: "Boks 2" before "Boks 10". Made once for the places as they are. */
import type { Row } from '#shared/schema/entities.ts';

type PlaceRow = Row<'location'>;

const ordered = new WeakMap<readonly PlaceRow[], ReadonlyMap<string | null, readonly PlaceRow[]>>();
const byName = new Intl.Collator('id', { numeric: true });

/** Under null stand the tops: buildings, and what lies in a place that is gone. */
export function placesUnder(rows: readonly PlaceRow[]): ReadonlyMap<string | null, readonly PlaceRow[]> {
  const known = ordered.get(rows);
  if (known) return known;
  const ids = new Set(rows.map(({ id }) => id));
  const groups = Map.groupBy(rows, ({ parentId }) => (parentId !== null && ids.has(parentId) ? parentId : null));
  // Brothers are few and their names short: to order whole ways of 50,000 places takes several times longer.
  for (const group of groups.values()) group.sort((a, b) => byName.compare(a.name, b.name));
  ordered.set(rows, groups);
  return groups;
}
