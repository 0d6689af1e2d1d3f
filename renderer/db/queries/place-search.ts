/** Places found by words of the way to them, in the order in which people read them: "Boks 2" before "Boks 10". */
import { fold } from '#shared/domain/search/fold.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { Places } from './locations.ts';

export type PlaceWay = readonly Row<'location'>[];

interface WordedPlace {
  readonly path: PlaceWay;
  readonly text: string;
}

const worded = new WeakMap<Places, readonly WordedPlace[]>();
const inOrder = new Intl.Collator('id', { numeric: true });

/** Made once for the places as they are: folding and ordering 50,000 of them takes longer than a key may. */
function wordsOf(places: Places): readonly WordedPlace[] {
  const known = worded.get(places);
  if (known) return known;
  const made = places.rows
    .map(({ id }) => places.pathOf(id))
    .map((path) => ({ path, text: fold(path.map(({ name }) => name).join(' ')) }))
    .toSorted((a, b) => inOrder.compare(a.text, b.text));
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
