/** The person of a counter form: who was taken from the list, and the identity that was shown. Both registers type it alike. */
import { z } from 'zod';
import type { PersonTaken } from '#renderer/commands/applicants/applicant-ops.ts';
import type { CaseOfApplicant } from '#renderer/db/queries/applicants.ts';
import type { CaseRegister } from '#shared/domain/applicants/applicant-match.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import { identityKind } from '#shared/schema/entities/applicants.ts';

export const identityKinds = identityKind.options;

const text = z.string().optional();

/** Fields that a counter form adds to its own. */
export const personShape = {
  applicantId: text,
  /** `request:<id>`: an earlier case that belongs to nobody yet. */
  takenCase: text,
  identityKind: z.union([identityKind, z.literal('')]).optional(),
  identityNumber: text,
  identityValidUntil: z.custom(isCalendarDate, { error: 'errDate', abort: false }).optional(),
};

export type PersonValues = z.input<z.ZodObject<typeof personShape>>;

export const blankPerson: PersonValues = {
  applicantId: '',
  takenCase: '',
  identityKind: '',
  identityNumber: '',
  identityValidUntil: undefined,
};

const orNull = (typed: string | undefined): string | null => (typed ?? '').trim() || null;

/** What a form takes over of somebody who came before. */
export const takenValues = ({ applicant, applicantId, register, caseId }: CaseOfApplicant) => ({
  kind: applicant.kind,
  name: applicant.name,
  address: applicant.address ?? '',
  contact: applicant.contact ?? '',
  occupation: applicant.occupation ?? '',
  applicantId: applicantId ?? '',
  takenCase: applicantId === null ? `${register}:${caseId}` : '',
});

export function personTaken(values: PersonValues): PersonTaken {
  const [register, caseId] = (values.takenCase ?? '').split(':');
  const { identityValidUntil } = values;
  const identity = {
    identityKind: values.identityKind || null,
    identityNumber: orNull(values.identityNumber),
    identityValidUntil: isCalendarDate(identityValidUntil) ? identityValidUntil : null,
  };
  return {
    applicantId: orNull(values.applicantId),
    // Only `takenValues` writes it.
    fromCase: register && caseId ? { register: register as CaseRegister, caseId } : null,
    identity: Object.values(identity).some((value) => value !== null) ? identity : null,
  };
}
