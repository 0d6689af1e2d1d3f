import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from './calendar-date.ts';
import { civilDateOf, civilTimeOf, instant, instantOf, isOfficeZone, officeZones, parseInstant, zoneLabel } from './civil-time.ts';

const anyInstant = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => instant(date.toISOString()));

describe('the wall of the office', () => {
  it.each([
    ['2026-07-06T23:45:00.000Z', 'Asia/Jakarta', '2026-07-07', '06:45'],
    ['2026-07-06T23:45:00.000Z', 'Asia/Pontianak', '2026-07-07', '06:45'],
    ['2026-07-06T23:45:00.000Z', 'Asia/Makassar', '2026-07-07', '07:45'],
    ['2026-07-06T23:45:00.000Z', 'Asia/Jayapura', '2026-07-07', '08:45'],
    ['2026-07-06T15:59:59.999Z', 'Asia/Makassar', '2026-07-06', '23:59'],
    ['2026-07-06T16:00:00.000Z', 'Asia/Makassar', '2026-07-07', '00:00'],
    ['2026-12-31T17:00:00Z', 'Asia/Jakarta', '2027-01-01', '00:00'],
  ] as const)('%s in %s is %s %s', (at, zone, date, time) => {
    expect(civilDateOf(instant(at), zone)).toBe(date);
    expect(civilTimeOf(instant(at), zone)).toBe(time);
  });

  it('agrees with the zone database of the engine', () => {
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...officeZones), (at, zone) => {
        // Swedish writes ISO dates and 24 hours.
        const expected = new Date(at).toLocaleString('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });

        expect(`${civilDateOf(at, zone)} ${civilTimeOf(at, zone)}`).toBe(expected);
      }),
    );
  });

  it('leads back to the instant, to the minute', () => {
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...officeZones), (at, zone) => {
        expect(instantOf(civilDateOf(at, zone), civilTimeOf(at, zone), zone).slice(0, 16)).toBe(at.slice(0, 16));
      }),
    );
    expect(instantOf(calendarDate('2026-07-07'), '07:45', 'Asia/Makassar')).toBe('2026-07-06T23:45:00.000Z');
  });

  it('has the label that people say', () => {
    expect(officeZones.map(zoneLabel)).toEqual(['WIB', 'WIB', 'WITA', 'WIT']);
    expect(isOfficeZone('Asia/Singapore')).toBe(false);
  });
});

describe('reading an instant', () => {
  it.each(['2026-07-06T23:45:00+08:00', '2026-07-06', '2026-02-30T00:00:00Z', '2026-07-06T24:00:00Z', '2026-07-06T23:60:00Z', ''])(
    'refuses %j',
    (text) => {
      expect(parseInstant(text).ok).toBe(false);
    },
  );
});

describe('the zone of the machine', () => {
  const program = `
    import { civilDateOf, civilTimeOf, instant } from '#shared/lib/civil-time.ts';
    import { addDays, calendarDate, weekdayOf } from '#shared/lib/calendar-date.ts';
    import { objectionDeadlines } from '#shared/domain/deadlines/deadlines.ts';
    import { officeCalendar } from '#shared/domain/calendar/calendar.ts';
    import { shippedHolidays } from '#shared/domain/calendar/shipped-calendar.ts';
    const at = instant('2026-07-06T23:45:00.000Z');
    const on = civilDateOf(at, 'Asia/Makassar');
    const dues = objectionDeadlines({ declaredCompleteOn: on }, officeCalendar(shippedHolidays)).map((one) => one.dueOn);
    console.log(JSON.stringify([on, civilTimeOf(at, 'Asia/Makassar'), weekdayOf(on), addDays(calendarDate('2026-03-08'), 1), dues]));
  `;
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const under = (zone: string) =>
    execFileSync(process.execPath, ['--input-type=module-typescript', '--no-warnings', '-e', program], {
      cwd: root,
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    }).trim();

  it.each(['Asia/Makassar', 'Asia/Jakarta', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'])('%s moves no date', (zone) => {
    expect(under(zone)).toBe(
      '["2026-07-07","07:45",2,"2026-03-09",["2026-07-16","2026-07-17","2026-07-27","2026-08-11","2026-08-19","2026-09-09"]]',
    );
  });
});
