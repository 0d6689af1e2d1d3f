import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRecordDate } from '#shared/i18n/format-record-date.ts';
import { addDays, calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { dayDate, monthDate, overlaps, type RecordDate, rangeDate, recordDateSortKey, undated, yearDate } from './record-date.ts';
import { parseRecordDate } from './record-date-parse.ts';

const on = calendarDate;
const range = (from: string, to: string, circa = false): RecordDate => ({ kind: 'range', from: on(from), to: on(to), circa });

describe('reading the date of a record', () => {
  it.each<[string, RecordDate]>([
    ['11 Maret 2025', dayDate(on('2025-03-11'))],
    ['11 mar 2025', dayDate(on('2025-03-11'))],
    ['11-Mar-2025', dayDate(on('2025-03-11'))],
    ['Selasa, 11 Maret 2025', dayDate(on('2025-03-11'))],
    ['tgl. 11 Maret 2025', dayDate(on('2025-03-11'))],
    ['11/3/2025', dayDate(on('2025-03-11'))],
    ['11-03-2025', dayDate(on('2025-03-11'))],
    ['11.03.2025', dayDate(on('2025-03-11'))],
    ['2025-03-11', dayDate(on('2025-03-11'))],
    ['March 11, 2025', dayDate(on('2025-03-11'))],
    ['Des 2025', monthDate(2025, 12)],
    ['Desember, 2025', monthDate(2025, 12)],
    ['Nopember 1998', monthDate(1998, 11)],
    ['03/2025', monthDate(2025, 3)],
    ['2025-03', monthDate(2025, 3)],
    ['2023', yearDate(2023)],
    ['Tahun 2023', yearDate(2023)],
    ['±2023', yearDate(2023, true)],
    ['± Maret 2023', monthDate(2023, 3, true)],
    ['sekitar 2023', yearDate(2023, true)],
    ['ca. 2023', yearDate(2023, true)],
    ['circa 1998', yearDate(1998, true)],
    ['2022–2024', range('2022-01-01', '2024-12-31')],
    ['2022-2024', range('2022-01-01', '2024-12-31')],
    ['2022 - 2024', range('2022-01-01', '2024-12-31')],
    ['2022 s.d. 2024', range('2022-01-01', '2024-12-31')],
    ['2022 s/d 2024', range('2022-01-01', '2024-12-31')],
    ['2022 sampai dengan 2024', range('2022-01-01', '2024-12-31')],
    ['±2022–2024', range('2022-01-01', '2024-12-31', true)],
    ['Jan-Mar 2025', range('2025-01-01', '2025-03-31')],
    ['Januari 2024 – Maret 2025', range('2024-01-01', '2025-03-31')],
    ['11-13 Maret 2025', range('2025-03-11', '2025-03-13')],
    ['28 Februari - 3 Maret 2025', range('2025-02-28', '2025-03-03')],
    ['01/02/2024 s.d. 15/03/2024', range('2024-02-01', '2024-03-15')],
    ['2024-02-01 – 2024-03-15', range('2024-02-01', '2024-03-15')],
    ['11 Maret 2025 – 11 Maret 2025', dayDate(on('2025-03-11'))],
    ['1-31 Maret 2025', monthDate(2025, 3)],
    ['Januari-Desember 2025', yearDate(2025)],
    ['tanpa tanggal', undated],
    ['Tanpa Tahun', undated],
    ['t.t.', undated],
    ['undated', undated],
    ['n.d.', undated],
    ['  11   Maret  2025 ', dayDate(on('2025-03-11'))],
    ['2024-02-29T00:00:00', dayDate(on('2024-02-29'))],
    ['2024-02-29 00:00:00', dayDate(on('2024-02-29'))],
    ['2024-02-29T00:00:00.000Z', dayDate(on('2024-02-29'))],
    ['2024-02-29T16:45:10+08:00', dayDate(on('2024-02-29'))],
    ['2024-02-29 16:45', dayDate(on('2024-02-29'))],
    ['29/02/2024 16.45.10', dayDate(on('2024-02-29'))],
    ['29/02/2024 0:00', dayDate(on('2024-02-29'))],
    ['±2024-02-29 00:00:00', dayDate(on('2024-02-29'), true)],
    ['2024-02-01T00:00:00 s.d. 2024-03-15T00:00:00', range('2024-02-01', '2024-03-15')],
  ])('%s', (text, expected) => {
    expect(parseRecordDate(text)).toEqual({ ok: true, value: expected });
  });

  it.each([
    ['', 'recordDate.empty'],
    ['   ', 'recordDate.empty'],
    ['-', 'recordDate.form'],
    ['kemarin', 'recordDate.form'],
    ['Maret', 'recordDate.form'],
    ['11', 'recordDate.form'],
    ['20250311', 'recordDate.form'],
    ['31 Februari 2025', 'recordDate.none'],
    ['03/25/2025', 'recordDate.none'],
    ['2025-13', 'recordDate.none'],
    ['0000', 'recordDate.none'],
    ['11/03/25', 'recordDate.shortYear'],
    ['11 Maret 25', 'recordDate.shortYear'],
    ['2024–2022', 'recordDate.order'],
    ['13-11 Maret 2025', 'recordDate.order'],
    ['2022–2023–2024', 'recordDate.form'],
    ['2023-02-29T00:00:00', 'recordDate.none'],
    ['2024-02-29T24:30:00', 'recordDate.time'],
    ['2024-02-29 12:61', 'recordDate.time'],
    ['29/02/24 00:00:00', 'recordDate.shortYear'],
    ['2024-02-28T17:00:00.000Z', 'recordDate.zone'],
    ['Februari 2024 00:00:00', 'recordDate.form'],
  ])('%j is refused as %s', (text, code) => {
    expect(parseRecordDate(text)).toEqual({ ok: false, error: { code } });
  });
});

describe('a record date', () => {
  const anyDay = fc.integer({ min: -40_000, max: 40_000 }).map((days) => addDays(on('2000-01-01'), days));
  const anyYear = fc.integer({ min: 1800, max: 2100 });
  const anyMonth = fc.integer({ min: 1, max: 12 });
  const anyRecordDate: fc.Arbitrary<RecordDate> = fc.oneof(
    fc.constant(undated),
    fc.tuple(anyDay, fc.boolean()).map(([day, circa]) => dayDate(day, circa)),
    fc.tuple(anyYear, anyMonth, fc.boolean()).map(([year, month, circa]) => monthDate(year, month, circa)),
    fc.tuple(anyYear, fc.boolean()).map(([year, circa]) => yearDate(year, circa)),
    fc
      .tuple(anyDay, fc.integer({ min: 1, max: 4000 }), fc.boolean())
      .map(([from, length, circa]) => rangeDate(from, addDays(from, length), circa)),
    fc
      .tuple(anyYear, fc.integer({ min: 1, max: 50 }))
      .map(([year, length]): RecordDate => range(`${year}-01-01`, `${year + length}-12-31`)),
  );

  it('is read back from what is shown, in both languages', () => {
    fc.assert(
      fc.property(anyRecordDate, fc.constantFrom('id' as const, 'en' as const), (date, locale) => {
        expect(expectOk(parseRecordDate(formatRecordDate(date, locale)))).toEqual(date);
      }),
    );
  });

  it.each<[RecordDate, string, string]>([
    [dayDate(on('2025-03-11')), '11 Maret 2025', '11 March 2025'],
    [monthDate(2025, 12), 'Desember 2025', 'December 2025'],
    [yearDate(2023, true), '±2023', '±2023'],
    [range('2022-01-01', '2024-12-31'), '2022–2024', '2022–2024'],
    [range('2024-01-01', '2025-03-31'), 'Januari 2024–Maret 2025', 'January 2024–March 2025'],
    [range('2025-02-28', '2025-03-03'), '28 Februari 2025–3 Maret 2025', '28 February 2025–3 March 2025'],
    [undated, 'tanpa tanggal', 'undated'],
  ])('%j is shown as %s', (date, id, en) => {
    expect([formatRecordDate(date, 'id'), formatRecordDate(date, 'en')]).toEqual([id, en]);
  });

  it('sorts by its first day, undated ones last', () => {
    const dates = [undated, yearDate(2025), dayDate(on('2025-03-11')), range('2022-01-01', '2024-12-31'), dayDate(on('2025-01-01'))];

    expect(
      dates.toSorted((a, b) => (recordDateSortKey(a) < recordDateSortKey(b) ? -1 : 1)).map((date) => formatRecordDate(date, 'id')),
    ).toEqual(['2022–2024', '1 Januari 2025', '2025', '11 Maret 2025', 'tanpa tanggal']);
  });

  it('lies in a period as soon as one of its days may', () => {
    const year = [on('2025-01-01'), on('2025-12-31')] as const;

    expect(overlaps(range('2022-01-01', '2025-01-01'), ...year)).toBe(true);
    expect(overlaps(yearDate(2024), ...year)).toBe(false);
    expect(overlaps(undated, ...year)).toBe(false);
  });
});
