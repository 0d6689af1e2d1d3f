/** The counter form as it is typed: its values, when they are complete, and the objection that they become. */

import { z } from 'zod';
import { blankPerson, personShape } from '#renderer/cases/person-values.ts';
import type { ObjectionValues } from '#renderer/commands/objections/objection-values.ts';
import { defaultTerms } from '#renderer/commands/office/office-defaults.ts';
import type { PadEntry } from '#renderer/commands/registers/number-desk.ts';
import type { ComplaintFile } from '#renderer/db/queries/complaints.ts';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import type { RequestFile } from '#renderer/db/queries/requests.ts';
import { completeness, type ObjectionIntake, type RequirementKey } from '#shared/domain/objections/objection-completeness.ts';
import { objectionGrounds } from '#shared/domain/objections/objection-grounds.ts';
import { isWrongContact } from '#shared/domain/registers/contact.ts';
import type { SilenceGround } from '#shared/domain/requests/request-case.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf, civilTimeOf, type Instant, instantOf, isCivilTime, type OfficeZone } from '#shared/lib/civil-time.ts';

export const paperKinds = ['form', 'identity', 'powerOfAttorney', 'dutyStamp', 'deed'] as const;

/** "9.05" and "09:05" as `HH:MM`; undefined where it is no hour. */
export function readTypedTime(text: string): string | undefined {
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
  requestId: text,
  requestNumber: text,
  information: text,
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
  groundFoundOn: date,
  grounds: z.array(z.enum(objectionGrounds)),
  casePosition: text,
  papers: z.array(z.enum(paperKinds)),
  deliveryChannel: z.enum(['pickup', 'email', 'post', 'fax']).optional(),
  assisted: z.boolean(),
  assistance: text,
  outsideNumber: text,
  channel: text,
  /** False while it came in at another moment than now. */
  atCounter: z.boolean(),
  /** It came in before, also where somebody stood at the counter then. */
  earlier: z.boolean(),
  arrivedOn: date,
  arrivedAt: time,
  /** Outside service hours: register today with a reason, or on the next service day. */
  hours: z.enum(['today', 'next']),
  hoursReason: text,
  fromPad: z.boolean(),
  padDesk: text,
  padSeq: z.coerce.number<number | string | undefined>().int().min(1).optional(),
  padOn: date,
  padAt: time,
  padReason: text,
});

export type FormValues = z.input<typeof shape>;

/** Where the form shows that a requirement is not met. */
const fieldOf: Readonly<Record<RequirementKey, keyof FormValues>> = {
  applicantName: 'name',
  applicantAddress: 'address',
  applicantContact: 'contact',
  grounds: 'grounds',
  requestNumber: 'requestNumber',
  form: 'papers',
  identity: 'papers',
  deed: 'papers',
  proxyName: 'proxyName',
  powerOfAttorney: 'papers',
  dutyStamp: 'papers',
};

export const MISSING = 'missing:';

export const registrationSchema = shape.superRefine((values, context) => {
  for (const field of ['contact', 'proxyContact'] as const) {
    if (isWrongContact(values[field])) context.addIssue({ code: 'custom', path: [field], message: 'ui.errorContact' });
  }
  const missing = missingOf(values);
  for (const [field, keys] of Map.groupBy(missing, (key) => fieldOf[key])) {
    context.addIssue({ code: 'custom', path: [field], message: `${MISSING}${keys.join('+')}` });
  }
  if (!values.atCounter && !values.fromPad) demand(['arrivedOn', 'arrivedAt']);
  if (values.fromPad) demand(['padDesk', 'padSeq', 'padOn', 'padAt', 'padReason']);

  function demand(fields: readonly (keyof FormValues)[]) {
    for (const field of fields) {
      if (values[field] === undefined) context.addIssue({ code: 'custom', path: [field], message: 'ui.errorRequired' });
    }
  }
});

export const blankValues: FormValues = {
  ...blankPerson,
  requestId: '',
  requestNumber: '',
  information: '',
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
  groundFoundOn: undefined,
  grounds: [],
  casePosition: '',
  papers: [],
  deliveryChannel: 'pickup',
  assisted: false,
  assistance: '',
  outsideNumber: '',
  channel: '',
  atCounter: true,
  earlier: false,
  arrivedOn: undefined,
  arrivedAt: '',
  hours: 'today',
  hoursReason: '',
  fromPad: false,
  padDesk: '',
  padSeq: undefined,
  padOn: undefined,
  padAt: '',
  padReason: '',
};

const orNull = (typed: string | undefined): string | null => (typed ?? '').trim() || null;

/** What is typed, as an objection. The date may still be unreadable text while it is being typed. */
export function toObjection(values: FormValues): ObjectionValues {
  const proxyName = (values.proxyName ?? '').trim();
  return {
    requestId: orNull(values.requestId),
    requestNumber: orNull(values.requestNumber),
    information: orNull(values.information),
    applicant: {
      kind: values.kind,
      name: (values.name ?? '').trim(),
      address: orNull(values.address),
      contact: orNull(values.contact),
      occupation: orNull(values.occupation),
    },
    proxy:
      values.by === 'proxy' && proxyName !== ''
        ? { name: proxyName, address: orNull(values.proxyAddress), contact: orNull(values.proxyContact) }
        : null,
    purpose: orNull(values.purpose),
    groundFoundOn: isCalendarDate(values.groundFoundOn) ? values.groundFoundOn : null,
    casePosition: orNull(values.casePosition),
    papers: {
      form: values.papers.includes('form'),
      identity: values.papers.includes('identity'),
      powerOfAttorney: values.by === 'proxy' && values.papers.includes('powerOfAttorney'),
      dutyStamp: values.by === 'proxy' && values.papers.includes('dutyStamp'),
      deed: values.kind === 'legalEntity' && values.papers.includes('deed'),
    },
    deliveryChannel: values.deliveryChannel ?? null,
    assisted: values.assisted,
    outsideNumber: orNull(values.outsideNumber),
    assistance: values.assisted ? orNull(values.assistance) : null,
    grounds: values.grounds,
  };
}

