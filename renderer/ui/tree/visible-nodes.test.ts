import { describe, expect, test } from 'vitest';
import { type TreeNode, treeMove, visibleNodes } from './visible-nodes.ts';

const roots: readonly TreeNode[] = [
  { id: '600', label: 'Pekerjaan umum', children: [{ id: '600.1', label: 'Jalan', children: [{ id: '600.1.15', label: 'Kontrak' }] }] },
  { id: '900', label: 'Keuangan' },
];

const open = (...ids: string[]) => new Set(ids);
const ids = (opened: ReadonlySet<string>) => visibleNodes(roots, opened).map((line) => line.node.id);

describe('a tree', () => {
  test('shows the children of what is open, and nothing below what is closed', () => {
    expect(ids(open())).toEqual(['600', '900']);
    expect(ids(open('600'))).toEqual(['600', '600.1', '900']);
    expect(ids(open('600.1'))).toEqual(['600', '900']);
  });

  test('says of each line its level and place', () => {
    expect(visibleNodes(roots, open('600', '600.1'))[2]).toMatchObject({ level: 3, parent: '600.1', position: 1, siblings: 1 });
  });

  test.each([
    ['right opens what is closed', open(), 0, 'ArrowRight', { kind: 'toggle', id: '600' }],
    ['right goes into what is open', open('600'), 0, 'ArrowRight', { kind: 'go', to: 1 }],
    ['right does nothing on a leaf', open(), 1, 'ArrowRight', null],
    ['left closes what is open', open('600'), 0, 'ArrowLeft', { kind: 'toggle', id: '600' }],
    ['left goes to the parent', open('600', '600.1'), 2, 'ArrowLeft', { kind: 'go', to: 1 }],
    ['left at the top does nothing', open(), 1, 'ArrowLeft', null],
    ['down stops at the last line', open(), 1, 'ArrowDown', { kind: 'go', to: 1 }],
    ['end goes to the last line', open('600'), 0, 'End', { kind: 'go', to: 2 }],
  ])('%s', (_name, opened, at, key, expected) => {
    expect(treeMove(visibleNodes(roots, opened), at, key, opened)).toEqual(expected);
  });
});
