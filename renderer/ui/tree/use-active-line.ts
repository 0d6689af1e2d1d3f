import { useRef } from 'react';
import type { TreeGridLine } from './tree-grid-move.ts';

/** Where the line with the focus stands; where it is gone (moved away, or read by now), whatever stands in its place. */
export function useActiveLine(lines: readonly TreeGridLine[], active: string | null): number {
  const last = useRef(0);
  const found = lines.findIndex(({ key }) => key === active);
  const at = found >= 0 ? found : Math.max(0, Math.min(last.current, lines.length - 1));
  last.current = at;
  return at;
}
