/**
 * What tells that a row of a list means a record that is there already. Numbers are given by people: letters of either case and
 * any white space between them are the same number.
 */
import type { RecordImportField } from './record-import-columns.ts';

/** `id`: the identifier column of an own full export. `fileItem`: number of the file with the number of the item in it. */
export const recordKeys = ['fileItem', 'letterNumber', 'oldNumber', 'id'] as const;
export type RecordKey = (typeof recordKeys)[number];

/** The first field must be filled; the item number of a whole file is empty. */
export const keyFields: Readonly<Record<RecordKey, readonly [RecordImportField, ...RecordImportField[]]>> = {
  fileItem: ['fileNumber', 'itemNumber'],
  letterNumber: ['letterNumber'],
  oldNumber: ['oldNumber'],
  id: ['id'],
};

/** The key of a row or record, for comparing; null where it is empty. */
export function keyText(key: RecordKey, cellOf: (field: RecordImportField) => string | null): string | null {
  const [first = '', ...rest] = keyFields[key].map((field) => normal(cellOf(field) ?? ''));
  return first === '' ? null : [first, ...rest].join('\n');
}

const normal = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
