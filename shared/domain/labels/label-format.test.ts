import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { A4_SHEET, labelFormat, labelFormats, labelPlace, labelsPerPage, pagesOfRun, type SheetFormat } from './label-format.ts';

const none = { x: 0, y: 0 };
const sheets = labelFormats.filter((format): format is SheetFormat => format.kind === 'sheet');

describe('label sheets', () => {
  it.each([
    // Left and top margin as the makers give them.
    ['L7160', 21, 7.25, 15.15],
    ['L7159', 24, 7.25, 12.9],
    ['L7163', 14, 4.65, 15.15],
    ['L7165', 8, 4.65, 13.1],
    ['L7651', 65, 4.75, 10.7],
  ])('%s has %i labels and begins at %f, %f mm', (id, count, left, top) => {
    const format = labelFormat(id);
    const first = format && labelPlace(format, 0, 1, none);

    expect(format && labelsPerPage(format)).toBe(count);
    expect(first?.x).toBeCloseTo(left, 1);
    expect(first?.y).toBeCloseTo(top, 1);
  });

  it('keep every label on the paper and none upon another', () => {
    for (const format of sheets) {
      const places = Array.from({ length: labelsPerPage(format) }, (_, index) => labelPlace(format, index, 1, none));
      for (const { x, y } of places) {
        expect(x).toBeGreaterThanOrEqual(-0.01);
        expect(y).toBeGreaterThanOrEqual(-0.01);
        expect(x + format.width).toBeLessThanOrEqual(A4_SHEET.width + 0.01);
        expect(y + format.height).toBeLessThanOrEqual(A4_SHEET.height + 0.01);
      }
      expect(new Set(places.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`)).size).toBe(places.length);
    }
  });

  it('begin at label N and go on to the next sheet', () => {
    const format = labelFormat('L7160') as SheetFormat;

    expect(labelPlace(format, 0, 5, none)).toEqual(labelPlace(format, 4, 1, none));
    expect(labelPlace(format, 0, 21, none).page).toBe(0);
    expect(labelPlace(format, 1, 21, none)).toEqual({ ...labelPlace(format, 0, 1, none), page: 1 });
    expect(pagesOfRun(format, 21, 1)).toBe(1);
    expect(pagesOfRun(format, 21, 2)).toBe(2);
    expect(pagesOfRun(format, 0, 1)).toBe(0);
  });

  it('shift by what the printer needs, alike for every label', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...labelFormats),
        fc.nat(200),
        fc.double({ min: -10, max: 10, noNaN: true }),
        fc.double({ min: -10, max: 10, noNaN: true }),
        (format, index, x, y) => {
          const plain = labelPlace(format, index, 1, none);
          const shifted = labelPlace(format, index, 1, { x, y });
          expect(shifted.x - plain.x).toBeCloseTo(x, 6);
          expect(shifted.y - plain.y).toBeCloseTo(y, 6);
          expect(shifted.page).toBe(plain.page);
        },
      ),
    );
  });
});
