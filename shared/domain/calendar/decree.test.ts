import { describe, expect, it } from 'vitest';
import { formatDate } from '#shared/i18n/format.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { type DecreePlan, planDecree, sourceOf, wholeYears } from './decree-plan.ts';
import { type DecreeDay, decreeHeading, readDecreeRows } from './decree-rows.ts';
import { holidayTableOf } from './holiday-table.ts';
import { shippedHolidays } from './shipped-calendar.ts';

const on = calendarDate;
const words = (day: DecreeDay['on']) => formatDate(day, 'id');

function read(...lines: readonly string[][]) {
  const heading = decreeHeading(lines);
  if (!heading) throw new Error('no heading');
  return readDecreeRows(lines, heading, words);
}

const head = ['Tanggal', 'Nama hari libur', 'Jenis', 'Nomor keputusan', 'Tanggal keputusan'];

describe('rows of a decree file', () => {
  it('the line of column names is found below a title, the day of the decree is not taken for the day', () => {
    expect(decreeHeading([['DAFTAR HARI LIBUR'], [], ['No', 'Tanggal', 'Keterangan', 'Jenis', 'Nomor SKB', 'Tanggal SKB']])).toEqual({
      line: 2,
      columns: { on: 1, name: 2, kind: 3, decree: 4, decreeOn: 5 },
    });
    expect(decreeHeading([['Uraian', 'Kode']])).toBeNull();
  });

  it.each([
    [
      'a day in words',
      ['Selasa, 18 Agustus 2026', 'Cuti bersama Kemerdekaan', 'Cuti bersama', 'SKB 933/2026', '7 Agustus 2026'],
      ['2026-08-18'],
    ],
    ['a day of a workbook', ['2026-08-18', 'Cuti bersama Kemerdekaan', '', 'SKB 933/2026', '2026-08-07'], ['2026-08-18']],
    ['two days of one feast', ['21-22 Maret 2026', 'Idul Fitri', 'Libur nasional', '', ''], ['2026-03-21', '2026-03-22']],
  ])('%s', (_name, cells, dates) => {
    const { days, refused } = read(head, cells);

    expect(refused).toEqual([]);
    expect(days.map((day) => day.on)).toEqual(dates);
  });

  it('number and date of a decree become one text', () => {
    const { days } = read(head, ['9/1/2026', 'Hari jadi provinsi', 'Libur daerah', 'Kep. Gubernur 100.3/12/2026', '2 Januari 2026']);

    expect(days).toEqual([
      {
        row: 2,
        on: '2026-01-09',
        kind: 'regional',
        name: 'Hari jadi provinsi',
        decree: 'Kep. Gubernur 100.3/12/2026 tanggal 2 Januari 2026',
      },
    ]);
  });

  it.each([
    ['no day', ['kira-kira Mei 2026', 'X', 'nasional', '', ''], 'decree.date'],
    ['a whole month', ['Mei 2026', 'X', 'nasional', '', ''], 'decree.date'],
    ['a range that is too long', ['1 Mei 2026 s.d. 1 Juni 2026', 'X', 'nasional', '', ''], 'decree.longRange'],
    ['no name', ['1 Mei 2026', '', 'nasional', '', ''], 'decree.noName'],
    ['no kind', ['1 Mei 2026', 'Hari Buruh', '', '', ''], 'decree.kind'],
    ['a kind that there is not', ['1 Mei 2026', 'Hari Buruh', 'libur sekolah', '', ''], 'decree.kind'],
    ['a regional day without a decree', ['1 Mei 2026', 'X', 'Libur daerah', '', ''], 'decree.noDecree'],
    ['an election day without a decree', ['1 Mei 2026', 'Pilkada', 'Pemilu', '-', ''], 'decree.noDecree'],
    ['an unreadable day of the decree', ['1 Mei 2026', 'X', 'nasional', '1', 'besok'], 'decree.decreeDate'],
  ])('%s is refused with its line', (_name, cells, code) => {
    expect(read(head, cells).refused).toMatchObject([{ row: 2, issues: [{ code }] }]);
  });

  it('the same day twice is refused the second time', () => {
    const cells = ['1 Mei 2026', 'Hari Buruh', 'nasional', '', ''];

    const { days, refused } = read(head, cells, ['', ''], cells);

    expect(days).toHaveLength(1);
    expect(refused).toEqual([{ row: 4, issues: [{ code: 'decree.repeated', text: 'Hari Buruh' }] }]);
  });
});

