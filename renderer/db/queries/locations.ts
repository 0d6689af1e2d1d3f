/** Storage places as a tree: building > room > rack > row > box > folder. Offices have thousands at most, so they are read whole. */
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { allOf } from './office.ts';

export interface Places {
  readonly rows: readonly Row<'location'>[];
  /** From the building down to the place itself; empty where there is none. */
  pathOf(id: string): readonly Row<'location'>[];
}

export async function readPlaces(db: DaluangDb): Promise<Places> {
  const rows = await allOf(db, 'location');
  const byId = new Map(rows.map((row) => [row.id, row]));
  const pathOf = (id: string): readonly Row<'location'>[] => {
    const path: Row<'location'>[] = [];
    for (let place = byId.get(id); place && !path.includes(place); place = byId.get(place.parentId ?? '')) path.unshift(place);
    return path;
  };
  return { rows, pathOf };
}

/** The place as one line, and what one looks for on the shelf: box and folder, or the deepest levels that are given. */
export interface PlaceText {
  readonly way: readonly string[];
  readonly spot: string;
}

const SPOT_LEVELS = new Set<Row<'location'>['kind']>(['box', 'folder']);

export function placeTextOf(path: readonly Row<'location'>[]): PlaceText {
  const found = path.findIndex((place) => SPOT_LEVELS.has(place.kind));
  const at = found < 0 ? Math.max(0, path.length - 1) : found;
  return {
    way: path.slice(0, at).map((place) => place.name),
    spot: path
      .slice(at)
      .map((place) => place.name)
      .join(', '),
  };
}
