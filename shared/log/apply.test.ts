import { describe, expect, it } from 'vitest';
import { applyOp, type StoredRow, writerOf } from './apply.ts';

const row: StoredRow = { id: 'u1', _c: 'c1', name: 'Dinas PU', code: null };

describe('applyOp', () => {
  it('creates a row that knows its change set', () => {
    expect(applyOp(undefined, { kind: 'create', entity: 'unit', id: 'u1', row: { name: 'A' } }, 'c1')).toEqual({
      id: 'u1',
      name: 'A',
      _c: 'c1',
    });
  });

  it('notes the writer of each patched field and keeps those of the others', () => {
    const once = applyOp(row, { kind: 'patch', entity: 'unit', id: 'u1', set: { name: 'B' }, base: {} }, 'c2') as StoredRow;

    const twice = applyOp(once, { kind: 'patch', entity: 'unit', id: 'u1', set: { code: 'PU' }, base: {} }, 'c3') as StoredRow;

    expect([writerOf(twice, 'name'), writerOf(twice, 'code'), writerOf(twice, 'parentId')]).toEqual(['c2', 'c3', 'c1']);
  });

  it('reads a create of an id that exists as patches of what differs', () => {
    const again = applyOp(row, { kind: 'create', entity: 'unit', id: 'u1', row: { name: 'Dinas PU', code: 'PU' } }, 'c2');

    expect(again).toEqual({ id: 'u1', name: 'Dinas PU', code: 'PU', _c: 'c1', _f: { code: 'c2' } });
  });

  it('takes no notice of the order in which keys of a value stand', () => {
    const placed: StoredRow = { id: 'r1', _c: 'c1', date: { kind: 'year', from: '2020-01-01', to: '2020-12-31' } };
    const again = { date: { from: '2020-01-01', to: '2020-12-31', kind: 'year' } };

    expect(applyOp(placed, { kind: 'create', entity: 'record', id: 'r1', row: again }, 'c2')).toBe(placed);
  });

  it('leaves out a patch of a row that is not there', () => {
    expect(applyOp(undefined, { kind: 'patch', entity: 'unit', id: 'u1', set: { name: 'B' }, base: {} }, 'c2')).toBeNull();
  });
});
