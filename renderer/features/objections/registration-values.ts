/** The counter form as it is typed: its values, when they are complete, and the objection that they become. */

import { z } from 'zod';
import {
  applicantOf,
  applicantValues,
  blankCounter,
  counterFaults,
  counterShape,
  counterValuesOf,
  date,
  missingFaults,
  orNull,
  padOf,
  text,
  typedArrival,
} from '#renderer/cases/counter-values.ts';
import type { ObjectionValues } from '#renderer/commands/objections/objection-values.ts';
import { defaultTerms } from '#renderer/commands/office/office-defaults.ts';
import type { ComplaintFile } from '#renderer/db/queries/complaints.ts';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import type { RequestFile } from '#renderer/db/queries/requests.ts';
import { completeness, type ObjectionIntake, type RequirementKey } from '#shared/domain/objections/objection-completeness.ts';
import { objectionGrounds } from '#shared/domain/objections/objection-grounds.ts';
import type { SilenceGround } from '#shared/domain/requests/request-case.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf, civilTimeOf, type Instant, type OfficeZone } from '#shared/lib/civil-time.ts';

export const paperKinds = ['form', 'identity', 'powerOfAttorney', 'dutyStamp', 'deed'] as const;

const shape = z.object({
  ...counterShape,
  requestId: text,
  requestNumber: text,
  information: text,
  groundFoundOn: date,
  /** What is in the public information list and was not provided (ground b). */
  dipEntryId: text,
  grounds: z.array(z.enum(objectionGrounds)),
  casePosition: text,
  papers: z.array(z.enum(paperKinds)),
  deliveryChannel: z.enum(['pickup', 'email', 'post', 'fax']).optional(),
  /** It came in before, also where somebody stood at the counter then. */
  earlier: z.boolean(),
  /** Outside service hours: register today with a reason, or on the next service day. */
  hours: z.enum(['today', 'next']),
  hoursReason: text,
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

export const registrationSchema = shape.superRefine((values, context) => {
  const faults = [...counterFaults(values), ...missingFaults<FormValues, RequirementKey>(missingOf(values), fieldOf)];
  for (const [field, code] of faults) context.addIssue({ code: 'custom', path: [field], message: code });
});

export const blankValues: FormValues = {
  ...blankCounter,
  requestId: '',
  requestNumber: '',
  information: '',
  groundFoundOn: undefined,
  dipEntryId: '',
  grounds: [],
  casePosition: '',
  papers: [],
  deliveryChannel: 'pickup',
  earlier: false,
  hours: 'today',
  hoursReason: '',
};

/** What is typed, as an objection. The date may still be unreadable text while it is being typed. */
export function toObjection(values: FormValues): ObjectionValues {
  const proxyName = (values.proxyName ?? '').trim();
  return {
    requestId: orNull(values.requestId),
    requestNumber: orNull(values.requestNumber),
    information: orNull(values.information),
    applicant: applicantOf(values),
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

/** The entry of the list that the objection is about: asked on ground b alone. */
export const dipEntryOf = ({ grounds, dipEntryId }: FormValues): string | null => (grounds.includes('b') ? orNull(dipEntryId) : null);

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
export const fromFile = ({ row, grounds }: ObjectionFile): FormValues => ({
  ...blankValues,
  ...counterValuesOf(row),
  requestId: row.requestId ?? '',
  requestNumber: row.requestNumber ?? '',
  information: row.information ?? '',
  groundFoundOn: row.groundFoundOn ?? undefined,
  grounds: [...grounds],
  casePosition: row.casePosition ?? '',
  papers: paperKinds.filter((kind) => row.papers[kind]),
  deliveryChannel: row.deliveryChannel ?? undefined,
});

/** What a request already says of the objection to it. */
export const fromRequest = ({ row, number, known }: RequestFile): Partial<FormValues> => ({
  requestId: row.id,
  applicantId: '',
  takenCase: `request:${row.id}`,
  requestNumber: number ?? '',
  information: row.information,
  ...applicantValues(row.applicant),
  purpose: row.purpose ?? '',
  ...(known.noticeOn ? { groundFoundOn: known.noticeOn } : {}),
});

/** A complaint that turned out to be an objection: it came in on its day, by its way (SOP-PPID-04 R). */
export const fromComplaint = ({ row }: ComplaintFile, zone: OfficeZone): Partial<FormValues> => ({
  ...(row.applicant ? applicantValues(row.applicant) : {}),
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
  const receivedAt = typedArrival(values, zone) ?? now;
  return { channel: padOf(values, zone) ? 'paperPad' : values.channel || COUNTER, receivedAt };
}
