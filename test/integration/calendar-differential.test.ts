/** The short run of `npm run differential`. */
import { describe, expect, test } from 'vitest';
import { compareCalendars } from '#test/differential/compare.ts';
import { otherCalendar } from '#test/differential/other-calendar.ts';

describe('the deadlines beside a calendar written apart from them', () => {
  test('are the same dates over 20,000 random cases and 40 random tables', () => {
    const { cases, dates, differences } = compareCalendars(20_000, 1);

    expect(differences).toEqual([]);
    expect(cases).toBe(20_000);
    expect(dates).toBeGreaterThan(50_000);
  });

  test('would differ if a holiday were overlooked: the other calendar knows it by itself', () => {
    const decreed = new Map([[2026, true]]);
    const [without] = otherCalendar({ decreed, free: new Set() }).request({ registeredOn: '2026-03-09' });
    const [withOne] = otherCalendar({ decreed, free: new Set([Date.UTC(2026, 2, 19) / 86_400_000]) }).request({
      registeredOn: '2026-03-09',
    });

    expect([without?.dueOn, withOne?.dueOn]).toEqual(['2026-03-23', '2026-03-24']);
  });
});
