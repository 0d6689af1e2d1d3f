/**
 * When two rows are the same record: everything that a list can give is equal, to the letter. What only differs in a column that is
 * not taken over (a running number) is the same too. It says nothing of whether two papers exist: a person decides that.
 */
import { type CategoryValues, type CheckedRecord, optionalTextFields } from './record-input.ts';

/** A record as it is stored: unit, place and code by their ids. */
export interface TwinValues extends Omit<CheckedRecord, 'unit' | 'place' | 'classCode' | keyof CategoryValues> {
  readonly unitId: string;
  readonly locationId: string;
  readonly classCodeId: string | null;
}

const texts = optionalTextFields.filter((field) => field !== 'classCode');

/** Equal for the same record and for no other. */
export const twinText = (record: TwinValues): string =>
  JSON.stringify([
    record.description,
    [record.date.kind, record.date.from, record.date.to, record.date.circa],
    record.unitId,
    record.locationId,
    record.classCodeId,
    record.extent,
    record.securityClass,
    record.accessClass,
    ...texts.map((field) => record[field]),
  ]);