describe('the plan of a decree file', () => {
  const table = holidayTableOf(
    1,
    [{ year: 2027, status: 'provisional', source: 'perkiraan' }],
    [
      { on: on('2027-03-10'), kind: 'national', name: 'Idul Fitri' },
      { on: on('2027-03-12'), kind: 'jointLeave', name: 'Cuti bersama Idul Fitri' },
      { on: on('2027-05-01'), kind: 'national', name: 'Hari Buruh' },
      { on: on('2027-01-09'), kind: 'regional', name: 'Hari jadi', decree: 'Kep. 1/2027' },
    ],
  );
  const day = (date: string, kind: DecreeDay['kind'], name: string, decree: string | null = null): DecreeDay => ({
    row: 2,
    on: on(date),
    kind,
    name,
    decree,
  });
  const states = (plan: DecreePlan) => plan.rows.map(({ state }) => state);
  const whole = { whole: [2027], sources: new Map([[2027, 'SKB 1/2027']]) };
  const part = { whole: [], sources: new Map<number, string>() };

  it('tells new, changed and same days apart', () => {
    const plan = planDecree(
      table,
      [{ on: on('2027-06-02'), reason: 'pindah gedung' }],
      [
        day('2027-05-01', 'national', 'Hari Buruh', 'SKB 1/2027'),
        day('2027-03-10', 'national', 'Hari Raya Idul Fitri 1448 H', 'SKB 1/2027'),
        day('2027-03-11', 'national', 'Idul Fitri'),
        day('2027-06-02', 'closure', 'pindah gedung'),
        day('2027-06-03', 'closure', 'pindah gedung'),
      ],
      { ...part, sources: whole.sources },
    );

    expect(states(plan)).toEqual(['same', 'changed', 'new', 'same', 'new']);
    expect(plan.gone.map(({ name }) => name)).toEqual(['Idul Fitri']);
    expect(plan.days.map(({ on: date }) => date)).toEqual(['2027-03-10', '2027-03-11']);
    expect(plan.closures).toEqual([{ on: '2027-06-03', reason: 'pindah gedung' }]);
  });

  it('a whole joint decree takes away what it does not name, never a regional day', () => {
    const plan = planDecree(table, [], [day('2027-03-11', 'national', 'Idul Fitri')], whole);

    expect(plan.gone.map(({ on: date }) => date)).toEqual(['2027-03-10', '2027-03-12', '2027-05-01']);
  });

  it('an addition takes nothing away', () => {
    expect(planDecree(table, [], [day('2027-08-18', 'jointLeave', 'Cuti bersama', 'SKB 9/2027')], part)).toMatchObject({
      gone: [],
      days: [{ on: '2027-08-18', decree: 'SKB 9/2027' }],
    });
  });

  it('the shipped table read as a file is the same throughout and holds whole years', () => {
    const days = [...shippedHolidays.years.values()].flatMap((year) =>
      year.days.map((holiday): DecreeDay => ({ row: 1, ...holiday, decree: holiday.decree ?? null })),
    );

    expect(new Set(states(planDecree(shippedHolidays, [], days, { whole: wholeYears(days), sources: new Map() })))).toEqual(
      new Set(['same']),
    );
    expect(wholeYears(days)).toContain(2026);
  });

  it('the year rests on the decree that most of its days name', () => {
    expect(
      sourceOf(
        [day('2027-01-01', 'national', 'A', 'X'), day('2027-01-02', 'national', 'B', 'X'), day('2027-01-03', 'jointLeave', 'C', 'Y')],
        2027,
      ),
    ).toBe('X');
    expect(sourceOf([day('2027-01-09', 'regional', 'A', 'X')], 2027)).toBeNull();
  });
});
