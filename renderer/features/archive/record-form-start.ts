/** What the form of a new record begins with: of the reception it came in with, of what it replaces, of the record before it. */

import type { Locale } from '#shared/i18n/format.ts';
import type { Row } from '#shared/schema/entities.ts';
import { formValuesOf, type RecordFormValues } from './record-form-values.ts';

/** `/arsip/baru?penerimaan=...&unit=...`. */
export const ofReception = (params: URLSearchParams): Partial<RecordFormValues> => {
  const receptionNumber = params.get('penerimaan');
  return receptionNumber ? { receptionNumber, unit: params.get('unit') ?? '' } : {};
};

/** A new version begins as what it replaces, vital where that is, but for its date and its numbers. */
export const versionOf = (old: Row<'record'>, said: Row<'recordCategory'> | undefined, locale: Locale): Partial<RecordFormValues> => ({
  ...formValuesOf(old, said, locale),
  date: '',
  letterNumber: '',
  itemNumber: '',
  fileNumber: '',
  oldNumber: '',
  receptionNumber: '',
  // The unit's method gives each record a code of its own.
  unitCode: '',
});

/** What usually stays the same from one record of a box to the next. */
export const carriedOn = (previous: RecordFormValues | null): Partial<RecordFormValues> =>
  previous
    ? {
        unit: previous.unit,
        place: previous.place,
        classCode: previous.classCode,
        receptionNumber: previous.receptionNumber,
        securityClass: previous.securityClass,
      }
    : {};
