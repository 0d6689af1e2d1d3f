/**
 * The small pictures of tray and taskbar, drawn here point by point: a count must be in them, and a file for each is none the program would
 * otherwise need. Four bytes a point: blue, green, red, alpha.
 */

export interface Bitmap {
  readonly size: number;
  readonly bytes: Uint8Array;
}

type Colour = readonly [red: number, green: number, blue: number];

/** The stamp of the office, what is late, paper. */
const stamp: Colour = [0x2b, 0x3a, 0x8f];
const late: Colour = [0xb3, 0x1b, 0x1b];
const paper: Colour = [0xff, 0xff, 0xff];

/** Digits of three by five points, a bit each from the left. */
const digits: Readonly<Record<string, readonly number[]>> = {
  '0': [7, 5, 5, 5, 7],
  '1': [2, 6, 2, 2, 7],
  '2': [7, 1, 7, 4, 7],
  '3': [7, 1, 7, 1, 7],
  '4': [5, 5, 7, 1, 1],
  '5': [7, 4, 7, 1, 7],
  '6': [7, 4, 7, 5, 7],
  '7': [7, 1, 1, 2, 2],
  '8': [7, 5, 7, 5, 7],
  '9': [7, 5, 7, 1, 7],
  '+': [0, 2, 7, 2, 0],
};

/** What fits into a taskbar's corner: "7", "42", "9+" for a hundred and more. */
export const badgeText = (count: number): string => (count > 99 ? '9+' : String(count));

/** A disc with the count, for the corner of the window's icon in the taskbar. */
export function badgeBitmap(count: number): Bitmap {
  const picture = blank(16);
  disc(picture, 8, 8, 8, late);
  write(picture, badgeText(count), paper);
  return picture;
}

/** The mark of the program for the tray, with a dot where something is due. */
export function trayBitmap(isDue: boolean): Bitmap {
  const picture = blank(32);
  for (let y = 2; y < 30; y += 1) for (let x = 2; x < 30; x += 1) dot(picture, x, y, stamp);
  // The weave of bark paper: two threads down, two across.
  for (let at = 6; at < 26; at += 1) {
    for (const thread of [11, 19]) {
      for (const width of [0, 1]) {
        dot(picture, thread + width, at, paper);
        dot(picture, at, thread + width, paper);
      }
    }
  }
  if (isDue) disc(picture, 24, 8, 8, late);
  return picture;
}

const blank = (size: number): Bitmap => ({ size, bytes: new Uint8Array(size * size * 4) });

function dot({ size, bytes }: Bitmap, x: number, y: number, [red, green, blue]: Colour): void {
  if (x < 0 || y < 0 || x >= size || y >= size) return;
  bytes.set([blue, green, red, 0xff], (y * size + x) * 4);
}

function disc(picture: Bitmap, middleX: number, middleY: number, radius: number, colour: Colour): void {
  for (let y = 0; y < picture.size; y += 1) {
    for (let x = 0; x < picture.size; x += 1) {
      if ((x + 0.5 - middleX) ** 2 + (y + 0.5 - middleY) ** 2 <= radius ** 2) dot(picture, x, y, colour);
    }
  }
}

/** In the middle; one digit twice as large as two. */
function write(picture: Bitmap, text: string, colour: Colour): void {
  const scale = text.length === 1 ? 2 : 1;
  const width = (text.length * 4 - 1) * scale;
  const [left, top] = [Math.floor((picture.size - width) / 2), Math.floor((picture.size - 5 * scale) / 2)];
  for (const [place, letter] of [...text].entries()) {
    for (const [row, bits] of (digits[letter] ?? []).entries()) {
      for (let bit = 0; bit < 3; bit += 1) {
        if ((bits & (4 >> bit)) === 0) continue;
        for (let y = 0; y < scale; y += 1) {
          for (let x = 0; x < scale; x += 1) dot(picture, left + (place * 4 + bit) * scale + x, top + row * scale + y, colour);
        }
      }
    }
  }
}
