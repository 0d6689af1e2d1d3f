/** The values of a stale form after the person chose what stands in the register. */
import type { StaleField } from '#renderer/db/gate/request.ts';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import type { Row } from '#shared/schema/entities.ts';
import { blankValues, type FormValues, fromFile, toObjection } from './registration-values.ts';

/** What a form has beside the fields of the entry. */
const ofTheForm = [
  'fromPad',
  'padDesk',
  'padSeq',
  'padOn',
  'padAt',
  'padReason',
  'hours',
  'hoursReason',
  'channel',
  'atCounter',
  'earlier',
  'arrivedOn',
  'arrivedAt',
  'applicantId',
  'takenCase',
  'identityKind',
  'identityNumber',
  'identityValidUntil',
] as const satisfies readonly (keyof FormValues)[];

/** Takes the fields as they stand now and leaves what else was typed. */
export function takeTheirs(values: FormValues, fields: readonly StaleField[]): FormValues {
  const theirs = Object.fromEntries(fields.filter((field) => field.entity === 'objection').map((field) => [field.field, field.theirs]));
  const { grounds, ...typed } = toObjection(values);
  // The values of the gate are those of the entity; the rest of the row plays no part in a form.
  const row = { ...typed, ...theirs } as unknown as Row<'objection'>;
  const merged = fromFile({ row, grounds } as unknown as ObjectionFile);
  const kept = Object.fromEntries(ofTheForm.map((field) => [field, values[field]]));
  return {
    ...blankValues,
    ...merged,
    ...kept,
  };
}
