import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headOf, likelySame, mergeMap } from './same-person.ts';

const merges = (...pairs: readonly (readonly [string, string])[]) => mergeMap(pairs.map(([fromId, intoId]) => ({ fromId, intoId })));

describe('the entry that stands for a person', () => {
  it.each([
    ['itself, where nothing was merged', 'a', [], 'a'],
    ['the target of a merge', 'a', [['a', 'b']], 'b'],
    [
      'the end of a chain',
      'a',
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
      'c',
    ],
    [
      'the smallest of a circle that two desks made',
      'b',
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
      'a',
    ],
    [
      'the smaller of two targets',
      'a',
      [
        ['a', 'c'],
        ['a', 'b'],
      ],
      'b',
    ],
  ] as const)('is %s', (_name, id, pairs, head) => {
    expect(headOf(id, merges(...pairs))).toBe(head);
  });

  it('is found for every entry, and is its own', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id)), id, (pairs, start) => {
        const map = merges(...pairs);
        const head = headOf(start, map);
        expect(headOf(head, map)).toBe(head);
      }),
    );
  });

  it('is the old one again when the merge is taken away', () => {
    expect(headOf('a', merges())).toBe('a');
  });
});

const person = (id: string, name: string, contact: string | null, identityNumber: string | null = null) => ({
  id,
  name,
  contact,
  identityNumber,
});

describe('who may be the same person', () => {
  const sulastri = person('1', 'Sulastri Wardhana', '0812-5500-1742', '6472011203900007');

  it('is found by number, telephone or name, the likeliest first', () => {
    const others = [
      person('2', 'SULASTRI WARDHANA', null),
      person('3', 'S. Wardhana', '+62 812 5500 1742'),
      person('4', 'Lastri', null, '6472 0112 0390 0007'),
      person('5', 'Hendra Wijoyo', 'hendra@surat.example'),
    ];

    expect(likelySame(sulastri, [sulastri, ...others]).map(({ person: { id }, by }) => [id, by])).toEqual([
      ['4', ['identityNumber']],
      ['3', ['contact']],
      ['2', ['name']],
    ]);
  });

  it('is nobody by what neither has', () => {
    expect(likelySame(person('1', 'A', null), [person('2', 'B', null)])).toEqual([]);
  });
});
