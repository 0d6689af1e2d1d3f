import { describe, expect, it } from 'vitest';
import { instant } from '#shared/lib/civil-time.ts';
import { daysSince, lightOf } from './backups.ts';

describe('the light', () => {
  it.each<[number | null, string]>([
    [0, 'green'],
    [6, 'green'],
    [7, 'amber'],
    [13, 'amber'],
    [14, 'red'],
    [null, 'red'],
  ])('after %s days is %s', (days, colour) => {
    expect(lightOf(days)).toBe(colour);
  });

  it('counts days on the wall of the office, not of the machine', () => {
    // 23:50 WITA on 8 June, then 00:10 WITA on 9 June: twenty minutes, and another day.
    expect(daysSince(instant('2026-06-08T15:50:00.000Z'), instant('2026-06-08T16:10:00.000Z'), 'Asia/Makassar')).toBe(1);
  });

  it('takes a clock that was set back as today', () => {
    expect(daysSince(instant('2026-06-10T00:00:00.000Z'), instant('2026-06-01T00:00:00.000Z'), 'Asia/Jakarta')).toBe(0);
  });
});
