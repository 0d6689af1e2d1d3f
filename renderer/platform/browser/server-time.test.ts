import { describe, expect, it } from 'vitest';
import { timeOfAnswer } from './server-time.ts';

describe('the time of a server', () => {
  it.each([
    ['as it is sent', 'Wed, 10 Jun 2026 01:42:07 GMT', '2026-06-10T01:42:07.000Z'],
    ['no header', null, null],
    ['an empty one', '', null],
    ['no date', 'besok', null],
  ])('%s', (_name, header, expected) => {
    expect(timeOfAnswer(header)).toBe(expected);
  });
});
