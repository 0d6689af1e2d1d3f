import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crosswise } from './crosswise.ts';

const ringsOf = (lies: Readonly<Record<string, string>>) => crosswise(new Map(Object.entries(lies)));

describe('berkas filed into each other', () => {
  it.each<[string, Readonly<Record<string, string>>, readonly (readonly string[])[]]>([
    ['two', { b: 'a', a: 'b', c: 'a' }, [['a', 'b']]],
    ['three', { c: 'b', b: 'a', a: 'c' }, [['a', 'c', 'b']]],
    ['itself', { a: 'a' }, [['a']]],
    [
      'two rings',
      { d: 'c', c: 'd', b: 'a', a: 'b' },
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a berkas in a berkas is no ring', { a: 'b', b: 'c' }, []],
  ])('%s', (_name, lies, expected) => {
    expect(ringsOf(lies)).toEqual(expected);
  });

  const names = fc.constantFrom(...'abcdefgh');
  const anyFiling = fc.uniqueArray(fc.tuple(names, names), { selector: ([id]) => id });

  it('cut at the first of each ring, everything hangs on something outside, and nothing else is moved', () => {
    fc.assert(
      fc.property(anyFiling, (lies) => {
        const parentOf = new Map(lies);
        const outside = new Set(crosswise(parentOf).map(([first]) => first));
        for (const id of parentOf.keys()) {
          let [at, steps]: [string | undefined, number] = [id, 0];
          while (at !== undefined && steps <= lies.length) {
            at = outside.has(at) ? undefined : parentOf.get(at);
            steps += 1;
          }
          expect(at).toBeUndefined();
        }
        // Each that is cut lies in a ring: from it one comes back to it.
        for (const first of outside) {
          let at = parentOf.get(first ?? '');
          for (let steps = 0; steps < lies.length && at !== first; steps += 1) at = parentOf.get(at ?? '');
          expect(at).toBe(first);
        }
      }),
    );
  });

  it('the same whatever order the records are read in', () => {
    fc.assert(
      fc.property(anyFiling, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (lies, order) => {
        const mixed = lies.map((pair, at) => ({ pair, by: order[at] ?? 0 })).toSorted((a, b) => a.by - b.by);
        expect(crosswise(new Map(mixed.map(({ pair }) => pair)))).toEqual(crosswise(new Map(lies)));
      }),
    );
  });
});
