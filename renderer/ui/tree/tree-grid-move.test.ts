import { expect, it } from 'vitest';
import { selectedAfter, type TreeGridLine, treeGridMove } from './tree-grid-move.ts';

const line = (key: string, level: number, parent: string | null, open: boolean | null, selectable = true): TreeGridLine => ({
  ...{ key, level, parent, open, selectable },
  ...{ position: 1, siblings: 1 },
});
const lines = [
  line('class', 1, null, true, false),
  line('file', 2, 'class', true),
  line('item 1', 3, 'file', null),
  line('item 2', 3, 'file', null),
  line('closed', 2, 'class', false),
  line('other', 1, null, false, false),
];

it.each<[string, number, string, ReturnType<typeof treeGridMove>]>([
  ['right goes into what is open', 0, 'ArrowRight', { kind: 'go', to: 1 }],
  ['right opens what is closed', 4, 'ArrowRight', { kind: 'toggle' }],
  ['right does nothing where nothing lies below', 2, 'ArrowRight', null],
  ['left closes what is open', 1, 'ArrowLeft', { kind: 'toggle' }],
  ['left goes out of an item to its berkas', 3, 'ArrowLeft', { kind: 'go', to: 1 }],
  ['left goes out of a closed line', 4, 'ArrowLeft', { kind: 'go', to: 0 }],
  ['left at the top does nothing', 5, 'ArrowLeft', null],
  ['a page stops at the last line', 1, 'PageDown', { kind: 'go', to: 5 }],
  ['home goes to the first line', 4, 'Home', { kind: 'go', to: 0 }],
  ['another key is none of its', 0, 'x', null],
])('%s', (_name, at, key, expected) => {
  expect(treeGridMove(lines, at, key, 10)).toEqual(expected);
});

it.each<[string, ReadonlySet<string>, number, Parameters<typeof selectedAfter>[3], readonly string[]]>([
  ['a press alone takes the marks away', new Set(['file']), 2, 'only', []],
  ['a mark is added', new Set(['file']), 2, 'toggle', ['file', 'item 1']],
  ['a mark is taken away', new Set(['file']), 1, 'toggle', []],
  ['a class is never marked', new Set(['file']), 0, 'toggle', ['file']],
  ['a range skips classes, downwards', new Set(), 5, { from: 2 }, ['item 1', 'item 2', 'closed']],
  ['a range goes upwards too', new Set(['closed']), 0, { from: 2 }, ['file', 'item 1']],
])('%s', (_name, selected, at, how, expected) => {
  expect([...selectedAfter(lines, selected, at, how)]).toEqual(expected);
});