/** A proxy who is not named yet is still a proxy: what is missing is asked of them too. */
const intakeOf = (values: FormValues): ObjectionIntake => {
  const { applicant, grounds, requestNumber, papers } = toObjection(values);
  const { proxyName, proxyAddress, proxyContact } = values;
  const proxy = values.by === 'proxy' ? { name: orNull(proxyName), address: orNull(proxyAddress), contact: orNull(proxyContact) } : null;
  return { applicant, proxy, grounds, requestNumber, papers };
};

export function missingOf(values: FormValues): readonly RequirementKey[] {
  const check = completeness(intakeOf(values));
  return check.complete ? [] : check.missing;
}

/** The form of an entry that is continued. */
export function fromFile({ row, grounds }: ObjectionFile): FormValues {
  const { applicant, proxy } = row;
  return {
    ...blankValues,
    requestId: row.requestId ?? '',
    requestNumber: row.requestNumber ?? '',
    information: row.information ?? '',
    kind: applicant.kind,
    name: applicant.name,
    address: applicant.address ?? '',
    contact: applicant.contact ?? '',
    occupation: applicant.occupation ?? '',
    by: proxy ? 'proxy' : 'self',
    proxyName: proxy?.name ?? '',
    proxyAddress: proxy?.address ?? '',
    proxyContact: proxy?.contact ?? '',
    purpose: row.purpose ?? '',
    groundFoundOn: row.groundFoundOn ?? undefined,
    grounds: [...grounds],
    casePosition: row.casePosition ?? '',
    papers: paperKinds.filter((kind) => row.papers[kind]),
    deliveryChannel: row.deliveryChannel ?? undefined,
    assisted: row.assisted,
    outsideNumber: row.outsideNumber ?? '',
    assistance: row.assistance ?? '',
    channel: row.channel,
  };
}

/** What a request already says of the objection to it. */
export const fromRequest = ({ row, number, known }: RequestFile): Partial<FormValues> => ({
  requestId: row.id,
  applicantId: '',
  takenCase: `request:${row.id}`,
  requestNumber: number ?? '',
  information: row.information,
  kind: row.applicant.kind,
  name: row.applicant.name,
  address: row.applicant.address ?? '',
  contact: row.applicant.contact ?? '',
  occupation: row.applicant.occupation ?? '',
  purpose: row.purpose ?? '',
  ...(known.noticeOn ? { groundFoundOn: known.noticeOn } : {}),
});

/** A complaint that turned out to be an objection: it came in on its day, by its way (SOP-PPID-04 R). */
export const fromComplaint = ({ row }: ComplaintFile, zone: OfficeZone): Partial<FormValues> => ({
  name: row.applicant?.name ?? '',
  address: row.applicant?.address ?? '',
  contact: row.applicant?.contact ?? '',
  occupation: row.applicant?.occupation ?? '',
  applicantId: '',
  takenCase: `complaint:${row.id}`,
  casePosition: row.text,
  outsideNumber: row.outsideNumber ?? '',
  channel: row.channel,
  atCounter: false,
  earlier: true,
  arrivedOn: civilDateOf(row.receivedAt, zone),
  arrivedAt: civilTimeOf(row.receivedAt, zone),
});

/** The objection that arises by itself: ground c, found on the day after the limit lapsed (domain.md 8, scenario 10). */
export const fromSilence = (silence: SilenceGround | undefined): Partial<FormValues> =>
  silence ? { grounds: ['c'], groundFoundOn: silence.foundOn } : {};

/** The counter in the words of a fresh office, for the moment before the office's own list is read. */
const COUNTER = defaultTerms.channel[0] ?? '';

/** The moment at which it came in: now at the counter, typed for a letter, on the pad for a later entry. */
export function arrivalOf(values: FormValues, now: Instant, zone: OfficeZone) {
  const pad = padOf(values, zone);
  if (pad) return { channel: 'paperPad', receivedAt: pad.givenAt };
  const at = values.atCounter ? undefined : momentOf(values.arrivedOn, values.arrivedAt, zone);
  return { channel: values.channel || COUNTER, receivedAt: at ?? now };
}

/** The entry of the paper pad; null where the form is none or it is not complete. */
export function padOf(values: FormValues, zone: OfficeZone): PadEntry | null {
  const givenAt = momentOf(values.padOn, values.padAt, zone);
  if (!values.fromPad || !givenAt) return null;
  return { desk: values.padDesk ?? '', seq: Number(values.padSeq ?? 0), givenAt, reason: values.padReason ?? '' };
}

function momentOf(on: unknown, typed: string | undefined, zone: OfficeZone): Instant | undefined {
  const time = readTypedTime(typed ?? '');
  return isCalendarDate(on) && time ? instantOf(on, time, zone) : undefined;
}
