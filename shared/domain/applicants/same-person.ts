/**
 * Which entries are one person. A merge is a row of its own that points from one entry to the other; taking it away takes them
 * apart again. What looks alike is only hinted at: people share names and telephones.
 */
import { fold } from '../search/fold.ts';
import { contactKey } from './applicant-match.ts';

export interface Merge {
  readonly fromId: string;
  readonly intoId: string;
}

/** The entry that stands for the person. Two desks may merge both ways without knowing: a circle ends at its smallest id. */
export function headOf(id: string, merges: ReadonlyMap<string, string>): string {
  const way = [id];
  for (let next = merges.get(id); next !== undefined; next = merges.get(next)) {
    const start = way.indexOf(next);
    if (start >= 0) return way.slice(start).toSorted()[0] ?? id;
    way.push(next);
  }
  return way.at(-1) ?? id;
}

/** Where an entry was merged twice, the smaller target counts on every PC alike. */
export function mergeMap(merges: readonly Merge[]): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const { fromId, intoId } of merges) {
    const known = map.get(fromId);
    if (known === undefined || intoId < known) map.set(fromId, intoId);
  }
  return map;
}

export interface PersonLike {
  readonly id: string;
  readonly name: string;
  readonly contact: string | null;
  readonly identityNumber: string | null;
}

export type Likeness = 'identityNumber' | 'contact' | 'name';

export interface LikelySame<P extends PersonLike> {
  readonly person: P;
  readonly by: readonly Likeness[];
}

const keysOf = (person: PersonLike): Readonly<Record<Likeness, string>> => ({
  identityNumber: (person.identityNumber ?? '').replace(/[^0-9A-Za-z]/g, '').toUpperCase(),
  contact: contactKey(person.contact),
  name: fold(person.name).trim(),
});

const WEIGHT: Readonly<Record<Likeness, number>> = { identityNumber: 4, contact: 2, name: 1 };

/** Others who may be the same person, the likeliest first. */
export function likelySame<P extends PersonLike>(person: P, others: readonly P[]): readonly LikelySame<P>[] {
  const own = keysOf(person);
  const weight = ({ by }: LikelySame<P>) => by.reduce((sum, key) => sum + WEIGHT[key], 0);
  return others
    .filter(({ id }) => id !== person.id)
    .map((other) => {
      const keys = keysOf(other);
      return { person: other, by: (Object.keys(own) as readonly Likeness[]).filter((key) => own[key] !== '' && own[key] === keys[key]) };
    })
    .filter(({ by }) => by.length > 0)
    .toSorted((a, b) => weight(b) - weight(a));
}
