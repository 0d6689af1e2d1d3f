import { expect, it } from 'vitest';
import { type FiledFacts, filingRefusal, nextItemNumber } from './filing.ts';

const berkas = { level: 'berkas', itemNumber: null };
const file: FiledFacts = { id: 'f', unitId: 'u', classCodeId: 'c', parentId: null, holdsItems: true, ...berkas };
const item: FiledFacts = { id: 'i', unitId: 'u', classCodeId: 'c', parentId: null, holdsItems: false, level: null, itemNumber: null };

it.each<[string, Partial<FiledFacts>, Partial<FiledFacts>, string | null]>([
  ['lies in a berkas of its class and unit', {}, {}, null],
  ['takes the class where it has none', { classCodeId: null }, {}, null],
  ['comes from another berkas', { parentId: 'g' }, {}, null],
  ['does not lie in itself', { id: 'f' }, {}, 'file.itself'],
  ['is there already', { parentId: 'f' }, {}, 'file.there'],
  ['that holds items is a berkas itself', { holdsItems: true }, {}, 'file.holdsItems'],
  ['that is called a berkas is one, empty or not', berkas, {}, 'file.isFile'],
  ['of another unit stays with it', { unitId: 'v' }, {}, 'file.otherUnit'],
  ['of another class is coded anew first', { classCodeId: 'd' }, {}, 'file.otherClass'],
  ['does not go into what lies in a berkas', {}, { parentId: 'x' }, 'file.inside'],
])('a record %s', (_name, ofItem, ofFile, expected) => {
  expect(filingRefusal({ ...item, ...ofItem }, { ...file, ...ofFile })).toBe(expected);
});

it.each<[string, Partial<FiledFacts>, string | null]>([
  ['of another class goes in', { classCodeId: 'd' }, null],
  ['of another unit stays', { classCodeId: 'd', unitId: 'v' }, 'file.otherUnit'],
])('where a person said that it is coded anew, a record %s', (_name, ofItem, expected) => {
  expect(filingRefusal({ ...item, ...ofItem }, file, true)).toBe(expected);
});

it.each([
  [[], 1],
  [['1', '2'], 3],
  [['9', '10', null], 11],
  [['3a', 'II'], 1],
])('after %j comes %i', (taken, expected) => {
  expect(nextItemNumber(taken)).toBe(expected);
});
