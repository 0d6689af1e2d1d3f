/** How full places are: what lies directly in them against what they hold. */
import { naturalId } from '#shared/lib/natural-id.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { readPlaces, recordsIn } from './locations.ts';

export interface Fill {
  readonly used: number;
  /** Null where nobody filled in a capacity. */
  readonly holds: number | null;
}

export async function fillOf(db: DaluangDb, locationId: string): Promise<Fill> {
  const [places, records, capacity] = await Promise.all([
    db.rows('location').where('parentId').equals(locationId).toArray(),
    recordsIn(db, [locationId]),
    db.rows('placeCapacity').get(naturalId('placeCapacity', locationId)),
  ]);
  const used = places.filter((row) => !row.void).length + records.length;
  return { used, holds: capacity && !capacity.void ? capacity.holds : null };
}

/** Of those among these places whose capacity is known. */
export async function fillsOf(
  db: DaluangDb,
  locationIds: readonly string[],
): Promise<ReadonlyMap<string, Fill & { readonly holds: number }>> {
  const capacities = await db.rows('placeCapacity').bulkGet(locationIds.map((id) => naturalId('placeCapacity', id)));
  const known = capacities.flatMap((row) => (row && !row.void && row.holds !== null ? [{ id: row.locationId, holds: row.holds }] : []));
  return new Map(await Promise.all(known.map(async ({ id, holds }) => [id, { used: (await fillOf(db, id)).used, holds }] as const)));
}

export interface FreePlace {
  readonly place: Row<'location'>;
  readonly path: readonly Row<'location'>[];
  readonly free: number;
}

/** What holds boxes before what holds folders: who looks for room looks for one of both. */
const order: readonly Row<'location'>['kind'][] = ['building', 'room', 'rack', 'row', 'box', 'folder'];

/** Places with a capacity and room left: of each kind the emptiest first. */
export async function freePlaces(db: DaluangDb): Promise<readonly FreePlace[]> {
  const places = await readPlaces(db);
  const byId = new Map(places.rows.map((row) => [row.id, row]));
  const capacities = (await db.rows('placeCapacity').toArray()).filter((row) => !row.void && row.holds !== null);
  const found = await Promise.all(
    capacities.map(async ({ locationId, holds }): Promise<readonly FreePlace[]> => {
      const place = byId.get(locationId);
      if (!place) return [];
      const free = (holds ?? 0) - (await fillOf(db, locationId)).used;
      return free > 0 ? [{ place, path: places.pathOf(locationId), free }] : [];
    }),
  );
  const rank = ({ place }: FreePlace) => order.indexOf(place.kind);
  return found
    .flat()
    .toSorted((a, b) => rank(a) - rank(b) || b.free - a.free || a.place.name.localeCompare(b.place.name, 'id', { numeric: true }));
}
