import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { follow, MAX_HEIGHT, physicalHeight, placeAt, scrollToShow, startPlace } from './scaled-scroll.ts';

const million = { rowsHeight: 44_000_000, viewHeight: 572 };

describe('scrolling a list that is taller than a browser allows', () => {
  test('a short list scrolls as it is', () => {
    expect(follow(startPlace, 1234, { rowsHeight: 40_000, viewHeight: 572 })).toEqual({ top: 1234, offset: 0 });
    expect(physicalHeight(40_000)).toBe(40_000);
  });

  test('the first and the last row are reached by dragging the bar to its ends', () => {
    const end = follow(startPlace, MAX_HEIGHT - million.viewHeight, million);

    expect(end.top + end.offset).toBeCloseTo(million.rowsHeight - million.viewHeight, 3);
    const back = follow(end, 0, million);
    expect(back.top + back.offset).toBe(0);
  });

  test('one turn of the wheel moves by its own distance, anywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 43_999_000 }), fc.integer({ min: -100, max: 100 }), (y, wheel) => {
        const place = placeAt(y, million);

        const moved = follow(place, place.top + wheel, million);

        const expected = Math.min(Math.max(0, place.top + place.offset + wheel), million.rowsHeight - million.viewHeight);
        expect(moved.top + moved.offset).toBeCloseTo(expected, 3);
      }),
    );
  });

  test('a smooth scroll in the middle is left alone', () => {
    const place = placeAt(20_000_000, million);

    expect(follow(place, place.top + 60, million)).toEqual({ top: place.top + 60, offset: place.offset });
  });

  test('wheeling up from anywhere arrives at the first row with the bar at its top', () => {
    let place = placeAt(40_000, million);

    for (let turn = 0; turn < 500; turn += 1) place = follow(place, Math.max(0, place.top - 100), million);

    expect(place).toEqual({ top: 0, offset: 0 });
  });

  test.each([
    ['a row above is brought to the top', 2, 200, 88],
    ['a row below is brought to the bottom', 20, 0, 352],
    ['a row that is seen moves nothing', 5, 100, 100],
    ['a row that is cut at the bottom is shown whole', 13, 0, 44],
  ])('%s', (_name, index, y, expected) => {
    expect(scrollToShow(index, 44, { ...million, y })).toBe(expected);
  });

  test('the element is never asked to scroll beyond its height', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 45_000_000 }), (y) => {
        const { top } = placeAt(y, million);

        expect(top).toBeGreaterThanOrEqual(0);
        expect(top).toBeLessThanOrEqual(MAX_HEIGHT - million.viewHeight);
      }),
    );
  });
});
