/**
 * The versions of a record: what it said after each change that the log tells of, and how two of them differ (SOP-PPID-06 G.4: data is
 * renewed all the time, and what it said before stays known).
 */
import { isSame } from '#shared/lib/is-same.ts';
import type { JsonValue } from '#shared/schema/values.ts';

export type VersionValues = Readonly<Record<string, JsonValue>>;

export interface FieldDifference {
  readonly field: string;
  readonly one: JsonValue;
  readonly other: JsonValue;
}

/** The fields that two versions say otherwise, in the order given; nothing and null are the same. */
export function differences(one: VersionValues, other: VersionValues, fields: readonly string[]): readonly FieldDifference[] {
  return fields
    .map((field) => ({ field, one: one[field] ?? null, other: other[field] ?? null }))
    .filter((pair) => !isSame(pair.one, pair.other));
}

/**
 * Fields that can be given back one by one. In which berkas a record lies is more than a field: it is moved, with its number. A code of the
 * unit may be another record's by now: it is given anew.
 */
export const restorableFields = [
  'description',
  'date',
  'classCodeId',
  'unitId',
  'locationId',
  'letterNumber',
  'creator',
  'fileNumber',
  'itemNumber',
  'level',
  'oldNumber',
  'receptionNumber',
  'indexTerm',
  'state',
  'extent',
  'extentUnit',
  'condition',
  'medium',
  'securityClass',
  'accessClass',
  'category',
  'protection',
  'secondCopy',
  'note',
] as const;
export type RestorableField = (typeof restorableFields)[number];

export const comparedFields = [...restorableFields, 'parentId', 'unitCode', 'void'] as const;

export const isRestorable = (field: string): field is RestorableField => (restorableFields as readonly string[]).includes(field);
