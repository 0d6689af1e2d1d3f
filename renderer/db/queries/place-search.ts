/** Places found by words of the way to them, in the order of the tree. */
import { fold } from '#shared/domain/search/fold.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { Places } from './locations.ts';
import { placesUnder } from './place-order.ts';

export type PlaceWay = readonly Row<'location'>[];

interface WordedPlace {
  readonly path: PlaceWay;
  readonly text: string;
}

const worded = new WeakMap<Places, readonly WordedPlace[]>();

/** In the order of the tree, each place before what lies in it. Made once for the places as they are. */
function wordsOf(places: Places): readonly WordedPlace[] {
  const known = worded.get(places);
  if (known) return known;
  const under = placesUnder(places.rows);
  const made: WordedPlace[] = [];
  const seen = new Set<string>();
  const walk = (parentId: string | null, way: PlaceWay, words: string) => {
    for (const row of under.get(parentId) ?? []) {
      if (seen.has(row.id)) continue;
      seen.add(row.id);
      const path = [...way, row];
      const text = words === '' ? fold(row.name) : `${words} ${fold(row.name)}`;
      made.push({ path, text });
      walk(row.id, path, text);
    }
  };
  walk(null, [], '');
  // Two desks that moved places into each other without a network: they lie in a ring, and are still to be found.
  for (const { id } of places.rows.filter((row) => !seen.has(row.id))) {
    const path = places.pathOf(id);
    made.push({ path, text: fold(path.map(({ name }) => name).join(' ')) });
  }
  worded.set(places, made);
  return made;
}

/** "rak 2 baris 2" means these words in this order before a "2" somewhere on the way. */
export function findPlaces(places: Places, query: string, accepts: (place: Row<'location'>) => boolean = () => true): readonly PlaceWay[] {
  const words = fold(query)
    .split(/[\s,›>/]+/)
    .filter(Boolean);
  const phrase = words.join(' ');
  const [exact, others]: [PlaceWay[], PlaceWay[]] = [[], []];
  for (const { path, text } of wordsOf(places)) {
    const place = path.at(-1);
    if (!place || !accepts(place) || !words.every((word) => text.includes(word))) continue;
    (text.includes(phrase) ? exact : others).push(path);
  }
  return [...exact, ...others];
}
