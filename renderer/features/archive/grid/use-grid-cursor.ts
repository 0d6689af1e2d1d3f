/** Where the cursor of the grid is, which rows a fill reaches, and the focus that follows it. */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { gridFields } from '#shared/domain/records/box-grid.ts';
import type { GridLines } from './use-grid-lines.ts';

export interface GridCursor {
  readonly index: number;
  readonly column: number;
  /** First and last row of the range; the same where there is none. */
  readonly range: readonly [from: number, to: number];
  readonly goTo: (index: number, column: number, extend?: boolean) => void;
  readonly goToId: (id: string, column: number) => void;
}

const LAST = gridFields.length - 1;

export function useGridCursor(
  lines: GridLines,
  scroller: RefObject<HTMLElement | null>,
  show: (index: number) => void,
  editing: boolean,
): GridCursor {
  // By the id of its row, which goes on when the row is saved; an id that is gone means the next row.
  const [at, setAt] = useState<{ readonly id: string; readonly column: number; readonly anchor: string | null }>({
    id: '',
    column: 1,
    anchor: null,
  });
  const wanted = useRef(true);
  const index = lines.indexOf(at.id);
  const anchor = at.anchor === null ? index : lines.indexOf(at.anchor);

  const goToId = useCallback((id: string, column: number) => {
    wanted.current = true;
    setAt({ id, column, anchor: null });
  }, []);
  const goTo = (row: number, column: number, extend = false) => {
    wanted.current = true;
    const to = Math.min(Math.max(0, row), lines.count - 1);
    const from = at.anchor ?? lines.at(index).id;
    setAt({ id: lines.at(to).id, column: Math.min(Math.max(0, column), LAST), anchor: extend ? from : null });
  };

  const id = lines.at(index).id;
  useEffect(() => {
    show(index);
  }, [index, show]);
  useEffect(() => {
    const box = scroller.current;
    if (!box || editing) return;
    // Focus that stands elsewhere on the page is left there.
    const inside = box.contains(document.activeElement) || document.activeElement === document.body;
    if (!wanted.current && !inside) return;
    wanted.current = false;
    box.querySelector<HTMLElement>(`[data-cell="${id}:${at.column}"]`)?.focus({ preventScroll: true });
  }, [id, at.column, editing, scroller, index]);

  return { index, column: at.column, range: [Math.min(anchor, index), Math.max(anchor, index)], goTo, goToId };
}
