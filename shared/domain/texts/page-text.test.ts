import { expect, it } from 'vitest';
import { confidenceOf, isDoubtful, needsReading } from './page-text.ts';

it.each([
  ['a page of a letter', 'Yang bertanda tangan di bawah ini menerangkan bahwa', false],
  ['nothing', '', true],
  ['a page number', '3 / 14', true],
  ["a scanner's stamp", 'CamScanner\n12', true],
  ['lines and signs', '____ . . . ---- _________________________', true],
])('%s: letters are read from the picture: %s', (_, text, expected) => {
  expect(needsReading(text)).toBe(expected);
});

it.each([
  ['no page that was read', [{ text: 'a', confidence: null }, null], null],
  [
    'the mean of those that were',
    [
      { text: 'a', confidence: 90 },
      { text: 'b', confidence: 61 },
      { text: 'c', confidence: null },
    ],
    76,
  ],
  [
    'blank pages say nothing of it',
    [
      { text: 'a', confidence: 90 },
      { text: '', confidence: 0 },
    ],
    90,
  ],
] as const)('the confidence of a file: %s', (_, parts, expected) => {
  expect(confidenceOf(parts)).toBe(expected);
});

it.each([
  [59, true],
  [60, false],
])('%i in a hundred is doubtful: %s', (confidence, expected) => {
  expect(isDoubtful(confidence)).toBe(expected);
});
