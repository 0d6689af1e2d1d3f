import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openTiff, type Points, TiffError } from './tiff-pages.ts';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../../../test/fixtures/tiff/${name}`, import.meta.url))));

/** How many points are darker than the middle. */
const dark = ({ rgba }: Points): number => {
  let count = 0;
  for (let at = 0; at < rgba.length; at += 4) if ((rgba[at] ?? 255) < 128 && (rgba[at + 1] ?? 255) < 128) count += 1;
  return count;
};

describe('a TIFF of a scanner', () => {
  it('with two pages as fax group 4 gives both, black on white', () => {
    const file = openTiff(fixture('g4-two-pages.tif'));
    const [first, second] = [file.page(0), file.page(1)];

    expect(file.count).toBe(2);
    expect([first.width, first.height]).toEqual([1240, 420]);
    expect(dark(first)).toBeGreaterThan(dark(second));
    expect(dark(first) / (1240 * 420)).toBeLessThan(0.2);
    expect([...first.rgba.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
  });

  it.each([
    ['lzw-colour.tif', 310, 105],
    ['jpeg-colour.tif', 310, 105],
    ['zip-grey.tif', 310, 105],
  ])('%s is drawn', (name, width, height) => {
    const points = openTiff(fixture(name)).page(0);

    expect([points.width, points.height]).toEqual([width, height]);
    expect(dark(points)).toBeGreaterThan(100);
  });

  it.each(['jpeg-grey-strips.tif', 'jpeg-grey-negative.tif', 'lzw-sixteen-greys.tif'])(
    '%s shows the same page as the plain one',
    (name) => {
      const [plain, points] = [openTiff(fixture('zip-grey.tif')).page(0), openTiff(fixture(name)).page(0)];
      const apart = plain.rgba.reduce((sum, value, at) => sum + Math.abs(value - (points.rgba[at] ?? 0)), 0);

      expect([points.width, points.height]).toEqual([plain.width, plain.height]);
      expect(apart / plain.rgba.length).toBeLessThan(4);
    },
  );

  it('keeps its colours', () => {
    const { rgba } = openTiff(fixture('lzw-colour.tif')).page(0);

    expect([...rgba.subarray(0, 3)]).toEqual([0xb0, 0x00, 0x20]);
  });

  it('that says it lies on its side is turned upright', () => {
    const points = openTiff(fixture('turned.tif')).page(0);

    expect([points.width, points.height]).toEqual([105, 310]);
  });

  it('of a fax has lines as high as its points are wide', () => {
    const points = openTiff(fixture('fax.tif')).page(0);

    expect([points.width, points.height]).toEqual([1240, 420]);
    expect(dark(points)).toBeGreaterThan(1000);
  });

  it('can be read twice, page by page', () => {
    const file = openTiff(fixture('g4-two-pages.tif'));

    expect(dark(file.page(0))).toBe(dark(file.page(0)));
  });
});

describe('what is no TIFF', () => {
  const whole = fixture('g4-two-pages.tif');

  it.each([
    ['nothing', new Uint8Array()],
    ['another picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['a head without pages', whole.slice(0, 8)],
    ['noise behind a head', Uint8Array.from({ length: 400 }, (_, at) => (at < 8 ? (whole[at] ?? 0) : (at * 37) % 256))],
  ])('%s is told so', (_name, bytes) => {
    expect(() => openTiff(bytes).page(0)).toThrow(TiffError);
  });

  it('a page of more points than memory should hold is not drawn', () => {
    const huge = fixture('lzw-colour.tif');
    const view = new DataView(huge.buffer);
    const little = huge[0] === 0x49;
    const tags = view.getUint32(4, little);
    for (let entry = 0; entry < view.getUint16(tags, little); entry += 1) {
      const at = tags + 2 + entry * 12;
      const tag = view.getUint16(at, little);
      if (tag !== 256 && tag !== 257) continue;
      view.setUint16(at + 2, 4, little);
      view.setUint32(at + 8, 40_000, little);
    }

    expect(() => openTiff(huge).page(0)).toThrow('tooLarge');
  });
});
