/** A stored record as a row of the grid, and a checked row as what is stored. */
import type { RecordValues } from '#renderer/commands/archive/add-record.ts';
import { type GridCells, gridFields } from '#shared/domain/records/box-grid.ts';
import { type CheckedRecord, partedRecord } from '#shared/domain/records/record-input.ts';
import type { Locale } from '#shared/i18n/format.ts';
import type { Row } from '#shared/schema/entities.ts';
import { formValuesOf } from '../record-form-values.ts';

export function cellsOfRecord(row: Row<'record'>, codes: ReadonlyMap<string, string>, locale: Locale): GridCells {
  const values = { ...formValuesOf(row, undefined, locale), classCode: codes.get(row.classCodeId ?? '') ?? '' };
  return Object.fromEntries(gridFields.map((field) => [field, values[field]])) as GridCells;
}

export function newRecordValues(checked: CheckedRecord, codeId: string | null): RecordValues {
  const { unit, place, classCode, ...rest } = partedRecord(checked).own;
  return { ...rest, unitId: unit, locationId: place, classCodeId: codeId, parentId: null };
}

/** Only what the grid has columns for: an edit leaves the rest of a record alone. */
export function editedValues(checked: CheckedRecord, codeId: string | null): Partial<RecordValues> {
  const { itemNumber, description, date, letterNumber, state, extent, extentUnit, condition, note } = checked;
  return { itemNumber, description, date, letterNumber, state, extent, extentUnit, condition, note, classCodeId: codeId };
}

/** By item number as people count, then in the order of their making. */
export const inBoxOrder = (rows: readonly Row<'record'>[]): readonly Row<'record'>[] =>
  rows.toSorted((a, b) => numberOf(a).localeCompare(numberOf(b), 'id', { numeric: true }) || (a.id < b.id ? -1 : 1));

/** What has no number follows what has one. */
const numberOf = (row: Row<'record'>): string => row.itemNumber ?? '\uFFFF';
