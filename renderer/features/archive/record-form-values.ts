/** The values of the record form, their check (the same as an import's), and the way to and from a stored record. */
import { z } from 'zod';
import type { RecordValues } from '#renderer/commands/archive/add-record.ts';
import { categoryOf } from '#renderer/db/queries/lent-records.ts';
import {
  type CategoryValues,
  optionalTextFields,
  partedRecord,
  type RecordField,
  validateRecordInput,
} from '#shared/domain/records/record-input.ts';
import { formatNumber, type Locale } from '#shared/i18n/format.ts';
import { formatRecordDate } from '#shared/i18n/format-record-date.ts';
import type { Row } from '#shared/schema/entities.ts';

/** Everything as text, as it stands in the inputs; `unit`, `place` and `classCode` are ids. */
export type RecordFormValues = Record<RecordField, string>;

export const blankRecord: RecordFormValues = {
  description: '',
  date: '',
  unit: '',
  place: '',
  letterNumber: '',
  creator: '',
  fileNumber: '',
  itemNumber: '',
  level: '',
  oldNumber: '',
  receptionNumber: '',
  unitCode: '',
  indexTerm: '',
  state: '',
  extent: '',
  extentUnit: '',
  condition: '',
  medium: '',
  securityClass: 'open',
  accessClass: 'undetermined',
  category: 'general',
  protection: '',
  secondCopy: '',
  classCode: '',
  note: '',
};

const text = z.string().optional();

/** The form hands over what was typed; what was left empty is not there. */
export const recordFormSchema = z
  .object(Object.fromEntries(Object.keys(blankRecord).map((field) => [field, text])) as Record<RecordField, typeof text>)
  .transform((typed, ctx): { readonly own: Omit<RecordValues, 'parentId'>; readonly beside: CategoryValues } => {
    const values: RecordFormValues = { ...blankRecord, ...withoutUndefined(typed) };
    const checked = validateRecordInput(values);
    if (!checked.ok) {
      for (const { field, code } of checked.error) ctx.addIssue({ code: 'custom', path: [field], message: code });
      return z.NEVER;
    }
    const { own, beside } = partedRecord(checked.value);
    const { unit, place, classCode, ...rest } = own;
    return { own: { ...rest, unitId: unit, locationId: place, classCodeId: classCode }, beside };
  });

/** What stands in the inputs at any moment. */
export type TypedRecord = z.input<typeof recordFormSchema>;

const withoutUndefined = (typed: Partial<Record<RecordField, string | undefined>>): Partial<RecordFormValues> =>
  Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined));

/** A stored record as the form shows it. */
export function formValuesOf(row: Row<'record'>, said: Row<'recordCategory'> | undefined, locale: Locale): RecordFormValues {
  const texts = Object.fromEntries(
    optionalTextFields.map((field) => [field, field === 'classCode' ? (row.classCodeId ?? '') : (row[field] ?? '')]),
  );
  const { category, protection, secondCopy } = categoryOf(said);
  return {
    ...blankRecord,
    ...texts,
    description: row.description,
    date: formatRecordDate(row.date, locale),
    unit: row.unitId,
    place: row.locationId,
    extent: row.extent === null ? '' : formatNumber(row.extent, 'id', decimalsOf(row.extent)),
    securityClass: row.securityClass,
    accessClass: row.accessClass,
    category,
    protection: protection ?? '',
    secondCopy: secondCopy ?? '',
  };
}

const decimalsOf = (value: number): number => Math.min(6, (String(value).split('.')[1] ?? '').length);

/** Field of the form -> stored field, where they differ. */
const storedNames: Readonly<Record<string, keyof RecordValues>> = { unit: 'unitId', place: 'locationId', classCode: 'classCodeId' };

export const formFieldOf = (stored: string): string => Object.keys(storedNames).find((field) => storedNames[field] === stored) ?? stored;
