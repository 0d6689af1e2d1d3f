import { describe, expect, it } from 'vitest';
import { type Bitmap, badgeBitmap, badgeText, trayBitmap } from './badge-bitmap.ts';

/** Rows of a picture: "#" white, "o" coloured, "." clear. */
const drawn = ({ size, bytes }: Bitmap): readonly string[] =>
  Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (__, x) => {
      const at = (y * size + x) * 4;
      if (bytes[at + 3] === 0) return '.';
      return bytes[at] === 0xff && bytes[at + 2] === 0xff ? '#' : 'o';
    }).join(''),
  );

describe('the pictures of tray and taskbar', () => {
  it.each([
    [1, '1'],
    [99, '99'],
    [100, '9+'],
    [20_000, '9+'],
  ])('%i is written as %s', (count, text) => {
    expect(badgeText(count)).toBe(text);
  });

  it('the count stands in the disc', () => {
    const rows = drawn(badgeBitmap(7));

    // Ten rows of a digit twice three by five: its head, its neck, its foot.
    expect(rows.slice(3, 13).map((row) => row.slice(5, 11))).toEqual([
      '######',
      '######',
      'oooo##',
      'oooo##',
      'oooo##',
      'oooo##',
      'oo##oo',
      'oo##oo',
      'oo##oo',
      'oo##oo',
    ]);
  });

  it('the corners are clear, and every count has a picture of its own', () => {
    expect(drawn(badgeBitmap(42))[0]?.[0]).toBe('.');
    expect(new Set([1, 2, 10, 42, 99, 100].map((count) => drawn(badgeBitmap(count)).join('\n'))).size).toBe(6);
  });

  it('the tray has its dot only where something is due', () => {
    const [quiet, due] = [trayBitmap(false), trayBitmap(true)];

    expect(quiet.bytes).toHaveLength(32 * 32 * 4);
    expect(drawn(quiet)).not.toEqual(drawn(due));
    expect(drawn(quiet)[11]).toContain('##');
  });
});
