/** The counter form as it is typed: its values, when they are complete, and the request that they become. */

import { z } from 'zod';
import {
  applicantOf,
  blankCounter,
  counterFaults,
  counterShape,
  counterValuesOf,
  demanded,
  missingFaults,
  orNull,
  text,
} from '#renderer/cases/counter-values.ts';
import type { AnswerAtOnce } from '#renderer/commands/requests/register-request.ts';
import { type RequestValues, requestIntakeOf } from '#renderer/commands/requests/request-values.ts';
import { type RequestRequirementKey, requestCompleteness } from '#shared/domain/requests/request-completeness.ts';
import type { Row } from '#shared/schema/entities.ts';
import { obtainingOf } from './request-words.ts';

const paperKinds = ['identity', 'deed', 'powerOfAttorney', 'dutyStamp'] as const;

const shape = z.object({
  ...counterShape,
  information: text,
  obtaining: z.enum(['softcopy', 'hardcopy', 'seen']),
  deliveryChannel: z.enum(['pickup', 'email', 'post', 'fax']),
  papers: z.array(z.enum(paperKinds)),
  atOnce: z.boolean(),
  items: text,
  receiver: text,
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
  const faults = [
    ...counterFaults(values),
    ...missingFaults<FormValues, RequestRequirementKey>(missingOf(values), fieldOf),
    ...(values.atOnce ? demanded<FormValues>(values, ['items']) : []),
  ];
  for (const [field, code] of faults) context.addIssue({ code: 'custom', path: [field], message: code });
});

export const blankValues: FormValues = {
  ...blankCounter,
  information: '',
  obtaining: 'softcopy',
  deliveryChannel: 'pickup',
  papers: [],
  atOnce: false,
  items: '',
  receiver: '',
};

/** What is typed, as a request. A proxy who is not named yet is still a proxy: what is missing is asked of them too. */
export function toRequest(values: FormValues): RequestValues {
  const byProxy = values.by === 'proxy';
  const seen = (kind: (typeof paperKinds)[number]) => values.papers.includes(kind);
  return {
    applicant: applicantOf(values),
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
export const fromRow = (row: Row<'request'>): FormValues => ({
  ...blankValues,
  ...counterValuesOf(row),
  information: row.information,
  obtaining: obtainingOf(row),
  deliveryChannel: row.deliveryChannel,
  papers: paperKinds.filter((kind) => row.papers[kind]),
});

export function atOnceOf(values: FormValues): AnswerAtOnce | null {
  if (!values.atOnce) return null;
  return { form: values.obtaining, items: (values.items ?? '').trim(), receiver: (values.receiver ?? '').trim() };
}
