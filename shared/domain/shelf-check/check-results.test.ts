import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemRef } from '../records/item-ref.ts';
import { type CheckedPlace, isShelfElsewhere, metAt, type Places } from './check-items.ts';
import { type CheckScan, checkResults, countsOf, notesOf, type ShelfFacts, standingAfter } from './check-results.ts';

const place = (id: string, kind: CheckedPlace['kind'], parentId: string | null): [string, CheckedPlace] => [id, { id, kind, parentId }];

/** A room with two rows of one rack; a box recorded no deeper than its room; a box of another room. */
const places: Places = new Map([
  place('room', 'room', null),
  place('rack', 'rack', 'room'),
  place('row1', 'row', 'rack'),
  place('row2', 'row', 'rack'),
  place('box1', 'box', 'row1'),
  place('box2', 'box', 'row2'),
  place('box3', 'box', 'room'),
  place('folder1', 'folder', 'box1'),
  place('other', 'room', null),
  place('box9', 'box', 'other'),
]);

const homes: Readonly<Record<string, string>> = { rec1: 'folder1', rec2: 'box1', rec3: 'row2', rec9: 'box9', recGone: 'box1' };

const facts = (given: Partial<ShelfFacts> = {}): ShelfFacts => ({
  places,
  records: ['rec1', 'rec2', 'rec3'].map((id) => ({ id, locationId: homes[id] ?? '' })),
  homeOf: ({ entity, id }) => (entity === 'record' ? (homes[id] ?? null) : (places.get(id)?.parentId ?? null)),
  isGone: ({ id }) => id === 'recGone',
  lent: new Set(),
  missing: new Set(),
  ...given,
});

const box = (id: string): ItemRef => ({ entity: 'location', id });
const record = (id: string): ItemRef => ({ entity: 'record', id });
const scans = (...met: readonly (readonly [ItemRef | string, string])[]): readonly CheckScan[] =>
  met.map(([what, atId], position) => ({
    id: `scan${position}`,
    position,
    code: typeof what === 'string' ? what : null,
    ref: typeof what === 'string' ? null : what,
    atId,
  }));

const outcomes = (results: ReturnType<typeof checkResults>) =>
  Object.fromEntries(results.items.map(({ ref, outcome }) => [ref.id, outcome]));

describe('what a check expects', () => {
  it('is every box and what lies in none, or every folder and record too', () => {
    expect(outcomes(checkResults('room', 'containers', facts(), []))).toEqual({
      box1: 'missing',
      box2: 'missing',
      box3: 'missing',
      rec3: 'missing',
    });
    expect(outcomes(checkResults('room', 'contents', facts(), []))).toEqual({
      box1: 'missing',
      box2: 'missing',
      box3: 'missing',
      folder1: 'missing',
      rec1: 'missing',
      rec2: 'missing',
      rec3: 'missing',
    });
  });

  it('of a box is what lies directly in it, and never the box itself', () => {
    expect(outcomes(checkResults('box1', 'containers', facts(), []))).toEqual({ folder1: 'missing', rec2: 'missing' });
  });
});

