/**
 * Storage places as a tree: building > room > rack > row > box > folder. They are read whole, because every list names them, and kept
 * until one changes: an archive of 50,000 places is read once, and not once for each screen.
 */
import Dexie from 'dexie';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { allOf } from './office.ts';
import { goneAmong } from './record-notes.ts';

export interface Places {
  readonly rows: readonly Row<'location'>[];
  /** From the building down to the place itself; empty where there is none. */
  pathOf(id: string): readonly Row<'location'>[];
}

interface Kept {
  places: Promise<Places> | null;
  /** The same when it has come. */
  come: Places | null;
}

const kept = new WeakMap<DaluangDb, Kept>();

/** The same object until a place changes, in this window or elsewhere. A transaction reads what it sees itself. */
export async function readPlaces(db: DaluangDb): Promise<Places> {
  if (Dexie.currentTransaction) return placesNow(db);
  const known = kept.get(db) ?? keepingFor(db);
  // A live query that is answered from what is kept still has to hear of changes: to Dexie, even one row asked for is the whole table. It
  // asks again while a change is being told, so what is kept is looked at only after that.
  await db.rows('location').limit(1).toArray();
  return known.places ?? reading(db, known);
}

/** What is kept of the places at this moment, for a first drawing that need not wait for the store. Null where nothing is. */
export const knownPlaces = (db: DaluangDb): Places | null => kept.get(db)?.come ?? null;

function reading(db: DaluangDb, known: Kept): Promise<Places> {
  const places = placesNow(db);
  known.places = places;
  places.then(
    (come) => {
      if (known.places === places) known.come = come;
    },
    () => {
      if (known.places === places) known.places = null;
    },
  );
  return places;
}

/** Dexie tells of every committed change before whoever waits for it goes on, also of those of workers and other windows. */
function keepingFor(db: DaluangDb): Kept {
  const known: Kept = { places: null, come: null };
  kept.set(db, known);
  const mark = `idb://${db.name}/location/`;
  Dexie.on('storagemutated', (parts) => {
    if ('all' in parts || Object.keys(parts).some((part) => part.startsWith(mark))) Object.assign(known, { places: null, come: null });
  });
  return known;
}

async function placesNow(db: DaluangDb): Promise<Places> {
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

/** The way to one place, from the building down, without reading the whole tree where it is not known yet. */
export async function placePath(db: DaluangDb, id: string): Promise<readonly Row<'location'>[]> {
  if (!Dexie.currentTransaction && kept.get(db)?.places) return (await readPlaces(db)).pathOf(id);
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
  const rows = (await db.records.inPlaces(placeIds)).filter((row) => !row.void);
  const gone = await goneAmong(
    db,
    rows.map(({ id }) => id),
  );
  return rows.filter(({ id }) => !gone.has(id));
}
