import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { dayDate, rangeDate, undated, yearDate } from '../records/record-date.ts';
import {
  type ArchiveListKind,
  archiveListKinds,
  type Category,
  type Holding,
  holdingOf,
  isFile,
  isListed,
  mediumKind,
} from './archive-lists.ts';
import { compareListed, type OrderFacts } from './list-order.ts';
import { inPeriod, type ListPeriod, spanOf } from './list-period.ts';

const on = calendarDate;

describe('where a record is held', () => {
  it.each<[string, Parameters<typeof holdingOf>[0], Holding]>([
    ['with its unit it is active', { transferredOn: null, outcome: null }, 'active'],
    ['transferred it is inactive', { transferredOn: '2026-01-05', outcome: null }, 'inactive'],
    ['destroyed or handed over it is on no list', { transferredOn: '2026-01-05', outcome: { kind: 'destroyed' } }, 'gone'],
  ])('%s', (_name, facts, expected) => {
    expect(holdingOf(facts)).toBe(expected);
  });

  it.each<[Holding, boolean, readonly ArchiveListKind[]]>([
    ['active', true, ['files', 'active']],
    ['active', false, ['contents', 'active']],
    ['inactive', true, ['inactive']],
    ['inactive', false, ['inactive']],
    ['gone', true, []],
  ])('decides its lists: %s, berkas %s', (holding, file, expected) => {
    expect(archiveListKinds.filter((kind) => isListed(kind, holding, file, 'general'))).toEqual(expected);
  });
});

it.each<[Category, Holding, boolean]>([
  ['vital', 'active', true],
  ['vital', 'inactive', true],
  ['vital', 'gone', false],
  ['protected', 'active', false],
  ['general', 'active', false],
])('a %s record that is %s stands on the vital list: %s', (category, holding, expected) => {
  expect(isListed('vital', holding, false, category)).toBe(expected);
});

describe('a berkas', () => {
  const none = { level: null, itemNumber: null, parentId: null, holdsItems: false };
  it.each<
    [string, Partial<typeof none> | { readonly level: string } | { readonly parentId: string } | { readonly itemNumber: string }, boolean]
  >([
    ['is what holds items, whatever it is called', { holdsItems: true }, true],
    ['is what the list calls so', { level: 'Berkas' }, true],
    ['is none where it carries an item number', { level: 'berkas', itemNumber: '2' }, false],
    ['is none where it lies in one', { level: 'berkas', parentId: 'f' }, false],
    ['is none where nothing says so', { level: 'isi berkas' }, false],
  ])('%s', (_name, change, expected) => {
    expect(isFile({ ...none, ...change })).toBe(expected);
  });
});

it.each([
  ['kertas', 'textual'],
  ['Peta', 'cartographic'],
  ['gambar teknik', 'cartographic'],
  ['foto', 'audiovisual'],
  ['video', 'audiovisual'],
  ['arsip elektronik', 'electronic'],
  ['kain', null],
  [null, null],
])('the medium %s is %s', (medium, expected) => {
  expect(mediumKind(medium)).toBe(expected);
});

describe('the period of a list', () => {
  const year: ListPeriod = { from: on('2024-01-01'), to: on('2024-12-31') };
  it.each<[string, Parameters<typeof inPeriod>[0], ListPeriod, string]>([
    ['takes its first and its last day', dayDate(on('2024-12-31')), year, 'in'],
    ['leaves out the day before', dayDate(on('2023-12-31')), year, 'out'],
    ['takes what reaches into it', rangeDate(on('2020-01-01'), on('2024-01-01')), year, 'in'],
    ['may be open at its end', dayDate(on('2030-01-01')), { from: on('2024-01-01'), to: null }, 'in'],
    ['may be open at its beginning', dayDate(on('2025-01-01')), { from: null, to: on('2024-12-31') }, 'out'],
    ['knows nothing of what has no date', undated, year, 'undated'],
    ['asks nothing where none is chosen', undated, { from: null, to: null }, 'in'],
  ])('%s', (_name, date, period, expected) => {
    expect(inPeriod(date, period)).toBe(expected);
  });
});

describe('the inclusive dates of a berkas', () => {
  it.each([
    ['are its own where nothing lies beyond', [yearDate(2024), dayDate(on('2024-05-01'))], yearDate(2024)],
    [
      'reach from its first item to its last',
      [dayDate(on('2024-05-01')), dayDate(on('2021-02-03')), undated],
      rangeDate(on('2021-02-03'), on('2024-05-01')),
    ],
    ['are none where nothing is dated', [undated, undated], undated],
  ])('%s', (_name, dates, expected) => {
    expect(spanOf(dates)).toEqual(expected);
  });
});

it('the list is in the order of classes and numbers, the berkas first, what lies in none last', () => {
  const one = (id: string, change: Partial<OrderFacts>): OrderFacts => ({
    ...{ code: '100.1', fileNumber: '1', itemNumber: '', fileId: 'a', isFile: false, id },
    ...change,
  });
  const inOrder = [
    one('berkas 1', { isFile: true }),
    one('item 2', { itemNumber: '2' }),
    one('item 10', { itemNumber: '10' }),
    one('berkas 2', { fileNumber: '2', fileId: 'b', isFile: true }),
    one('other class', { code: '100.10', fileId: 'c', isFile: true }),
    one('without code', { code: '', fileId: 'd', isFile: true }),
    one('in none', { fileId: null }),
  ];

  expect(
    inOrder
      .toReversed()
      .toSorted(compareListed)
      .map(({ id }) => id),
  ).toEqual(inOrder.map(({ id }) => id));
});
