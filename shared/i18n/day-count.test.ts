import { expect, it } from 'vitest';
import { formatDays } from './day-count.ts';

it.each([
  [30, 'workingDays', 'id', '30 hari kerja'],
  [30, 'calendarDays', 'id', '30 hari kalender'],
  [10, undefined, 'id', '10 hari kerja'],
  [1, 'workingDays', 'en', '1 working day'],
  [30, 'workingDays', 'en', '30 working days'],
  [1, 'calendarDays', 'en', '1 calendar day'],
  [30, 'calendarDays', 'en', '30 calendar days'],
] as const)('%d %s in %s is %s', (days, unit, locale, text) => {
  expect(formatDays(days, unit, locale)).toBe(text);
});