describe('what a scan means', () => {
  it.each([
    ['a box in its row is found', box('box1'), 'row1', 'found'],
    ['a box in the other row is misplaced', box('box1'), 'row2', 'misplaced'],
    ['a box scanned before any row counts for the whole room', box('box1'), 'room', 'found'],
    ['a box that is recorded only to its room is right on every shelf of it', box('box3'), 'row2', 'found'],
    ['a box of another room is misplaced', box('box9'), 'row1', 'misplaced'],
    ['a record in a box that is not opened goes along with it', record('rec2'), 'box1', 'along'],
    ['a record of another box is misplaced', record('rec9'), 'room', 'misplaced'],
    ['what was destroyed by the register is told', record('recGone'), 'room', 'gone'],
  ] as const)('%s', (_name, ref, atId, outcome) => {
    const results = checkResults('room', 'containers', facts(), scans([ref, atId]));

    expect(outcomes(results)[ref.id]).toBe(outcome);
  });

  it('the last scan of an item counts: put right during the check, it is found', () => {
    const results = checkResults('room', 'containers', facts(), scans([box('box1'), 'row2'], [box('box1'), 'row1'], [box('box1'), 'row1']));

    expect(results.items.filter(({ ref }) => ref.id === 'box1').map(({ outcome }) => outcome)).toEqual(['found']);
  });

  it('shelves and the checked place are where one stands, no items', () => {
    const results = checkResults('room', 'containers', facts(), scans([box('room'), 'room'], [box('row1'), 'row1']));

    expect(countsOf(results)).toEqual({ expected: 4, found: 0, misplaced: 0, along: 0, gone: 0, lent: 0, missing: 4, unknown: 0 });
    expect(isShelfElsewhere({ id: 'other', kind: 'room', parentId: null }, 'room', places)).toBe(true);
    expect(isShelfElsewhere({ id: 'row1', kind: 'row', parentId: 'rack' }, 'room', places)).toBe(false);
  });

  it('a code that names nothing here is told once', () => {
    const results = checkResults('room', 'containers', facts(), scans(['XYZ-A-0000001-1', 'row1'], ['XYZ-A-0000001-1', 'row2']));

    expect(results.unknown).toEqual([{ code: 'XYZ-A-0000001-1', atId: 'row2' }]);
  });
});

describe('what was not scanned', () => {
  it('is not missing where it is lent out, itself or with what it lies in', () => {
    const results = checkResults('room', 'contents', facts({ lent: new Set(['box1', 'rec3']) }), []);

    expect(outcomes(results)).toEqual({
      box1: 'lent',
      folder1: 'lent',
      rec1: 'lent',
      rec2: 'lent',
      rec3: 'lent',
      box2: 'missing',
      box3: 'missing',
    });
  });

  it('is noted as missing once; what turned up is noted as found', () => {
    const missing = new Set(['box1', 'box2']);
    const results = checkResults('room', 'containers', facts({ missing }), scans([box('box1'), 'row2'], [record('rec3'), 'row2']));

    expect(notesOf(results)).toEqual([
      { ref: box('box1'), kind: 'found' },
      { ref: box('box3'), kind: 'missing' },
    ]);
  });

  it('is said of a lent item that stands on its shelf', () => {
    const results = checkResults('room', 'containers', facts({ lent: new Set(['box1']) }), scans([box('box1'), 'row1']));

    expect(results.items.find(({ ref }) => ref.id === 'box1')).toMatchObject({ outcome: 'found', lentHere: true });
  });
});

describe('where one stands', () => {
  const standing = (depth: 'containers' | 'contents', ...ids: readonly string[]) =>
    standingAfter(
      'room',
      depth,
      places,
      ids.map((id, position) => ({ ref: box(id), position })),
    );

  it('is the checked place, then the last shelf, and a box only where its contents are checked', () => {
    expect(standing('containers')).toBe('room');
    expect(standing('containers', 'row1', 'box1')).toBe('row1');
    expect(standing('contents', 'row1', 'box1')).toBe('box1');
  });

  it('a box stands in no box, a folder in no folder', () => {
    expect(metAt('folder1', 'box', 'room', places)).toBe('row1');
    expect(metAt('folder1', 'folder', 'room', places)).toBe('box1');
    expect(metAt('folder1', 'record', 'room', places)).toBe('folder1');
    expect(metAt('box1', 'box', 'box1', places)).toBe('box1');
  });
});

it('every expected item has exactly one outcome, whatever is scanned where', () => {
  const ids = [...[...places.keys()].map(box), ...Object.keys(homes).map(record)];
  const scan = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...places.keys()));
  fc.assert(
    fc.property(fc.array(scan, { maxLength: 30 }), fc.constantFrom('containers' as const, 'contents' as const), (met, depth) => {
      const results = checkResults('room', depth, facts(), scans(...met));
      const expected = checkResults('room', depth, facts(), []).items.map(({ ref }) => ref.id);
      const counts = countsOf(results);

      expect(
        results.items
          .map(({ ref }) => ref.id)
          .filter((id) => expected.includes(id))
          .toSorted(),
      ).toEqual(expected.toSorted());
      expect(counts.found + counts.misplaced + counts.along + counts.gone + counts.lent + counts.missing).toBe(results.items.length);
    }),
  );
});
