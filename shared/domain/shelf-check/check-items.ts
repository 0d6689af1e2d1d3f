/**
 * What a check of a shelf expects, and what a scan means (SOP-PPID-06 G.5 "pengendalian" of what is stored; peers.md 1.2, "shelf audit:
 * expected, found, missing, misplaced"). Offices record a place as deep as they know it, so a place that is recorded only to its room is
 * right on every rack of that room.
 */
import type { ItemRef } from '../records/item-ref.ts';
import { type PlaceKind, placeKinds } from '../records/record-place.ts';

export interface CheckedPlace {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly parentId: string | null;
}

export type Places = ReadonlyMap<string, CheckedPlace>;

/** Boxes and what lies loose, or every folder and record in them too. */
export const checkDepths = ['containers', 'contents'] as const;
export type CheckDepth = (typeof checkDepths)[number];

/** A box, a folder or a record, and the place in which it directly lies by its register. */
export interface HomedItem {
  readonly ref: ItemRef;
  readonly homeId: string | null;
}

const levelOf = (kind: PlaceKind): number => placeKinds.indexOf(kind);
const BOX = levelOf('box');
const RECORD = placeKinds.length;

/** What is carried and labelled; the rest of the tree (building to row) is where one stands. */
export const isContainer = (kind: PlaceKind): boolean => levelOf(kind) >= BOX;

/** The place and those around it, from the inside out. */
export function wayOut(id: string | null, places: Places): readonly string[] {
  const way: string[] = [];
  for (let place = id === null ? undefined : places.get(id); place && !way.includes(place.id); ) {
    way.push(place.id);
    place = place.parentId === null ? undefined : places.get(place.parentId);
  }
  return way;
}

/** What should be met in a place: all that lies in it, or what does not lie in a box or folder of it. */
export function expectedIn(
  rootId: string,
  depth: CheckDepth,
  places: Places,
  records: readonly { readonly id: string; readonly locationId: string }[],
): readonly HomedItem[] {
  const within = (homeId: string | null): boolean => {
    const way = wayOut(homeId, places);
    const root = way.indexOf(rootId);
    if (root < 0) return false;
    return depth === 'contents' || way.slice(0, root).every((id) => !isContainer(places.get(id)?.kind ?? 'building'));
  };
  const containers = [...places.values()].filter(({ kind }) => isContainer(kind)).map(({ id, parentId }) => placeItem(id, parentId));
  const loose = records.map(({ id, locationId }): HomedItem => ({ ref: { entity: 'record', id }, homeId: locationId }));
  return [...containers, ...loose].filter(({ homeId }) => within(homeId));
}

const placeItem = (id: string, homeId: string | null): HomedItem => ({ ref: { entity: 'location', id }, homeId });

/** Where an item of this kind was met, when one stood at `standingId`: a box does not stand in a box. The checked place is the outermost. */
export function metAt(standingId: string, kind: PlaceKind | 'record', rootId: string, places: Places): string {
  const level = kind === 'record' ? RECORD : levelOf(kind);
  const way = wayOut(standingId, places);
  const at = way.find((id) => id === rootId || levelOf(places.get(id)?.kind ?? 'building') < level);
  return at ?? rootId;
}

/** Whether a scanned place is somewhere to stand from now on: a shelf of the checked place, or (at full depth) a box whose contents follow. */
export function standsFor(placeId: string, depth: CheckDepth, rootId: string, places: Places): boolean {
  const place = places.get(placeId);
  if (!place) return false;
  if (placeId === rootId) return true;
  return isContainer(place.kind) ? depth === 'contents' : wayOut(placeId, places).includes(rootId);
}

/** What is met: a box, a folder, a record. The checked place and its shelves are where one stands. */
export function isItem(ref: ItemRef, rootId: string, places: Places): boolean {
  if (ref.entity === 'record') return true;
  const place = places.get(ref.id);
  return place !== undefined && isContainer(place.kind) && place.id !== rootId;
}

/** A shelf is no item of the check: outside of the checked place its label is a slip of the hand. */
export const isShelfElsewhere = (place: CheckedPlace, rootId: string, places: Places): boolean =>
  !isContainer(place.kind) && !wayOut(place.id, places).includes(rootId);

export type Meeting =
  /** Where it belongs. */
  | 'found'
  | 'misplaced'
  /** In its own box, but that box is not one whose contents are checked here. */
  | 'along'
  /** Destroyed or handed over by the register, and still here. */
  | 'gone';

export interface MetItem extends HomedItem {
  readonly atId: string;
  readonly gone: boolean;
}

/** What it means that an item was met at a place. */
export function judgeMeeting(item: MetItem, expected: ReadonlySet<string>, places: Places): Meeting {
  if (item.gone) return 'gone';
  const { homeId, atId } = item;
  const here = wayOut(homeId, places).includes(atId) || (homeId !== null && wayOut(atId, places).includes(homeId));
  if (!here) return 'misplaced';
  return expected.has(item.ref.id) ? 'found' : 'along';
}
