import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../lib/calendar-date.ts';
import { dayDate, rangeDate, undated, yearDate } from '../records/record-date.ts';
import { type ContentFacts, type NumberRun, numberRuns, placeContents } from './place-contents.ts';

const aRecord = (change: Partial<ContentFacts>): ContentFacts => ({
  unit: 'Bagian Umum',
  date: yearDate(2021),
  code: '600.1.15.2',
  fileNumber: '001',
  itemNumber: null,
  ...change,
});

const run = (first: string, last = first): NumberRun => ({ first, last });

describe('a run of numbers', () => {
  it.each([
    [
      ['001', '002', '003', '007'],
      [run('001', '003'), run('007')],
    ],
    [['10', '9', '9', '8'], [run('8', '10')]],
    [
      ['A1', 'A2', 'B3'],
      [run('A1', 'A2'), run('B3')],
    ],
    [['2', null, '', '1'], [run('1', '2')]],
    [
      ['12a', '12b'],
      [run('12a'), run('12b')],
    ],
    [[], []],
  ])('of %j is %j', (numbers, runs) => {
    expect(numberRuns(numbers)).toEqual(runs);
  });
});

describe('the contents of a box', () => {
  it('name the unit with most records first, all years and the berkas of each class', () => {
    const contents = placeContents([
      aRecord({ unit: 'Dinas Kesehatan', code: '000.1.2', fileNumber: '004', date: dayDate(calendarDate('2019-03-01')) }),
      aRecord({ fileNumber: '002' }),
      aRecord({ fileNumber: '001', itemNumber: '1', date: rangeDate(calendarDate('2020-01-01'), calendarDate('2023-06-30')) }),
      aRecord({ fileNumber: '001', itemNumber: '2', date: undated }),
    ]);

    expect(contents).toEqual({
      count: 4,
      units: ['Bagian Umum', 'Dinas Kesehatan'],
      years: { first: 2019, last: 2023 },
      numbers: [
        { code: '000.1.2', files: [run('004')], items: [] },
        { code: '600.1.15.2', files: [run('001', '002')], items: [] },
      ],
    });
  });

  it('name the items where all are of one berkas', () => {
    const contents = placeContents(['1', '2', '3', '5'].map((itemNumber) => aRecord({ fileNumber: '012', itemNumber })));

    expect(contents.numbers).toEqual([{ code: '600.1.15.2', files: [run('012')], items: [run('1', '3'), run('5')] }]);
  });

  it('leave out what is not known, what has no code comes last', () => {
    const contents = placeContents([
      aRecord({ code: null, fileNumber: null, itemNumber: '7', date: undated }),
      aRecord({ code: '000.1', fileNumber: null, date: undated }),
    ]);

    expect(contents).toEqual({ count: 2, units: ['Bagian Umum'], years: null, numbers: [{ code: null, files: [], items: [run('7')] }] });
    expect(placeContents([])).toEqual({ count: 0, units: [], years: null, numbers: [] });
  });
});
