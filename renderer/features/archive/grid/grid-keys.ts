/** What a key means in the grid while no cell is being edited; null where it is none of the grid's. */
import { type KeyStroke, matchesKey } from '#renderer/ui/keys.ts';

export type GridKey =
  | { readonly kind: 'move'; readonly rows: number; readonly columns: number; readonly extend: boolean }
  | { readonly kind: 'edge'; readonly to: 'firstColumn' | 'lastColumn' | 'firstRow' | 'lastRow' }
  | { readonly kind: 'page'; readonly by: 1 | -1 }
  | { readonly kind: 'tab'; readonly by: 1 | -1 }
  | { readonly kind: 'enter' | 'edit' | 'clear' | 'cancel' | 'fillDown' | 'undo' | 'keep' | 'drop' | 'open' | 'nextError' }
  /** The first sign of a new value. */
  | { readonly kind: 'type'; readonly text: string };

const arrows: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

const combos: readonly (readonly [string, GridKey])[] = [
  ['Ctrl+D', { kind: 'fillDown' }],
  ['Ctrl+Z', { kind: 'undo' }],
  ['Ctrl+O', { kind: 'open' }],
  ['Ctrl+Delete', { kind: 'drop' }],
  ['Alt+T', { kind: 'keep' }],
  ['F8', { kind: 'nextError' }],
  ['F2', { kind: 'edit' }],
  ['Esc', { kind: 'cancel' }],
  ['Enter', { kind: 'enter' }],
  ['Delete', { kind: 'clear' }],
  ['Backspace', { kind: 'clear' }],
  ['Ctrl+Home', { kind: 'edge', to: 'firstRow' }],
  ['Ctrl+End', { kind: 'edge', to: 'lastRow' }],
  ['Home', { kind: 'edge', to: 'firstColumn' }],
  ['End', { kind: 'edge', to: 'lastColumn' }],
  ['PageDown', { kind: 'page', by: 1 }],
  ['PageUp', { kind: 'page', by: -1 }],
  ['Tab', { kind: 'tab', by: 1 }],
  ['Shift+Tab', { kind: 'tab', by: -1 }],
];

export function gridKey(stroke: KeyStroke): GridKey | null {
  const known = combos.find(([combo]) => matchesKey(combo, stroke));
  if (known) return known[1];
  if (stroke.ctrlKey || stroke.altKey || stroke.metaKey) return null;
  const arrow = arrows[stroke.key];
  if (arrow) return { kind: 'move', rows: arrow[0], columns: arrow[1], extend: stroke.shiftKey && arrow[1] === 0 };
  return [...stroke.key].length === 1 ? { kind: 'type', text: stroke.key } : null;
}
