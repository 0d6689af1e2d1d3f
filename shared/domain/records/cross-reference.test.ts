import { expect, it } from 'vitest';
import { mayRefer, type Reference } from './cross-reference.ts';

const said = (fromId: string, kind: Reference['kind'], toId: string): Reference => ({ fromId, kind, toId });

it.each<[string, Reference, readonly Reference[], string | null]>([
  ['is free where nothing is said', said('a', 'replaces', 'b'), [], null],
  ['is not said of the record itself', said('a', 'related', 'a'), [], 'reference.itself'],
  ['is not said twice', said('a', 'replaces', 'b'), [said('a', 'replaces', 'b')], 'reference.twice'],
  ['may be of another kind', said('a', 'copyOf', 'b'), [said('a', 'replaces', 'b')], null],
  ['does not hold in both directions', said('b', 'replaces', 'a'), [said('a', 'replaces', 'b')], 'reference.opposite'],
  ['is the same from either side where it says "terkait"', said('b', 'related', 'a'), [said('a', 'related', 'b')], 'reference.twice'],
  ['may be said of a third record', said('a', 'replaces', 'c'), [said('a', 'replaces', 'b')], null],
])('a cross reference %s', (_name, wanted, known, code) => {
  const result = mayRefer(wanted, known);

  expect(result.ok ? null : result.error.code).toBe(code);
});
