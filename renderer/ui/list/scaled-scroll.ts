/**
 * Browsers stop at some 33 million px of height: 760,000 rows of 44 px. Above a safe height the scroll area is shorter than the rows
 * together, and `offset` says how far the shown part of the list lies below where its pixels are. Small moves (wheel, keys)
 * keep their distance exactly; a jump (dragging the bar) is proportional.
 */
export interface Geometry {
  /** Height of all rows. */
  readonly rowsHeight: number;
  readonly viewHeight: number;
}

export interface ScrollPlace {
  /** `scrollTop` of the element. */
  readonly top: number;
  readonly offset: number;
}

export const MAX_HEIGHT = 8_000_000;

export const physicalHeight = (rowsHeight: number): number => Math.min(rowsHeight, MAX_HEIGHT);

export const startPlace: ScrollPlace = { top: 0, offset: 0 };

/** Both ends of a tall list scroll pixel by pixel over this distance; only what lies between them is compressed. */
const PLAIN = 500_000;

/** Where the rows stand after the element has scrolled to `top`. The answer may ask for another `top`. */
export function follow(place: ScrollPlace, top: number, geometry: Geometry): ScrollPlace {
  const { rowsHeight, viewHeight } = geometry;
  if (rowsHeight <= MAX_HEIGHT) return { top, offset: 0 };
  if (Math.abs(top - place.top) > viewHeight) return placeAt(rowsAt(top, geometry), geometry);
  // Away from the ends the element keeps the `top` that it has: setting it during a smooth scroll would break the motion.
  const edge = 2 * viewHeight;
  const y = place.offset + top;
  const middle = top > edge && top < MAX_HEIGHT - viewHeight - edge && y > PLAIN && y < rowsHeight - viewHeight - PLAIN;
  return middle ? { top, offset: place.offset } : placeAt(y, geometry);
}

/** The place that shows the rows from `y` on. */
export function placeAt(y: number, { rowsHeight, viewHeight }: Geometry): ScrollPlace {
  const last = Math.max(0, rowsHeight - viewHeight);
  const wanted = Math.min(Math.max(0, y), last);
  if (rowsHeight <= MAX_HEIGHT || wanted <= PLAIN) return { top: wanted, offset: 0 };
  const end = MAX_HEIGHT - viewHeight;
  const top = wanted >= last - PLAIN ? end - (last - wanted) : PLAIN + ((wanted - PLAIN) / (last - 2 * PLAIN)) * (end - 2 * PLAIN);
  return { top, offset: wanted - top };
}

/** The rows that belong to a `top` that was jumped to: the inverse of `placeAt`. */
function rowsAt(top: number, { rowsHeight, viewHeight }: Geometry): number {
  const last = rowsHeight - viewHeight;
  const end = MAX_HEIGHT - viewHeight;
  if (top <= PLAIN) return top;
  return top >= end - PLAIN ? last - (end - top) : PLAIN + ((top - PLAIN) / (end - 2 * PLAIN)) * (last - 2 * PLAIN);
}

/** Where the rows must stand so that row `index` is whole on the screen; `y` as it is where it already is. */
export function scrollToShow(index: number, rowPx: number, { y, viewHeight }: Geometry & { readonly y: number }): number {
  const start = index * rowPx;
  if (start < y) return start;
  return start + rowPx > y + viewHeight ? start + rowPx - viewHeight : y;
}
