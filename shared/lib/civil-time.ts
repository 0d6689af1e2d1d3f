/**
 * From an instant to the date and hour on the wall of the office. Indonesia's zones have had fixed offsets and no summer time
 * since 1988, so a table of minutes is exact and needs no zone database of the machine.
 */

import { assert } from './assert.ts';
import type { Brand } from './brand.ts';
import { addDays, type CalendarDate, parseCalendarDate } from './calendar-date.ts';
import { err, ok, type Result } from './result.ts';

/** A moment, as ISO 8601 in UTC: `2026-07-06T23:45:00.000Z`. Compares as text among instants of the same precision. */
export type Instant = Brand<string, 'Instant'>;

export const officeZones = ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'] as const;

/** The zone of an office, by its name in the zone database. */
export type OfficeZone = (typeof officeZones)[number];

export type ZoneLabel = 'WIB' | 'WITA' | 'WIT';

const zones: Readonly<Record<OfficeZone, { readonly label: ZoneLabel; readonly offsetMinutes: number }>> = {
  'Asia/Jakarta': { label: 'WIB', offsetMinutes: 420 },
  'Asia/Pontianak': { label: 'WIB', offsetMinutes: 420 },
  'Asia/Makassar': { label: 'WITA', offsetMinutes: 480 },
  'Asia/Jayapura': { label: 'WIT', offsetMinutes: 540 },
};

const FORM = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?Z$/;
const MINUTES_A_DAY = 1440;

export const zoneLabel = (zone: OfficeZone): ZoneLabel => zones[zone].label;

export const zoneOffsetMinutes = (zone: OfficeZone): number => zones[zone].offsetMinutes;

export const isOfficeZone = (name: unknown): name is OfficeZone => officeZones.some((zone) => zone === name);

/** Reads an instant as `Date.prototype.toISOString` writes it. */
export function parseInstant(text: string): Result<Instant, { readonly code: 'instant.form'; readonly text: string }> {
  const match = FORM.exec(text);
  const exists =
    match?.[1] !== undefined && parseCalendarDate(match[1]).ok && Number(match[2]) < 24 && Number(match[3]) < 60 && Number(match[4]) < 60;
  // Form and day were checked: the one place that makes the brand from text.
  return exists ? ok(text as Instant) : err({ code: 'instant.form', text });
}

/** The same for constants and for the platform's clock: throws where it is no instant. */
export function instant(text: string): Instant {
  const parsed = parseInstant(text);
  assert(parsed.ok, `instant ${text}`);
  return parsed.value;
}

/** The date on the wall of the office at that moment: 2026-07-06T23:45Z is 7 July in WITA. */
export const civilDateOf = (at: Instant, zone: OfficeZone): CalendarDate => onTheWall(at, zone).date;

/** The hour on the wall of the office, `HH:MM`. */
export function civilTimeOf(at: Instant, zone: OfficeZone): string {
  const { minutes } = onTheWall(at, zone);
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

/** The instant of a date and hour (`HH:MM`) on the wall of the office: for an entry made afterwards. */
export function instantOf(date: CalendarDate, time: string, zone: OfficeZone): Instant {
  assert(isCivilTime(time), `civil time ${time}`);
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) - zoneOffsetMinutes(zone);
  const day = addDays(date, Math.floor(minutes / MINUTES_A_DAY));
  const rest = ((minutes % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY;
  return instant(`${day}T${twoDigits(Math.floor(rest / 60))}:${twoDigits(rest % 60)}:00.000Z`);
}

export const isCivilTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

function onTheWall(at: Instant, zone: OfficeZone): { date: CalendarDate; minutes: number } {
  const match = FORM.exec(at);
  assert(match?.[1] !== undefined, `instant ${at}`);
  const date = parseCalendarDate(match[1]);
  assert(date.ok, `instant ${at}`);
  const minutes = Number(match[2]) * 60 + Number(match[3]) + zoneOffsetMinutes(zone);
  return { date: addDays(date.value, Math.floor(minutes / MINUTES_A_DAY)), minutes: minutes % MINUTES_A_DAY };
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Milliseconds from one instant to the other; negative where the second lies before the first. */
export const msBetween = (from: Instant, to: Instant): number => Date.parse(to) - Date.parse(from);
