import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isGrabbable, readWindowState, writeWindowState } from './window-state.ts';

const screen = { x: 0, y: 0, width: 1366, height: 768 };
const bounds = { x: 40, y: 30, width: 1000, height: 640 };
const newFolder = () => mkdtempSync(join(tmpdir(), 'daluang-window-'));

it('gives back what was written', () => {
  const folder = newFolder();

  writeWindowState(folder, bounds, true);

  expect(readWindowState(folder, [screen])).toEqual({ v: 1, bounds, maximized: true });
});

it.each([
  ['no file', null],
  ['a broken one', '{"v":1,"bounds"'],
  ['one of another version', '{"v":2,"bounds":{"x":0,"y":0,"width":1,"height":1},"maximized":false}'],
])('has no state where there is %s', (_name, text) => {
  const folder = newFolder();
  if (text !== null) writeFileSync(join(folder, 'window.json'), text);

  expect(readWindowState(folder, [screen])).toBeNull();
});

it('does not restore onto a screen that was unplugged', () => {
  const folder = newFolder();
  writeWindowState(folder, { ...bounds, x: 1500 }, false);

  expect(readWindowState(folder, [screen])).toBeNull();
});

it.each([
  ['inside', bounds, true],
  ['half outside to the right', { ...bounds, x: 1200 }, true],
  ['a sliver to the left', { ...bounds, x: -950 }, false],
  ['its title above the screen', { ...bounds, y: -20 }, false],
  ['its title below the screen', { ...bounds, y: 700 }, false],
])('a window %s can be grabbed: %s', (_name, window, expected) => {
  expect(isGrabbable(window, screen)).toBe(expected);
});

it('lets the window close where nothing can be written', () => {
  expect(() => writeWindowState(join(newFolder(), 'not', 'there'), bounds, false)).not.toThrow();
});
