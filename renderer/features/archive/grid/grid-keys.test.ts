import { describe, expect, it } from 'vitest';
import { gridKey } from './grid-keys.ts';

const stroke = (key: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...held,
});

describe('a key in the grid', () => {
  it.each([
    ['Enter', {}, { kind: 'enter' }],
    ['F2', {}, { kind: 'edit' }],
    ['Escape', {}, { kind: 'cancel' }],
    ['Delete', {}, { kind: 'clear' }],
    ['Delete', { ctrlKey: true }, { kind: 'drop' }],
    ['d', { ctrlKey: true }, { kind: 'fillDown' }],
    ['z', { ctrlKey: true }, { kind: 'undo' }],
    ['t', { altKey: true }, { kind: 'keep' }],
    ['Tab', {}, { kind: 'tab', by: 1 }],
    ['Tab', { shiftKey: true }, { kind: 'tab', by: -1 }],
    ['ArrowDown', {}, { kind: 'move', rows: 1, columns: 0, extend: false }],
    ['ArrowDown', { shiftKey: true }, { kind: 'move', rows: 1, columns: 0, extend: true }],
    ['ArrowLeft', { shiftKey: true }, { kind: 'move', rows: 0, columns: -1, extend: false }],
    ['Home', {}, { kind: 'edge', to: 'firstColumn' }],
    ['Home', { ctrlKey: true }, { kind: 'edge', to: 'firstRow' }],
    ['s', {}, { kind: 'type', text: 's' }],
    ['S', { shiftKey: true }, { kind: 'type', text: 'S' }],
    ['7', {}, { kind: 'type', text: '7' }],
    ['"', { shiftKey: true }, { kind: 'type', text: '"' }],
    // Left to the window: the palette, sections, saving, copying.
    ['k', { ctrlKey: true }, null],
    ['c', { ctrlKey: true }, null],
    ['1', { altKey: true }, null],
    ['Shift', { shiftKey: true }, null],
    ['F5', {}, null],
  ] as const)('%s with %o', (key, held, meaning) => {
    expect(gridKey(stroke(key, held))).toEqual(meaning);
  });
});
