import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { instant } from '#shared/lib/civil-time.ts';
import {
  formatBytes,
  formatDate,
  formatInstant,
  formatList,
  formatLongDate,
  formatMediumDate,
  formatMonth,
  formatNearDate,
  formatNumber,
  formatShortDate,
  formatTime,
} from './format.ts';

const date = calendarDate('2027-01-07');

describe('dates and hours', () => {
  it('carry the weekday in words and never stand as figures only', () => {
    expect(formatLongDate(date, 'id')).toBe('Kamis, 7 Januari 2027');
    expect(formatLongDate(date, 'en')).toBe('Thursday, 7 January 2027');
    expect(formatDate(date, 'id')).toBe('7 Januari 2027');
    expect(formatShortDate(calendarDate('2026-06-10'), 'id')).toBe('Rab 10 Jun');
    expect(formatMediumDate(calendarDate('2026-08-10'), 'id')).toBe('10 Agu 2026');
    expect(formatNearDate(calendarDate('2026-06-10'), calendarDate('2026-11-30'), 'id')).toBe('Rab 10 Jun');
    expect(formatNearDate(calendarDate('2025-06-23'), calendarDate('2026-11-30'), 'id')).toBe('23 Jun 2025');
    expect(formatNearDate(date, calendarDate('2026-11-30'), 'id')).toBe('Kam 7 Jan');
    expect(formatMonth(2026, 5, 'id')).toBe('Mei 2026');
  });

  it('agree with the Indonesian and English of the engine for every day of a year', () => {
    const writer = (locale: string) =>
      new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
    const [indonesian, english] = [writer('id-ID'), writer('en-GB')];
    for (let day = 0; day < 366; day += 1) {
      const at = new Date(Date.UTC(2024, 0, 1 + day));
      const civil = calendarDate(at.toISOString().slice(0, 10));

      expect(formatLongDate(civil, 'id')).toBe(indonesian.format(at));
      expect(formatLongDate(civil, 'en').replace(',', '')).toBe(english.format(at).replace(',', ''));
    }
  });

  it('show the hour with its zone', () => {
    expect(formatTime('09:42', 'WITA', 'id')).toBe('09.42 WITA');
    expect(formatTime('09:42', 'Asia/Jayapura', 'en')).toBe('09:42 WIT');
    expect(formatInstant(instant('2026-07-06T23:45:00.000Z'), 'Asia/Makassar', 'id')).toBe('7 Juli 2026, 07.45 WITA');
    expect(() => formatTime('9:42', 'WITA', 'id')).toThrow();
  });
});

describe('figures', () => {
  it.each([
    [0, 0, '0', '0'],
    [999, 0, '999', '999'],
    [1000, 0, '1.000', '1,000'],
    [1234567.891, 1, '1.234.567,9', '1,234,567.9'],
    [-1234, 0, '-1.234', '-1,234'],
    [-0.001, 1, '0,0', '0.0'],
    [91.48, 2, '91,48', '91.48'],
  ])('%d with %i decimals is %s and %s', (value, decimals, id, en) => {
    expect(formatNumber(value, 'id', decimals)).toBe(id);
    expect(formatNumber(value, 'en', decimals)).toBe(en);
  });

  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1,0 kB'],
    [999_960, '1,0 MB'],
    [4_600_000_000, '4,6 GB'],
    [256_000_000_000, '256 GB'],
    [12_345_000_000_000_000, '12.345 TB'],
  ])('%d bytes are %s', (bytes, text) => {
    expect(formatBytes(bytes, 'id')).toBe(text);
  });

  it('lists end with "dan" in prose and not in cells', () => {
    expect(formatList(['a', 'c', 'd'], 'id')).toBe('a, c dan d');
    expect(formatList(['a', 'd'], 'en')).toBe('a and d');
    expect(formatList(['a', 'd'], 'id', 'plain')).toBe('a, d');
    expect(formatList(['a'], 'id')).toBe('a');
    expect(formatList([], 'id')).toBe('');
  });
});
