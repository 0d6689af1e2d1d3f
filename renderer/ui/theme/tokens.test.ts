import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The colours of one block: `:root` or `html.dark`. */
function colours(selector: string): ReadonlyMap<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const inks = ['ink', 'ink-2', 'ink-3', 'stamp', 'late', 'soon', 'done'];
const onSoft = ['late', 'soon', 'done'].map((tone) => [tone, `${tone}-soft`] as const);

describe.each([':root', 'html.dark'])('the colours of %s', (selector) => {
  const tokens = colours(selector);
  const at = (name: string): string => tokens.get(name) ?? `--${name} is missing`;

  test.each([...inks.map((ink) => [ink, 'paper'] as const), ...onSoft, ['on-stamp', 'stamp'] as const])(
    '%s on %s stands at 7:1',
    (ink, ground) => {
      expect(contrast(at(ink), at(ground))).toBeGreaterThanOrEqual(7);
    },
  );

  test('the borders of inputs stand at 3:1', () => {
    expect(contrast(at('line-2'), at('sheet'))).toBeGreaterThanOrEqual(3);
  });
});

test('both themes know the same colours', () => {
  expect([...colours('html.dark').keys()].sort()).toEqual([...colours(':root').keys()].sort());
});
