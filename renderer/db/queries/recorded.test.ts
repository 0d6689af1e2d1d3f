import { describe, expect, it } from 'vitest';
import { err, ok } from '#shared/lib/result.ts';
import { ignoredRows, inOrder, readRows } from './recorded.ts';

const row = (id: string, position: number, more: { readonly void?: string | null } = {}) => ({ id, position, ...more });

describe('rows of a case', () => {
  it('stand in the order in which they were recorded, those of two desks by id, and without those that were taken back', () => {
    const rows = [row('c', 1), row('b', 1), row('z', 0), row('a', 2, { void: 'salah catat' }), row('d', 3, { void: null })];

    expect(inOrder(rows).map(({ id }) => id)).toEqual(['z', 'b', 'c', 'd']);
    expect(inOrder(rows.toReversed()).map(({ id }) => id)).toEqual(['z', 'b', 'c', 'd']);
  });

  it('that say the same are told apart where the fold took one and handed back the other', () => {
    const read = readRows([row('first', 0), row('unread', 1), row('second', 1)], ({ id }) =>
      id === 'unread' ? err('form') : ok({ kind: 'returned', on: '2026-06-10' }),
    );

    expect(read.map(({ id }) => id)).toEqual(['first', 'second']);
    expect([...ignoredRows(read, [{ event: read[1]?.event ?? { kind: '', on: '' } }])]).toEqual(['second']);
  });
});
