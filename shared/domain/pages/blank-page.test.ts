import { expect, it } from 'vitest';
import { type GreyPicture, isBlankPage } from './blank-page.ts';

const [WIDTH, HEIGHT] = [420, 594];
type Pen = (x: number, y: number, width: number, height: number, tone: number) => void;

function page(paper: number, draw: (pen: Pen) => void = () => undefined): GreyPicture {
  const grey = new Uint8Array(WIDTH * HEIGHT).fill(paper);
  draw((x, y, width, height, tone) => {
    for (let row = y; row < y + height; row += 1) grey.fill(tone, row * WIDTH + x, row * WIDTH + x + width);
  });
  return { width: WIDTH, height: HEIGHT, grey };
}
function at(places: readonly number[], draw: (place: number) => void): void {
  for (const place of places) draw(place);
}
/** Paper is never even: tones around one, always the same ones. */
const uneven = (paper: number) => {
  const picture = page(paper);
  return { ...picture, grey: picture.grey.map((tone, at) => tone + ((at * 7919) % 31) - 15) };
};

it.each([
  ['white paper', page(255), true],
  ['grey paper', page(190), true],
  ['uneven paper', uneven(215), true],
  ['a shadow at the edge', page(240, (pen) => pen(0, 0, 12, HEIGHT, 30)), true],
  ['punched holes at the edge', page(240, (pen) => at([100, 400], (y) => pen(4, y, 14, 14, 0))), true],
  ['a speck of dust', page(240, (pen) => pen(200, 300, 3, 3, 0)), true],
  ['one word', page(240, (pen) => at([0, 6, 12, 18, 24], (x) => pen(180 + x, 300, 3, 7, 20))), false],
  ['a signature', page(240, (pen) => pen(250, 450, 60, 2, 60)), false],
  ['a page of text', page(240, (pen) => at([...Array(30).keys()], (line) => pen(60, 60 + line * 15, 300, 4, 40))), false],
  ['light letters on dark paper', page(20, (pen) => pen(150, 200, 80, 8, 230)), false],
  ['a faded stamp', page(240, (pen) => pen(300, 100, 40, 40, 180)), false],
])('%s is blank: %#', (_, picture, expected) => {
  expect(isBlankPage(picture)).toBe(expected);
});
