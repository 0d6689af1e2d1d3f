import { expect, it } from 'vitest';
import { recordImportFields } from '#shared/domain/records/record-import-columns.ts';
import { placeKinds } from '#shared/domain/records/record-place.ts';
import { listFields } from './record-lists.ts';

it('every field that an import takes goes out; a place in one cell with all its levels', () => {
  const levels: readonly string[] = placeKinds;

  expect([...listFields].toSorted()).toEqual(recordImportFields.filter((field) => !levels.includes(field)).toSorted());
});
