/**
 * The pages of a TIFF, as scanners make them: fax and LZW, packed bits, JPEG inside, several pages in one file (TIFF 6.0). Decoded to points;
 * no canvas is needed, so it can be tested anywhere.
 */
import { decode, decodeImage, type IFD, toRGBA8 } from 'utif2';

export interface Points {
  readonly width: number;
  readonly height: number;
  /** Four bytes a point. */
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

export interface TiffPages {
  readonly count: number;
  /** A page from 0, upright, its points square. */
  page(index: number): Points;
}

/** Not a TIFF, cut off, or of a kind that nobody scans; or a page of more points than memory should hold. */
export class TiffError extends Error {
  override readonly name = 'TiffError';
  readonly why: 'damaged' | 'tooLarge';

  constructor(why: 'damaged' | 'tooLarge', cause?: unknown) {
    super(why, { cause });
    this.why = why;
  }
}

/** A0 at 400 dots an inch, black and white, is some 240 million points; A3 at 600 is 70. */
const MOST_POINTS = 120_000_000;

const SUBFILE = 't254';
const WIDTH = 't256';
const HEIGHT = 't257';
const BITS = 't258';
const COMPRESSION = 't259';
const PHOTOMETRIC = 't262';
const ORIENTATION = 't274';
const SAMPLES = 't277';
const X_RESOLUTION = 't282';
const Y_RESOLUTION = 't283';
const COLOUR_MAP = 't320';
/** A small picture of another page. */
const REDUCED = 1;
const JPEG = 7;
const WHITE_IS_ZERO = 0;
const BLACK_IS_ZERO = 1;
const RGB = 2;
const PALETTE = 3;

export function openTiff(bytes: Uint8Array): TiffPages {
  const buffer = bytes.slice().buffer;
  const pages = decoded(() => decode(buffer)).filter((page) => (numberOf(page, SUBFILE) & REDUCED) === 0 && numberOf(page, WIDTH) > 0);
  if (pages.length === 0) throw new TiffError('damaged');
  return {
    count: pages.length,
    page(index) {
      const page = pages[index];
      if (!page) throw new TiffError('damaged');
      if (numberOf(page, WIDTH) * numberOf(page, HEIGHT) > MOST_POINTS) throw new TiffError('tooLarge');
      // Into a copy: the points of a page are let go of with it, and a scan of fifty pages is opened page by page.
      const drawn = asDecoded(page);
      const rgba = decoded(() => {
        decodeImage(buffer, drawn);
        return toRGBA8(drawn);
      });
      const { width, height } = drawn;
      if (!width || !height || rgba.length < width * height * 4) throw new TiffError('damaged');
      const points = { width, height, rgba: new Uint8ClampedArray(rgba.slice(0, width * height * 4).buffer) };
      if (isGreyJpeg(page) && numberOf(page, PHOTOMETRIC) === WHITE_IS_ZERO) invert(points);
      return turned(squared(points, numberOf(page, X_RESOLUTION), numberOf(page, Y_RESOLUTION)), numberOf(page, ORIENTATION));
    },
  };
}

const isGreyJpeg = (page: IFD): boolean => numberOf(page, COMPRESSION) === JPEG && numberOf(page, SAMPLES) <= 1;

/** Sixteen greys, three times, as the palette of a TIFF lists its colours. */
const sixteenGreys = Array.from({ length: 48 }, (_, at) => (at % 16) * 0x1111);

/**
 * What the decoder does not know of is given to it as what it knows: it lays a grey JPEG down in three bytes a point, and would take each of
 * them for a point; of four bits a point it knows palettes alone.
 */
function asDecoded(page: IFD): IFD {
  if (isGreyJpeg(page)) return { ...page, [BITS]: [8, 8, 8], [SAMPLES]: [3], [PHOTOMETRIC]: [RGB] };
  const sixteen = numberOf(page, BITS) === 4 && numberOf(page, SAMPLES) <= 1 && numberOf(page, PHOTOMETRIC) === BLACK_IS_ZERO;
  return sixteen ? { ...page, [PHOTOMETRIC]: [PALETTE], [COLOUR_MAP]: sixteenGreys } : { ...page };
}

function invert({ rgba }: Points): void {
  for (let at = 0; at < rgba.length; at += 1) if (at % 4 !== 3) rgba[at] = 255 - (rgba[at] ?? 0);
}

/** The decoder throws whatever it stumbles over in bytes that are no TIFF. */
function decoded<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new TiffError('damaged', cause);
  }
}

function numberOf(page: IFD, tag: string): number {
  const value = page[tag];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  // A resolution is a fraction.
  const [over, under]: readonly unknown[] = Array.isArray(first) ? first : [first, 1];
  return typeof over === 'number' && typeof under === 'number' && under !== 0 ? over / under : 0;
}

/** A fax has half as many lines as points in a line: each line is drawn twice. */
function squared(points: Points, x: number, y: number): Points {
  const times = x > 0 && y > 0 ? Math.round(x / y) : 1;
  if (times < 2 || times > 4) return points;
  const line = points.width * 4;
  const rgba = new Uint8ClampedArray(points.rgba.length * times);
  for (let row = 0; row < points.height * times; row += 1) {
    const from = Math.floor(row / times) * line;
    rgba.set(points.rgba.subarray(from, from + line), row * line);
  }
  return { width: points.width, height: points.height * times, rgba };
}

/** As the file says that it is to be held: 3 upside down, 6 and 8 on its side (TIFF 6.0, Orientation). */
function turned(points: Points, orientation: number): Points {
  const { width, height, rgba } = points;
  if (orientation !== 3 && orientation !== 6 && orientation !== 8) return points;
  const [wide, high] = orientation === 3 ? [width, height] : [height, width];
  const from = new Uint32Array(rgba.buffer);
  const to = new Uint32Array(wide * high);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at =
        orientation === 3
          ? (height - 1 - y) * width + width - 1 - x
          : orientation === 6
            ? x * wide + height - 1 - y
            : (width - 1 - x) * wide + y;
      to[at] = from[y * width + x] ?? 0;
    }
  return { width: wide, height: high, rgba: new Uint8ClampedArray(to.buffer) };
}
