import { describe, expect, it } from 'vitest';
import { ordered } from './ordered.ts';

interface Entry {
  readonly id: string;
  readonly name: string;
}

const rows: readonly Entry[] = [
  { id: '1', name: 'sekretariat' },
  { id: '2', name: 'arsip' },
  { id: '3', name: 'sekretariat' },
];
const orders = { name: ({ name }: Entry) => name };
const newestFirst = (a: Entry, b: Entry): number => (a.id < b.id ? 1 : -1);

describe('rows in the order of a column', () => {
  it.each<[string, string, boolean, string]>([
    ['by the column, equals as the tie says', 'name', false, '2 3 1'],
    ['turned around with its equals', 'name', true, '1 3 2'],
    ['by the tie alone where the column has no order', 'unit', false, '3 2 1'],
    ['by the tie alone where the name is one of every object', 'toString', false, '3 2 1'],
  ])('are %s', (_, column, descending, expected) => {
    const ids = ordered(rows, orders, { column, descending }, newestFirst).map(({ id }) => id);

    expect(ids.join(' ')).toBe(expected);
  });
});
