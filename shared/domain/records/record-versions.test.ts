import { expect, it } from 'vitest';
import { entities } from '#shared/schema/entities.ts';
import { comparedFields, differences, isRestorable, type VersionValues } from './record-versions.ts';

it.each<[string, VersionValues, VersionValues, readonly string[]]>([
  ['what was changed', { description: 'Surat', note: null }, { description: 'Surat', note: 'rangkap' }, ['note']],
  ['each field, in the order of the form', { note: 'a', description: 'a' }, { note: 'b', description: 'b' }, ['description', 'note']],
  ['a date by its parts', { date: { kind: 'year', from: '2024' } }, { date: { kind: 'year', from: '2025' } }, ['date']],
  ['nothing where both are the same', { description: 'Surat' }, { description: 'Surat' }, []],
])('tells %s', (_name, one, other, fields) => {
  expect(differences(one, other, comparedFields).map(({ field }) => field)).toEqual(fields);
});

it('takes a field that was never written for one that says nothing', () => {
  expect(differences({}, { note: null }, comparedFields)).toEqual([]);
  expect(differences({}, { category: 'vital' }, comparedFields)).toEqual([{ field: 'category', one: null, other: 'vital' }]);
});

it('compares every field of a record and of its category; the berkas and the end of a record are not given back as a field', () => {
  const own = Object.keys(entities.record.fields).filter((field) => field !== 'importBatchId');

  expect(new Set(comparedFields)).toEqual(new Set([...own, 'category', 'protection', 'secondCopy', 'void']));
  expect(comparedFields.filter((field) => !isRestorable(field))).toEqual(['parentId', 'unitCode', 'void']);
});
