/** Dragging lines of a tree grid: the marked ones, or the one that was taken hold of; a closed line opens while one waits over it. */
import { type DragEvent, useEffect, useRef, useState } from 'react';
import type { TreeGridLine } from './tree-grid-move.ts';

interface Options<L> {
  readonly selected: ReadonlySet<string>;
  readonly drop: { readonly allowed: (line: L) => boolean; readonly take: (keys: ReadonlySet<string>, on: L) => void } | null;
  readonly onToggle: (line: L) => void;
}

const OPENS_AFTER_MS = 700;

export function useTreeDrag<L extends TreeGridLine>({ selected, drop, onToggle }: Options<L>) {
  const dragged = useRef<ReadonlySet<string>>(new Set());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [over, setOver] = useState<string | null>(null);
  const stop = () => {
    clearTimeout(timer.current);
    setOver(null);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  const takes = (line: L): boolean => dragged.current.size > 0 && !dragged.current.has(line.key) && drop?.allowed(line) === true;
  const handlers = (line: L) =>
    drop === null
      ? {}
      : {
          draggable: line.selectable,
          onDragStart: (event: DragEvent) => {
            dragged.current = selected.has(line.key) ? selected : new Set([line.key]);
            event.dataTransfer.effectAllowed = 'move';
            // Without data some browsers drag nothing.
            event.dataTransfer.setData('text/plain', String(dragged.current.size));
          },
          onDragEnd: () => {
            dragged.current = new Set();
            stop();
          },
          onDragOver: (event: DragEvent) => {
            if (!takes(line)) return;
            event.preventDefault();
            event.dataTransfer.dropEffect = 'move';
          },
          onDragEnter: () => {
            clearTimeout(timer.current);
            setOver(takes(line) ? line.key : null);
            if (line.open === false) timer.current = setTimeout(() => onToggle(line), OPENS_AFTER_MS);
          },
          onDrop: (event: DragEvent) => {
            if (!takes(line)) return;
            event.preventDefault();
            stop();
            drop.take(dragged.current, line);
          },
        };
  return { over, handlers };
}
