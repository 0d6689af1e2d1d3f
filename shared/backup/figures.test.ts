import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differingTables, figureSum, figuresOf, NO_ROWS } from './figures.ts';

const row = fc.record({ id: fc.string(), name: fc.string() }).map(({ id, name }) => ({ id: id.toWellFormed(), name: name.toWellFormed() }));

describe('the figures of a table', () => {
  it('are the sum of the SHA-256 of its canonical rows', () => {
    // By sha256sum over {"a":1,"b":2} and {"a":3}; their sum by Python.
    expect(figuresOf([{ b: 2, a: 1 }])).toEqual({ rows: 1, hash: '43258cff783fe7036d8a43033f830adfc60ec037382473548ac742b888292777' });
    expect(figuresOf([{ b: 2, a: 1 }, { a: 3 }])).toEqual({
      rows: 2,
      hash: 'b39d19df9318b8ab9a0ae6534b71524efa73d270261006c0d542441a396278e0',
    });
  });

  it('do not depend on the order of rows', () => {
    fc.assert(fc.property(fc.array(row), (rows) => void expect(figuresOf(rows.toReversed())).toEqual(figuresOf(rows))));
  });

  it('of parts add up to those of the whole, and can be taken away again', () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (first, second) => {
        const sum = figureSum();
        sum.merge(figuresOf(first));
        sum.merge(figuresOf(second));
        expect(sum.figures()).toEqual(figuresOf([...first, ...second]));
        sum.remove(figuresOf(first));
        expect(sum.figures()).toEqual(figuresOf(second));
      }),
    );
  });

  it('differ where one row differs, and a table that is not there is empty', () => {
    const tables = { unit: figuresOf([{ id: '1' }]), desk: NO_ROWS };
    expect(differingTables(tables, { unit: figuresOf([{ id: '1' }]) })).toEqual([]);
    expect(differingTables(tables, { unit: figuresOf([{ id: '2' }]) })).toEqual(['unit']);
    expect(differingTables(tables, {})).toEqual(['unit']);
  });
});
