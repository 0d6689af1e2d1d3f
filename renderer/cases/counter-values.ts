/** What both counter forms ask alike: who applies, by whom, how and when it came in, and what stands on a paper of the pad. */
import { z } from 'zod';
import type { PadEntry } from '#renderer/commands/registers/number-desk.ts';
import { isWrongContact } from '#shared/domain/registers/contact.ts';
import { type CalendarDate, isCalendarDate } from '#shared/lib/calendar-date.ts';
import { type Instant, instantOf, isCivilTime, type OfficeZone } from '#shared/lib/civil-time.ts';
import type { Row } from '#shared/schema/entities.ts';
import { blankPerson, personShape } from './person-values.ts';

/** "9.05" and "09:05" as `HH:MM`; undefined where it is no hour. */
export function readTypedTime(text: string): string | undefined {
  const match = /^(\d{1,2})[.:](\d{2})$/.exec(text.trim());
  const time = match ? `${match[1]?.padStart(2, '0')}:${match[2]}` : '';
  return isCivilTime(time) ? time : undefined;
}

export const text = z.string().optional();
/** Checked with the rest: what else is missing is said together with a date that cannot be read. */
export const date = z.custom<CalendarDate>(isCalendarDate, { error: 'errDate', abort: false }).optional();
const isSequence = (typed: unknown): boolean => Number.isInteger(Number(typed)) && Number(typed) >= 1;
const time = z
  .string()
  .refine((typed) => readTypedTime(typed) !== undefined, 'errTime')
  .optional();

export const counterShape = {
  ...personShape,
  kind: z.enum(['person', 'legalEntity', 'group']),
  name: text,
  address: text,
  contact: text,
  occupation: text,
  by: z.enum(['self', 'proxy']),
  proxyName: text,
  proxyAddress: text,
  proxyContact: text,
  purpose: text,
  assisted: z.boolean(),
  assistance: text,
  outsideNumber: text,
  channel: text,
  /** False while it came in at another moment than now. */
  atCounter: z.boolean(),
  arrivedOn: date,
  arrivedAt: time,
  fromPad: z.boolean(),
  padDesk: text,
  padSeq: z.custom<number | string>(isSequence, { error: 'ui.errorNumber', abort: false }).optional(),
  padOn: date,
  padAt: time,
  padReason: text,
};

export type CounterValues = z.input<z.ZodObject<typeof counterShape>>;

export const blankCounter: CounterValues = {
  ...blankPerson,
  kind: 'person',
  name: '',
  address: '',
  contact: '',
  occupation: '',
  by: 'self',
  proxyName: '',
  proxyAddress: '',
  proxyContact: '',
  purpose: '',
  assisted: false,
  assistance: '',
  outsideNumber: '',
  channel: '',
  atCounter: true,
  arrivedOn: undefined,
  arrivedAt: '',
  fromPad: false,
  padDesk: '',
  padSeq: undefined,
  padOn: undefined,
  padAt: '',
  padReason: '',
};

/** A field and the code of what is wrong with it. */
export type Fault<Values> = readonly [field: keyof Values, code: string];

/** What is wrong with what both forms ask. */
export function counterFaults(values: CounterValues): readonly Fault<CounterValues>[] {
  return [
    ...(['contact', 'proxyContact'] as const).flatMap((field) =>
      isWrongContact(values[field]) ? ([[field, 'ui.errorContact']] as const) : [],
    ),
    ...(values.atCounter || values.fromPad ? [] : demanded(values, ['arrivedOn', 'arrivedAt'])),
    ...(values.fromPad ? demanded(values, ['padDesk', 'padSeq', 'padOn', 'padAt', 'padReason']) : []),
  ];
}

export const demanded = <Values>(values: Values, fields: readonly (keyof Values)[]): readonly Fault<Values>[] =>
  fields.flatMap((field) => (values[field] === undefined || values[field] === '' ? ([[field, 'ui.errorRequired']] as const) : []));

/** Before the names of requirements that are not met: the code of their field. */
export const MISSING = 'missing:';

/** The requirements that are not met, at the fields where the form shows it. */
export const missingFaults = <Values, Requirement extends string>(
  missing: readonly Requirement[],
  fieldOf: Readonly<Record<Requirement, keyof Values>>,
): readonly Fault<Values>[] =>
  [...Map.groupBy(missing, (requirement) => fieldOf[requirement])].map(([field, keys]) => [field, `${MISSING}${keys.join('+')}`]);

export const orNull = (typed: string | undefined): string | null => (typed ?? '').trim() || null;

export const applicantOf = (values: CounterValues): Row<'request'>['applicant'] => ({
  kind: values.kind,
  name: (values.name ?? '').trim(),
  address: orNull(values.address),
  contact: orNull(values.contact),
  occupation: orNull(values.occupation),
});

/** What an entry that is continued already says. */
export const counterValuesOf = (row: Row<'request'> | Row<'objection'>): CounterValues => ({
  ...blankCounter,
  ...applicantValues(row.applicant),
  by: row.proxy ? 'proxy' : 'self',
  proxyName: row.proxy?.name ?? '',
  proxyAddress: row.proxy?.address ?? '',
  proxyContact: row.proxy?.contact ?? '',
  purpose: row.purpose ?? '',
  assisted: row.assisted,
  assistance: row.assistance ?? '',
  outsideNumber: row.outsideNumber ?? '',
  channel: row.channel,
});

export const applicantValues = (applicant: Row<'request'>['applicant']) => ({
  kind: applicant.kind,
  name: applicant.name,
  address: applicant.address ?? '',
  contact: applicant.contact ?? '',
  occupation: applicant.occupation ?? '',
});

/** When it came in, where that is typed: on the pad, or of a letter; undefined where it is now or not complete. */
export const typedArrival = (values: CounterValues, zone: OfficeZone): Instant | undefined =>
  padOf(values, zone)?.givenAt ?? (values.atCounter ? undefined : momentOf(values.arrivedOn, values.arrivedAt, zone));

/** The entry of the paper pad; null where the form is none or it is not complete. */
export function padOf(values: CounterValues, zone: OfficeZone): PadEntry | null {
  const givenAt = momentOf(values.padOn, values.padAt, zone);
  if (!values.fromPad || !givenAt) return null;
  return { desk: values.padDesk ?? '', seq: Number(values.padSeq ?? 0), givenAt, reason: values.padReason ?? '' };
}

function momentOf(on: unknown, typed: string | undefined, zone: OfficeZone): Instant | undefined {
  const at = readTypedTime(typed ?? '');
  return isCalendarDate(on) && at ? instantOf(on, at, zone) : undefined;
}
