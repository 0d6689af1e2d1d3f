import { expect, it } from 'vitest';
import { instant } from '#shared/lib/civil-time.ts';
import { type FileChecked, isCheckDue } from './fixity.ts';

const now = instant('2026-06-10T02:00:00.000Z');
const checked = (at: string, found: FileChecked['found'] = 'whole'): FileChecked => ({ checkedAt: instant(at), found });

it.each([
  ['never checked', undefined, null, true],
  ['whole a day ago', checked('2026-06-09T02:00:00.000Z'), null, false],
  ['whole 29 days and 23 hours ago', checked('2026-05-11T03:00:00.000Z'), null, false],
  ['whole 30 days ago', checked('2026-05-11T02:00:00.000Z'), null, true],
  ['damaged an hour ago', checked('2026-06-10T01:00:00.000Z', 'damaged'), null, false],
  ['damaged yesterday', checked('2026-06-09T02:00:00.000Z', 'damaged'), null, true],
  ['missing yesterday', checked('2026-06-09T01:00:00.000Z', 'missing'), null, true],
  ['whole before the round that somebody began', checked('2026-06-09T02:00:00.000Z'), '2026-06-10T01:00:00.000Z', true],
  ['whole in this round', checked('2026-06-10T01:30:00.000Z'), '2026-06-10T01:00:00.000Z', false],
  ['checked in the future, by a clock that was set back since', checked('2026-07-01T00:00:00.000Z'), null, true],
] as const)('a file %s is due: %#', (_, known, roundFrom, due) => {
  expect(isCheckDue(known, { now, roundFrom: roundFrom === null ? null : instant(roundFrom) })).toBe(due);
});
