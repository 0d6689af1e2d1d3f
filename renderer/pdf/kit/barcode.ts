/** QR and Code 128 as shapes, measured in modules: the sheet draws them as vectors, sharp at any size and without a bitmap. */
import { code128, type DrawingContext, qrcode, type RenderOptions } from 'bwip-js/generic';
import { err, ok, type Result } from '#shared/lib/result.ts';

export type Polygon = readonly (readonly [number, number])[];

export interface Barcode {
  /** Extent in modules, quiet zone not included. */
  readonly width: number;
  readonly height: number;
  /** Filled by the even-odd rule: the inner polygons are the light ones. */
  readonly polygons: readonly Polygon[];
}

/** More than version 25 (117 modules) is no longer read by a cheap scanner at the sizes printed here. */
const LARGEST = 117;

/** A QR code with error correction M (15 %), or `tooLong`. */
export function qrCode(text: string): Result<Barcode, 'tooLong'> {
  // 997 bytes is the capacity of version 25-M; the encoder throws where even version 40 is too small.
  if (new TextEncoder().encode(text).length > 997) return err('tooLong');
  // `eclevel` belongs to QR alone and is missing from the general options of the type declarations.
  const options: RenderOptions & { readonly eclevel: 'M' } = { bcid: 'qrcode', text, eclevel: 'M' };
  const code = qrcode<Barcode>(options, collector(1));
  return code.width <= LARGEST ? ok(code) : err('tooLong');
}

/** Code 128 for scanners at the counter; ASCII only. */
export function code128Bars(text: string): Barcode {
  return code128<Barcode>({ bcid: 'code128', text, height: 10 }, collector(2));
}

/** Collects what bwip-js would paint. Bars come as lines with a width; at scale 2 every width is even, so edges fall on whole units. */
function collector(scale: 1 | 2): DrawingContext<Barcode> {
  const polygons: Polygon[] = [];
  let size = { width: 0, height: 0 };
  return {
    scale: (): [number, number] => [scale, scale],
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init(width: number, height: number) {
      size = { width, height };
    },
    polygon(points: [number, number][]) {
      polygons.push(points);
    },
    line(x: number, _y0: number, _x1: number, _y1: number, width: number) {
      const left = x - width / 2;
      polygons.push([
        [left, 0],
        [left + width, 0],
        [left + width, size.height],
        [left, size.height],
      ]);
    },
    hexagon() {},
    ellipse() {},
    fill() {},
    text() {},
    end: (): Barcode => ({ ...size, polygons }),
  };
}
