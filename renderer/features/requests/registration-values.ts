/** The counter form as it is typed: its values, when they are complete, and the request that they become. */

import { z } from 'zod';
import { blankPerson, personShape } from '#renderer/cases/person-values.ts';
import type { PadEntry } from '#renderer/commands/registers/number-desk.ts';
import type { AnswerAtOnce } from '#renderer/commands/requests/register-request.ts';
import { type RequestValues, requestIntakeOf } from '#renderer/commands/requests/request-values.ts';
import { isWrongContact } from '#shared/domain/registers/contact.ts';
import { type RequestRequirementKey, requestCompleteness } from '#shared/domain/requests/request-completeness.ts';
import { type CalendarDate, isCalendarDate } from '#shared/lib/calendar-date.ts';
import { type Instant, instantOf, isCivilTime, type OfficeZone } from '#shared/lib/civil-time.ts';
import type { Row } from '#shared/schema/entities.ts';
import { MISSING } from './refusal-words.ts';
import { obtainingOf } from './request-words.ts';

const paperKinds = ['identity', 'deed', 'powerOfAttorney', 'dutyStamp'] as const;

/** "9.05" and "09:05" as `HH:MM`; undefined where it is no hour. */
function readTypedTime(text: string): string | undefined {
  const match = /^(\d{1,2})[.:](\d{2})$/.exec(text.trim());
  const time = match ? `${match[1]?.padStart(2, '0')}:${match[2]}` : '';
  return isCivilTime(time) ? time : undefined;
}

const text = z.string().optional();
const date = z.custom<CalendarDate>(isCalendarDate, 'errDate').optional();
const time = z
  .string()
  .refine((typed) => readTypedTime(typed) !== undefined, 'errTime')
  .optional();

const shape = z.object({
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
  information: text,
  purpose: text,
  obtaining: z.enum(['softcopy', 'hardcopy', 'seen']),
  deliveryChannel: z.enum(['pickup', 'email', 'post', 'fax']),
  papers: z.array(z.enum(paperKinds)),
  channel: text,
  outsideNumber: text,
  /** False while it came in at another moment than now. */
  atCounter: z.boolean(),
  arrivedOn: date,
  arrivedAt: time,
  assisted: z.boolean(),
  assistance: text,
  atOnce: z.boolean(),
  items: text,
  receiver: text,
  fromPad: z.boolean(),
  padDesk: text,
  padSeq: z.coerce.number<number | string | undefined>().int().min(1).optional(),
  padOn: date,
  padAt: time,
  padReason: text,
});

export type FormValues = z.input<typeof shape>;

/** Where the form shows that a requirement is not met. */
const fieldOf: Readonly<Record<RequestRequirementKey, keyof FormValues>> = {
  applicantName: 'name',
  applicantAddress: 'address',
  applicantContact: 'contact',
  proxyName: 'proxyName',
  information: 'information',
  purpose: 'purpose',
  identity: 'papers',
  deed: 'papers',
  powerOfAttorney: 'papers',
  dutyStamp: 'papers',
};

export const registrationSchema = shape.superRefine((values, context) => {
  for (const field of ['contact', 'proxyContact'] as const) {
    if (isWrongContact(values[field])) context.addIssue({ code: 'custom', path: [field], message: 'ui.errorContact' });
  }
  for (const [field, keys] of Map.groupBy(missingOf(values), (key) => fieldOf[key])) {
    context.addIssue({ code: 'custom', path: [field], message: `${MISSING}${keys.join('+')}` });
  }
  if (!values.atCounter && !values.fromPad) demand(['arrivedOn', 'arrivedAt']);
  if (values.fromPad) demand(['padDesk', 'padSeq', 'padOn', 'padAt', 'padReason']);
  if (values.atOnce) demand(['items']);

  function demand(fields: readonly (keyof FormValues)[]) {
    for (const field of fields) {
      if (values[field] === undefined || values[field] === '')
        context.addIssue({ code: 'custom', path: [field], message: 'ui.errorRequired' });
    }
  }
});

