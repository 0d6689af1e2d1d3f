/** Storage places as a tree: building > room > rack > row > box > folder. Offices have thousands at most, so they are read whole. */
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { allOf } from './office.ts';
import { goneAmong } from './record-notes.ts';

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

/** The way to one place, from the building down, without reading the whole tree. */
export async function placePath(db: DaluangDb, id: string): Promise<readonly Row<'location'>[]> {
  const path: Row<'location'>[] = [];
  const seen = new Set<string>();
  for (let place = await db.rows('location').get(id); place && !seen.has(place.id); ) {
    seen.add(place.id);
    path.unshift(place);
    place = place.parentId === null ? undefined : await db.rows('location').get(place.parentId);
  }
  return path;
}

/** A place and every place in it that still counts. */
export async function placesWithin(db: DaluangDb, id: string): Promise<readonly Row<'location'>[]> {
  const own = await db.rows('location').get(id);
  const within = own ? [own] : [];
  const seen = new Set([id]);
  for (let level = [id]; level.length > 0; ) {
    const below = await db.rows('location').where('parentId').anyOf(level).toArray();
    const live = below.filter((place) => !place.void && !seen.has(place.id));
    for (const place of live) seen.add(place.id);
    within.push(...live);
    level = live.map((place) => place.id);
  }
  return within;
}

/** Records that lie directly in one of the places. What was destroyed or handed over lay there and left its shelf free. */
export async function recordsIn(db: DaluangDb, placeIds: readonly string[]): Promise<readonly Row<'record'>[]> {
  const rows = (await db.rows('record').where('locationId').anyOf(placeIds).toArray()).filter((row) => !row.void);
  const gone = await goneAmong(
    db,
    rows.map(({ id }) => id),
  );
  return rows.filter(({ id }) => !gone.has(id));
}
