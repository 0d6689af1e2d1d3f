import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type VersionRow, versionsOf } from './softcopy-versions.ts';

const row = (id: string, replacesId: string | null = null, isVoid: string | null = null): VersionRow => ({
  id,
  replacesId,
  addedAt: `2025-03-0${id.charCodeAt(0) - 96}T01:00:00.000Z`,
  void: isVoid,
});
const shown = (rows: readonly VersionRow[]) =>
  versionsOf(rows).map(({ current, earlier }) => [current.id, ...earlier.map(({ id }) => id)].join('<'));

describe('versions of softcopies', () => {
  it.each([
    ['files apart', [row('a'), row('b')], ['a', 'b']],
    ['a new version takes the place of the one before', [row('a'), row('b'), row('c', 'a')], ['c<a', 'b']],
    ['a version of a version', [row('a'), row('b', 'a'), row('c', 'b')], ['c<b<a']],
    ['a void version gives the place back', [row('a'), row('b', 'a', 'salah berkas')], ['a']],
    ['a void version between is passed over', [row('a'), row('b', 'a', 'undo'), row('c', 'b')], ['c<a']],
    ['an original taken off leaves its version', [row('a', null, 'salah'), row('b', 'a')], ['b']],
    ['two versions of one file both stand', [row('a'), row('b', 'a'), row('c', 'a')], ['b<a', 'c<a']],
    ['a row that is not here is not waited for', [row('b', 'a')], ['b']],
    ['a file joined from two takes the place of both', [row('a'), row('b'), { ...row('c', 'a'), joins: ['b'] }], ['c<a<b']],
    [
      'two that were joined come back when the joined one is taken off',
      [row('a'), row('b'), { ...row('c', 'a', 'x'), joins: ['b'] }],
      ['a', 'b'],
    ],
    ['the parts of a file stand beside each other', [row('a'), row('b', 'a'), row('c', 'a'), row('d', 'b')], ['c<a', 'd<b<a']],
    ['rows of before know no versions', [{ id: 'a', addedAt: '2024-01-01T00:00:00.000Z' }], ['a']],
  ])('%s', (_, rows, expected) => {
    expect(shown(rows)).toEqual(expected);
  });

  it('a file that was joined in is no version before; the original stays the one that was worked on', () => {
    const rows = [row('a'), row('b'), row('c', 'b'), { ...row('d', 'c'), joins: ['a'] }, row('e', 'd')];

    expect(versionsOf(rows)).toEqual([{ current: rows[4], earlier: [rows[3], rows[2], rows[1], rows[0]], joined: [rows[0]] }]);
  });

  it('no live row is lost or shown twice as current, whatever rows say of each other', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const anyRows = fc.tuple(...ids.map((_, at) => fc.record({ replaces: fc.constantFrom(null, ...ids.slice(0, at)), off: fc.boolean() })));
    fc.assert(
      fc.property(anyRows, (drawn) => {
        const rows = drawn.map(({ replaces, off }, at) => row(ids[at] ?? '', replaces, off ? 'x' : null));
        const found = versionsOf(rows);
        const named = new Set(found.flatMap(({ current, earlier }) => [current.id, ...earlier.map(({ id }) => id)]));

        expect([...named].toSorted()).toEqual(rows.filter((one) => !one.void).map(({ id }) => id));
        expect(new Set(found.map(({ current }) => current.id)).size).toBe(found.length);
      }),
    );
  });
});