export const blankValues: FormValues = {
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
  information: '',
  purpose: '',
  obtaining: 'softcopy',
  deliveryChannel: 'pickup',
  papers: [],
  channel: '',
  outsideNumber: '',
  atCounter: true,
  arrivedOn: undefined,
  arrivedAt: '',
  assisted: false,
  assistance: '',
  atOnce: false,
  items: '',
  receiver: '',
  fromPad: false,
  padDesk: '',
  padSeq: undefined,
  padOn: undefined,
  padAt: '',
  padReason: '',
};

const orNull = (typed: string | undefined): string | null => (typed ?? '').trim() || null;

/** What is typed, as a request. A proxy who is not named yet is still a proxy: what is missing is asked of them too. */
export function toRequest(values: FormValues): RequestValues {
  const byProxy = values.by === 'proxy';
  const seen = (kind: (typeof paperKinds)[number]) => values.papers.includes(kind);
  return {
    applicant: {
      kind: values.kind,
      name: (values.name ?? '').trim(),
      address: orNull(values.address),
      contact: orNull(values.contact),
      occupation: orNull(values.occupation),
    },
    proxy: byProxy
      ? { name: (values.proxyName ?? '').trim(), address: orNull(values.proxyAddress), contact: orNull(values.proxyContact) }
      : null,
    information: (values.information ?? '').trim(),
    purpose: orNull(values.purpose),
    wantsCopy: values.obtaining !== 'seen',
    copyForm: values.obtaining === 'seen' ? null : values.obtaining,
    deliveryChannel: values.deliveryChannel,
    outsideNumber: orNull(values.outsideNumber),
    papers: {
      identity: seen('identity'),
      deed: values.kind === 'legalEntity' && seen('deed'),
      powerOfAttorney: byProxy && seen('powerOfAttorney'),
      dutyStamp: byProxy && seen('dutyStamp'),
    },
    assisted: values.assisted,
    assistance: values.assisted ? orNull(values.assistance) : null,
  };
}

export function missingOf(values: FormValues): readonly RequestRequirementKey[] {
  const check = requestCompleteness(requestIntakeOf(toRequest(values)));
  return check.complete ? [] : check.missing;
}

/** The form of an entry that is corrected. */
export function fromRow(row: Row<'request'>): FormValues {
  const { applicant, proxy } = row;
  return {
    ...blankValues,
    kind: applicant.kind,
    name: applicant.name,
    address: applicant.address ?? '',
    contact: applicant.contact ?? '',
    occupation: applicant.occupation ?? '',
    by: proxy ? 'proxy' : 'self',
    proxyName: proxy?.name ?? '',
    proxyAddress: proxy?.address ?? '',
    proxyContact: proxy?.contact ?? '',
    information: row.information,
    purpose: row.purpose ?? '',
    obtaining: obtainingOf(row),
    deliveryChannel: row.deliveryChannel,
    papers: paperKinds.filter((kind) => row.papers[kind]),
    channel: row.channel,
    outsideNumber: row.outsideNumber ?? '',
    assisted: row.assisted,
    assistance: row.assistance ?? '',
  };
}

export function atOnceOf(values: FormValues): AnswerAtOnce | null {
  if (!values.atOnce) return null;
  return { form: values.obtaining, items: (values.items ?? '').trim(), receiver: (values.receiver ?? '').trim() };
}

/** The moment at which it came in: now at the counter, typed for a letter, on the pad for a later entry. */
export function receivedAtOf(values: FormValues, now: Instant, zone: OfficeZone): Instant {
  const pad = padOf(values, zone);
  if (pad) return pad.givenAt;
  return (values.atCounter ? undefined : momentOf(values.arrivedOn, values.arrivedAt, zone)) ?? now;
}

/** The entry of the paper pad; null where the form is none or it is not complete. */
export function padOf(values: FormValues, zone: OfficeZone): PadEntry | null {
  const givenAt = momentOf(values.padOn, values.padAt, zone);
  if (!values.fromPad || !givenAt) return null;
  return { desk: values.padDesk ?? '', seq: Number(values.padSeq ?? 0), givenAt, reason: values.padReason ?? '' };
}

function momentOf(on: unknown, typed: string | undefined, zone: OfficeZone): Instant | undefined {
  const at = readTypedTime(typed ?? '');
  return isCalendarDate(on) && at ? instantOf(on, at, zone) : undefined;
}
