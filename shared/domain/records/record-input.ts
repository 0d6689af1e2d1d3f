/**
 * The check of a record as a person gives it, the same for the form and for each row of an imported list: description, date,
 * unit and place are enough to save; a date that cannot be known is written "tanpa tanggal". The code may stay empty until
 * kodefikasi (SOP-PPID-06 step 4).
 */
import type { z } from 'zod';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { accessClass } from '#shared/schema/values.ts';
import { type SecurityClass, securityClasses } from '../access/access.ts';
import { type Category, categories } from '../archive-lists/archive-lists.ts';
import type { RecordDate } from './record-date.ts';
import { parseRecordDate, type RecordDateError } from './record-date-parse.ts';

export const accessClasses = accessClass.options;
export type AccessClass = z.infer<typeof accessClass>;

/** Fields of free text that may stay empty. */
export const optionalTextFields = [
  'letterNumber',
  'creator',
  'fileNumber',
  'itemNumber',
  'level',
  'oldNumber',
  'receptionNumber',
  'unitCode',
  'indexTerm',
  'state',
  'extentUnit',
  'condition',
  'medium',
  'classCode',
  'note',
] as const;
export type OptionalTextField = (typeof optionalTextFields)[number];

/** What is typed or imported, as text. `unit` and `place` are ids in the form and names in an import. */
export interface RecordInput extends Partial<Record<OptionalTextField, string>> {
  readonly description: string;
  readonly date: string;
  readonly unit: string;
  readonly place: string;
  readonly extent?: string;
  readonly securityClass?: string;
  readonly accessClass?: string;
  readonly category?: string;
  /** Said of vital records alone. */
  readonly protection?: string;
  readonly secondCopy?: string;
}

export type RecordField = keyof RecordInput;

/** Umum, vital or terjaga, a row of its own beside the record (UU 43/2009 Art. 1); what protects a vital one. */
export interface CategoryValues {
  readonly category: Category;
  readonly protection: string | null;
  readonly secondCopy: string | null;
}
export const categoryFields = ['category', 'protection', 'secondCopy'] as const satisfies readonly (keyof CategoryValues & RecordField)[];

export interface CheckedRecord extends Readonly<Record<OptionalTextField, string | null>>, CategoryValues {
  readonly description: string;
  readonly date: RecordDate;
  readonly unit: string;
  readonly place: string;
  readonly extent: number | null;
  readonly securityClass: SecurityClass;
  readonly accessClass: AccessClass;
}

export type RecordFieldErrorCode = 'field.required' | 'field.tooLong' | 'field.number' | 'field.choice' | RecordDateError['code'];

export interface RecordFieldError {
  readonly field: RecordField;
  readonly code: RecordFieldErrorCode;
}

const LONGEST_DESCRIPTION = 20_000;
const LONGEST_FIELD = 2000;

/** The checked record, or every field that has to be looked at, in the order of the form. */
export function validateRecordInput(input: RecordInput): Result<CheckedRecord, readonly RecordFieldError[]> {
  const errors: RecordFieldError[] = [];
  const text = (field: RecordField, longest = LONGEST_FIELD): string => {
    const value = (input[field] ?? '').normalize('NFC').trim();
    if (value.length > longest) errors.push({ field, code: 'field.tooLong' });
    return value;
  };
  const required = (field: RecordField, longest?: number): string => {
    const value = text(field, longest);
    if (value === '') errors.push({ field, code: 'field.required' });
    return value;
  };

  const description = required('description', LONGEST_DESCRIPTION);
  const date = parseRecordDate(input.date);
  if (!date.ok) errors.push({ field: 'date', code: date.error.code });
  const unit = required('unit');
  const place = required('place');
  const optional = Object.fromEntries(optionalTextFields.map((field) => [field, text(field) || null])) as Record<
    OptionalTextField,
    string | null
  >;
  const extent = parseExtent(text('extent'));
  if (extent === undefined) errors.push({ field: 'extent', code: 'field.number' });
  const security = chosen(text('securityClass'), securityClasses, 'open');
  if (security === undefined) errors.push({ field: 'securityClass', code: 'field.choice' });
  const access = chosen(text('accessClass'), accessClasses, 'undetermined');
  if (access === undefined) errors.push({ field: 'accessClass', code: 'field.choice' });

  const category = chosen(text('category'), categories, 'general');
  if (category === undefined) errors.push({ field: 'category', code: 'field.choice' });
  const [protection, secondCopy] = [text('protection') || null, text('secondCopy') || null];

  if (errors.length > 0 || !date.ok || extent === undefined || !security || !access || !category) return err(errors);
  const said = category === 'vital' ? { category, protection, secondCopy } : { category, protection: null, secondCopy: null };
  return ok({ ...optional, description, date: date.value, unit, place, extent, securityClass: security, accessClass: access, ...said });
}

/** A checked record as what stands in its own row and what stands beside it. */
export function partedRecord<R extends CategoryValues>(
  checked: R,
): { readonly own: Omit<R, keyof CategoryValues>; readonly beside: CategoryValues } {
  const { category, protection, secondCopy, ...own } = checked;
  return { own, beside: { category, protection, secondCopy } };
}

/** "3", "1.200" and "3,5" as Indonesian figures; null where empty, undefined where it is no amount. */
export function parseExtent(text: string): number | null | undefined {
  if (text === '') return null;
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  return /^\d{1,9}(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

function chosen<T extends string>(text: string, choices: readonly T[], whereEmpty: T): T | undefined {
  return text === '' ? whereEmpty : choices.find((choice) => choice === text);
}
