import { useVirtualizer, type VirtualItem, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { atRest, isRushing, stepped } from './rush.ts';
import { follow, physicalHeight, placeAt, type ScrollPlace, scrollToShow, startPlace } from './scaled-scroll.ts';

export interface RowWindow {
  readonly items: readonly VirtualItem[];
  /** Height of the element that holds the rows. */
  readonly height: number;
  /** Where a row stands inside that element. */
  readonly topOf: (item: VirtualItem) => number;
  /** First and last row that stand whole on the screen, counted from 1; 0, 0 where there is none. */
  readonly seen: readonly [first: number, last: number];
  /** Rows run by faster than anyone reads: a screen and more with each step. `items` stay what they were until they rest. */
  readonly rushing: boolean;
  /** Scrolls just far enough that the row stands whole on the screen. */
  readonly show: (index: number) => void;
}

/** A usual window, until the element is measured. */
const UNMEASURED_PX = 600;

/** After the last step of a rush, until the rows speak again. */
const CALM_MS = 100;

interface Options {
  readonly count: number;
  readonly rowPx: number;
  /** Height of what sticks to the top of the scrolling element: rows must not hide behind it. */
  readonly headPx: number;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Where there is a ground to show in a rush: which rows run by. Without it every step is drawn. */
  readonly onRush?: (seen: readonly [first: number, last: number]) => void;
}

/** The rows that can be seen of `count` rows of one height: TanStack Virtual, with scrolling that also reaches beyond the browser's limit. */
export function useRowWindow({ count, rowPx, headPx, scroller, onRush }: Options): RowWindow {
  const place = useRef<ScrollPlace>(startPlace);
  const rowsHeight = count * rowPx;
  const geometry = useRef({ rowsHeight, viewHeight: 0 });
  const report = useRef<(y: number) => void>(() => {});
  const rush = useRef(atRest);
  const calm = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [rushing, setRushing] = useState(false);
  useEffect(() => () => clearTimeout(calm.current), []);
  const virtual = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 3,
    observeElementOffset: (instance: Virtualizer<HTMLElement, HTMLElement>, tell) => {
      const element = instance.scrollElement;
      if (!element) return;
      const onScroll = () => {
        const moved = follow(place.current, element.scrollTop, geometry.current);
        place.current = { ...moved, top: Math.round(moved.top) };
        if (Math.abs(element.scrollTop - moved.top) >= 1) element.scrollTop = place.current.top;
        const y = moved.top + moved.offset;
        rush.current = stepped(rush.current, y, geometry.current.viewHeight);
        const rushes = onRush !== undefined && isRushing(rush.current);
        // Nothing is drawn in a rush: the browser moves the ground that stands for the rows by itself.
        if (rushes) onRush(seenAt(y, geometry.current.viewHeight, { count, rowPx }));
        else tell(y, true);
        setRushing(rushes);
        clearTimeout(calm.current);
        calm.current = setTimeout(() => {
          rush.current = { ...rush.current, steps: 0 };
          setRushing(false);
          tell(y, false);
        }, CALM_MS);
      };
      report.current = (y) => tell(y, false);
      onScroll();
      element.addEventListener('scroll', onScroll, { passive: true });
      return () => element.removeEventListener('scroll', onScroll);
    },
    scrollToFn: (offset, { adjustments = 0 }, instance) => {
      const wanted = placeAt(offset + adjustments, geometry.current);
      place.current = { ...wanted, top: Math.round(wanted.top) };
      if (instance.scrollElement) instance.scrollElement.scrollTop = place.current.top;
    },
  });

  // Measured by the browser when it changes: asking for it while rows are drawn would lay them out once more.
  const viewHeight = Math.max(0, (virtual.scrollRect?.height ?? UNMEASURED_PX) - headPx);
  geometry.current = { rowsHeight, viewHeight };

  // Not the virtualizer's own scrollToIndex: that one believes the element's height, which is not the height of the rows here.
  const show = useCallback(
    (index: number) => {
      const element = scroller.current;
      if (!element) return;
      const y = place.current.top + place.current.offset;
      const wanted = scrollToShow(index, rowPx, { ...geometry.current, y });
      if (wanted === y) return;
      place.current = placeAt(wanted, geometry.current);
      element.scrollTop = place.current.top;
      report.current(wanted);
    },
    [scroller, rowPx],
  );

  return {
    items: virtual.getVirtualItems(),
    height: physicalHeight(rowsHeight),
    topOf: (item) => item.start - place.current.offset,
    seen: seenAt(virtual.scrollOffset ?? 0, viewHeight, { count, rowPx }),
    rushing,
    show,
  };
}

/** Half a pixel more or less is rounding. */
function seenAt(
  y: number,
  viewHeight: number,
  { count, rowPx }: { readonly count: number; readonly rowPx: number },
): readonly [number, number] {
  if (count === 0) return [0, 0];
  const first = Math.ceil((y - 1) / rowPx) + 1;
  return [Math.min(first, count), Math.max(first, Math.min(count, Math.floor((y + viewHeight + 1) / rowPx)))];
}
