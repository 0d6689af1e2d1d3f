/**
 * Whether a scanned page bears nothing: the back of a sheet, a separator. Judged on a small grey picture of it. A page with one short line,
 * a stamp or a signature is not blank; the shadow at the edge of a scanner and dust are. It is only ever proposed: a person drops pages.
 */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  /** A byte for each point: 0 is black, 255 white. */
  readonly grey: Uint8Array | Uint8ClampedArray;
}

/** Edges are left out: shadows of lids, holes, the border of the glass. */
const EDGE = 0.05;
/** How much darker than the paper a point must be to be ink: paper is never even. */
const INK = 48;
/** One word of 12 points covers some 0.03 % of a page of A4. */
const LEAST_INK = 0.0002;

export function isBlankPage({ width, height, grey }: GreyPicture): boolean {
  const [left, top] = [Math.floor(width * EDGE), Math.floor(height * EDGE)];
  const inside = (at: number) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    return x >= left && x < width - left && y >= top && y < height - top;
  };
  const paper = medianOf(grey);
  let [points, ink] = [0, 0];
  for (let at = 0; at < width * height; at += 1) {
    if (!inside(at)) continue;
    points += 1;
    // Light on dark counts too: a photograph of a negative is no blank page.
    if (Math.abs((grey[at] ?? 0) - paper) > INK) ink += 1;
  }
  return points === 0 || ink / points < LEAST_INK;
}

/** The tone of the paper: most points of a page are bare. */
function medianOf(grey: GreyPicture['grey']): number {
  const counts = new Uint32Array(256);
  for (const tone of grey) counts[tone] = (counts[tone] ?? 0) + 1;
  let [seen, tone] = [0, 0];
  for (; tone < 255 && seen + (counts[tone] ?? 0) <= grey.length / 2; tone += 1) seen += counts[tone] ?? 0;
  return tone;
}
