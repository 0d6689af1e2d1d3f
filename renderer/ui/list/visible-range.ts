import { useState, useSyncExternalStore } from 'react';

/** First and last row on the screen, counted from 1; 0, 0 where there is none. */
export type Range = readonly [first: number, last: number];

/** Beside the list, not in it: it changes with every scroll, and only the foot tells it. */
export interface VisibleRange {
  readonly get: () => Range;
  readonly set: (first: number, last: number) => void;
  readonly subscribe: (changed: () => void) => () => void;
}

export const useVisibleRange = (): VisibleRange => useState(makeRange)[0];

export const useRangeOf = ({ subscribe, get }: VisibleRange): Range => useSyncExternalStore(subscribe, get);

function makeRange(): VisibleRange {
  let range: Range = [0, 0];
  const readers = new Set<() => void>();
  return {
    get: () => range,
    set: (first, last) => {
      if (range[0] === first && range[1] === last) return;
      range = [first, last];
      for (const changed of readers) changed();
    },
    subscribe: (changed) => {
      readers.add(changed);
      return () => readers.delete(changed);
    },
  };
}
