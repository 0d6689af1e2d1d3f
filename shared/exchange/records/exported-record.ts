/** A record with everything that it refers to by name: what every export of records is written from. */

import type { SecurityClass } from '#shared/domain/access/access.ts';
import type { Category } from '#shared/domain/archive-lists/archive-lists.ts';
import type { RecordDate } from '#shared/domain/records/record-date.ts';
import {
  type AccessClass,
  type CategoryValues,
  type OptionalTextField,
  optionalTextFields,
  type RecordField,
} from '#shared/domain/records/record-input.ts';
import { exactPlaceText, type PlacePart } from '#shared/domain/records/record-place.ts';

export interface ExportedFile {
  readonly name: string;
  readonly bytes: number;
  readonly mediaType: string;
  /** SHA-256 in lower-case hexadecimal: where it lies in the vault. */
  readonly hash: string;
}

export interface ExportedRecord extends Readonly<Record<OptionalTextField, string | null>>, CategoryValues {
  readonly id: string;
  /** Identifier of the berkas that it lies in. */
  readonly parent: string | null;
  readonly description: string;
  readonly date: RecordDate;
  readonly unit: string;
  readonly place: readonly PlacePart[];
  readonly extent: number | null;
  readonly securityClass: SecurityClass;
  readonly accessClass: AccessClass;
  readonly classTitle: string | null;
  readonly files: readonly ExportedFile[];
}

/** The fields of the import, in the order of Daftar Arsip Inaktif (domain.md 4.3): all of them, so that what is written comes back as it was. */
export const exportFields = [
  'creator',
  'unit',
  'fileNumber',
  'itemNumber',
  'oldNumber',
  'receptionNumber',
  'letterNumber',
  'classCode',
  'unitCode',
  'indexTerm',
  'level',
  'description',
  'date',
  'state',
  'extent',
  'extentUnit',
  'condition',
  'medium',
  'place',
  'securityClass',
  'accessClass',
  'category',
  'protection',
  'secondCopy',
  'note',
] as const satisfies readonly RecordField[];
export type ExportField = (typeof exportFields)[number];

/** The words for the two classes and the category; codes of the program where none are given. */
export interface ClassWords {
  readonly security: Readonly<Record<SecurityClass, string>>;
  readonly access: Readonly<Record<AccessClass, string>>;
  readonly category: Readonly<Record<Category, string>>;
}

export type ExportTexts = Readonly<Record<ExportField, string>>;

/** Every field as the text that the import reads back. */
export function exportTexts(record: Omit<ExportedRecord, 'classTitle' | 'files' | 'parent'>, words?: ClassWords): ExportTexts {
  const optional = Object.fromEntries(optionalTextFields.map((field) => [field, record[field] ?? ''])) as Record<OptionalTextField, string>;
  return {
    ...optional,
    description: record.description,
    date: dateText(record.date),
    unit: record.unit,
    place: exactPlaceText(record.place),
    extent: record.extent === null ? '' : String(record.extent).replace('.', ','),
    securityClass: words?.security[record.securityClass] ?? record.securityClass,
    accessClass: words?.access[record.accessClass] ?? record.accessClass,
    category: words?.category[record.category] ?? record.category,
    protection: record.protection ?? '',
    secondCopy: record.secondCopy ?? '',
  };
}

/** As ISO 8601 writes days, months and years; a range with a dash. The same in every language. */
export function dateText({ kind, from, to, circa }: RecordDate): string {
  if (kind === 'undated' || from === null || to === null) return 'tanpa tanggal';
  const text = kind === 'range' ? `${from}–${to}` : from.slice(0, { day: 10, month: 7, year: 4 }[kind]);
  return circa ? `±${text}` : text;
}
