import { useRef } from 'react';

/** Where the line with the focus stands; where it is gone (moved away, or read by now), whatever stands in its place. */
export function useActiveLine<Line>(lines: readonly Line[], active: string | null, keyOf: (line: Line) => string): number {
  const last = useRef(0);
  const found = active === null ? -1 : lines.findIndex((line) => keyOf(line) === active);
  const at = found >= 0 ? found : Math.max(0, Math.min(last.current, lines.length - 1));
  last.current = at;
  return at;
}
