import { describe, expect, it } from 'vitest';
import type { RecordHit } from '../use-record-list.ts';
import { classForest, filledNodes, wayTo } from './class-nodes.ts';
import { type TreeRows, treeLines } from './tree-lines.ts';
import { PagedRows, TREE_PAGE } from './tree-rows.ts';

const codes = [
  { id: 'a', code: '600', title: 'Pekerjaan umum', parentCode: null },
  { id: 'b', code: '600.1', title: 'Jalan', parentCode: '600' },
  { id: 'c', code: '600.2', title: 'Jembatan', parentCode: '600' },
  { id: 'd', code: '700', title: 'Tanpa induk', parentCode: '7' },
];
const counts = { direct: new Map([['b', 3]]), total: new Map([['b', 5]]) };

const hit = (id: string, level: string | null, itemNumber: string | null = null): RecordHit => ({
  entity: 'record',
  id,
  voided: false,
  card: {
    ...{ description: id, letterNumber: null, classCode: '600.1', classTitle: null, unit: null, location: null, state: null },
    ...{ date: { kind: 'undated', from: null, to: null, circa: false }, securityClass: 'open', softcopies: 0, outcome: null },
    ...{ level, fileNumber: null, itemNumber, category: 'general' },
  },
});

describe('the classes', () => {
  const forest = classForest(codes, counts);

  it('count what lies in them and below', () => {
    expect(forest.map(({ code, total }) => [code, total])).toEqual([
      ['600', 5],
      ['700', 0],
    ]);
    expect(forest[0]?.children.map(({ code, direct, total }) => [code, direct, total])).toEqual([
      ['600.1', 3, 5],
      ['600.2', 0, 0],
    ]);
  });

  it('that hold nothing are left out where they are not wanted', () => {
    expect(filledNodes(forest).map(({ code, children }) => [code, children.map((child) => child.code)])).toEqual([['600', ['600.1']]]);
  });

  it('are found with the way to them', () => {
    expect(wayTo(forest, 'c').map(({ code }) => code)).toEqual(['600', '600.2']);
    expect(wayTo(forest, 'x')).toEqual([]);
  });
});

describe('the lines', () => {
  const forest = filledNodes(classForest(codes, counts));
  const inClass = [hit('f', 'berkas'), hit('loose', 'isi berkas', '4')];
  const rows: TreeRows = {
    rowAt: (parent, index) =>
      parent === 'c:b' ? inClass[index] : parent === 'r:f' ? hit(`item ${index}`, 'isi berkas', `${index}`) : undefined,
    itemsOf: (id) => (id === 'f' ? 2 : 0),
  };

  it('stand below each other as far as they are open, and say what waits', () => {
    const lines = treeLines(forest, new Set(['c:a', 'c:b', 'r:f']), rows);
    expect(lines.map(({ key, level, position, siblings }) => [key, level, position, siblings])).toEqual([
      ['c:a', 1, 1, 1],
      ['c:b', 2, 1, 1],
      ['r:f', 3, 1, 3],
      ['r:item 0', 4, 1, 2],
      ['r:item 1', 4, 2, 2],
      ['r:loose', 3, 2, 3],
      ['c:b#2', 3, 3, 3],
    ]);
  });

  it('tell a berkas from an item and from a loose record', () => {
    const records = treeLines(forest, new Set(['c:a', 'c:b', 'r:f']), rows).filter((line) => line.kind === 'record');
    expect(records.map(({ isFile, fileId, open }) => [isFile, fileId, open])).toEqual([
      [true, null, true],
      [false, 'f', null],
      [false, 'f', null],
      [false, null, null],
    ]);
  });

  it('of 50,000 records in one class stand within 100 ms', () => {
    const many = classForest(codes, { direct: new Map([['b', 50_000]]), total: new Map([['b', 50_000]]) });
    const known = Array.from({ length: 50_000 }, (_, index) => hit(`${index}`, 'isi berkas', `${index}`));
    const all: TreeRows = { rowAt: (_parent, index) => known[index], itemsOf: () => 0 };
    treeLines(many, new Set(['c:a', 'c:b']), all);

    const times = Array.from({ length: 5 }, () => {
      const begun = performance.now();
      treeLines(many, new Set(['c:a', 'c:b']), all);
      return performance.now() - begun;
    });

    expect(Math.min(...times)).toBeLessThan(100);
  });
});

describe('the rows', () => {
  const page = (offset: number, word: string) => ({
    rows: [hit(`${word} ${offset}`, null)],
    items: new Map([[`${word} ${offset}`, 7]]),
  });

  it('are asked for once, and stay until they are read anew', async () => {
    const asked: number[] = [];
    const rows = new PagedRows(
      async (_parent, offset) => {
        asked.push(offset);
        return page(offset, 'old');
      },
      () => undefined,
    );
    await Promise.all([rows.want('c:b', 0), rows.want('c:b', 5)]);
    await rows.want('c:b', TREE_PAGE);
    await rows.want('c:b', 1);
    expect(asked).toEqual([0, TREE_PAGE]);

    rows.renew(async (_parent, offset) => page(offset, 'new'));
    expect(rows.rowAt('c:b', 0)?.id).toBe('old 0');
    await rows.want('c:b', 0);
    expect(rows.rowAt('c:b', 0)?.id).toBe('new 0');
    expect(rows.itemsOf('new 0')).toBe(7);
  });

  it('are asked for again where the index did not answer', async () => {
    let answers = false;
    const rows = new PagedRows(
      async () => (answers ? page(0, 'late') : null),
      () => undefined,
    );
    await rows.want('c:b', 0);
    answers = true;
    await rows.want('c:b', 0);
    expect(rows.rowAt('c:b', 0)?.id).toBe('late 0');
  });
});
