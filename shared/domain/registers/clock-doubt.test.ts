import { describe, expect, it } from 'vitest';
import { instant } from '#shared/lib/civil-time.ts';
import { officeCalendar } from '../calendar/calendar.ts';
import { shippedHolidays } from '../calendar/shipped-calendar.ts';
import { clockDoubt, isSameDoubt, serverDoubt } from './clock-doubt.ts';

const office = { zone: 'Asia/Makassar' as const, calendar: officeCalendar(shippedHolidays) };
const at = (wall: string) => instant(new Date(`${wall}:00+08:00`).toISOString());

describe('the clock before a number', () => {
  it.each([
    ['nothing was ever written down', [], '2026-06-10T09:00', null],
    ['the same morning', ['2026-06-10T08:00', '2026-06-10T08:59'], '2026-06-10T09:00', null],
    ['corrected by five minutes', ['2026-06-10T09:05'], '2026-06-10T09:00', null],
    ['set back by six', ['2026-06-10T09:06'], '2026-06-10T09:00', ['back', '2026-06-10T09:06']],
    ['set back by a year', ['2026-06-10T09:00'], '2025-06-10T09:00', ['back', '2026-06-10T09:00']],
    [
      'an entry in between lies later',
      ['2026-06-10T08:00', '2026-06-15T08:10', '2026-06-10T08:20'],
      '2026-06-10T08:30',
      ['back', '2026-06-15T08:10'],
    ],
    ['a weekend', ['2026-06-12T15:00'], '2026-06-15T08:00', null],
    ['two working days', ['2026-06-08T15:00'], '2026-06-10T08:00', null],
    ['three working days', ['2026-06-08T15:00'], '2026-06-11T08:00', ['ahead', '2026-06-08T15:00', 3]],
    ['three working days over a weekend', ['2026-06-11T15:00'], '2026-06-16T08:00', null],
    ['the joint leave of Idul Fitri 2026, ten days long', ['2026-03-17T15:00'], '2026-03-25T08:00', null],
    ['a month ahead', ['2026-06-10T09:00'], '2026-07-10T09:00', ['ahead', '2026-06-10T09:00', 21]],
    [
      'a login on the wrong day hides nothing',
      ['2026-06-10T09:00', '2026-07-10T09:00'],
      '2026-07-10T09:01',
      ['ahead', '2026-06-10T09:00', 21],
    ],
    [
      'nor does a second day',
      ['2026-06-10T09:00', '2026-07-10T09:00', '2026-07-13T09:00'],
      '2026-07-13T09:01',
      ['ahead', '2026-06-10T09:00', 21],
    ],
  ] as const)('%s', (_name, trail, now, expected) => {
    const doubt = clockDoubt(trail.map(at), at(now), office);
    expect(doubt && [doubt.kind, doubt.last, ...(doubt.kind === 'ahead' ? [doubt.workingDays] : [])]).toEqual(
      expected && [expected[0], at(expected[1]), ...expected.slice(2)],
    );
  });

  it.each([
    ['no server', null, '2026-06-10T09:00', null],
    ['the same minute', '2026-06-10T09:00', '2026-06-10T09:00', null],
    ['the day before, two minutes apart', '2026-06-09T23:59', '2026-06-10T00:01', null],
    ['the day after', '2026-06-11T09:00', '2026-06-10T09:00', null],
    ['two days behind the server', '2026-06-12T09:00', '2026-06-10T09:00', -2],
    ['two days before the server', '2026-06-08T23:59', '2026-06-10T00:01', 2],
    ['over a weekend and a year end, as plain days', '2026-12-31T23:00', '2027-01-04T08:00', 4],
    ['a year behind', '2026-06-10T09:00', '2025-06-10T09:00', -365],
  ] as const)('holds the clock against a server: %s', (_name, server, now, days) => {
    const said = server && at(server);
    expect(serverDoubt(said, at(now), office.zone)).toEqual(days && { kind: 'server', server: said, days });
  });

  it('reads the date of a server on the wall of the office', () => {
    // 00:30 on 12 June in WITA is still 11 June in UTC.
    expect(serverDoubt(at('2026-06-12T00:30'), at('2026-06-10T23:30'), office.zone)?.days).toBe(-2);
    expect(serverDoubt(at('2026-06-12T00:30'), at('2026-06-10T23:30'), 'Asia/Jakarta')).toBeNull();
  });

  it('asks again for another doubt than the one that was confirmed', () => {
    const back = { kind: 'back' as const, last: at('2026-06-10T09:06') };
    expect(isSameDoubt(back, { ...back })).toBe(true);
    expect(isSameDoubt(back, { ...back, last: at('2026-06-10T09:07') })).toBe(false);
    expect(isSameDoubt(back, { kind: 'ahead', last: back.last, workingDays: 3 })).toBe(false);
    expect(isSameDoubt(back, null)).toBe(false);
    const server = { kind: 'server' as const, server: at('2026-06-12T09:00'), days: -2 };
    expect(isSameDoubt(server, { ...server, server: at('2026-06-12T09:01') })).toBe(true);
    expect(isSameDoubt(server, { ...server, days: -3 })).toBe(false);
    expect(isSameDoubt(server, back)).toBe(false);
    expect(isSameDoubt(back, server)).toBe(false);
    expect(isSameDoubt(server, null)).toBe(false);
  });
});
