/** The person of a case that is registered: found at the counter, taken over from an earlier case, or new; and the identity that was shown. */
import type { CaseRegister } from '#shared/domain/applicants/applicant-match.ts';
import { lastDigits } from '#shared/domain/applicants/identity-number.ts';
import { fold } from '#shared/domain/search/fold.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { EntityFields, Row } from '#shared/schema/entities.ts';
import { createOp, patchOp, withoutNull } from '../../db/patch.ts';
import { personOf, personOfCase } from '../../db/queries/applicants.ts';
import type { CommandContext } from '../context.ts';
import { nothingElseKnown } from './edit-applicant.ts';

/** What the counter knows of the person, beside what it writes into the case. */
export interface PersonTaken {
  /** The entry that was taken from the list; null where somebody new is typed. */
  readonly applicantId: string | null;
  /** An earlier case, not linked to anybody yet, whose applicant was taken. */
  readonly fromCase: { readonly register: CaseRegister; readonly caseId: string } | null;
  readonly identity: IdentityShown | null;
}

export type IdentityShown = Pick<EntityFields<'applicant'>, 'identityKind' | 'identityNumber' | 'identityValidUntil'>;

export const nobodyKnown: PersonTaken = { applicantId: null, fromCase: null, identity: null };

interface CaseEntry {
  readonly register: CaseRegister;
  readonly caseId: string;
  readonly applicant: EntityFields<'request'>['applicant'];
  readonly identityShown: boolean;
}

export async function applicantOps(ctx: CommandContext, entry: CaseEntry, taken: PersonTaken = nobodyKnown): Promise<readonly Op[]> {
  const linked = await personOfCase(ctx.db, entry.caseId);
  const known = linked ?? (await knownPerson(ctx, taken));
  // Who is typed over with another name is somebody else: two people may share a telephone.
  const person = linked ?? (known && isNamed(known, entry.applicant.name) ? known : null);
  const id = person?.id ?? ctx.ids.newId();
  const identity = taken.identity ?? nothingElseKnown;
  const written = Object.fromEntries(Object.entries(identity).filter(([, value]) => value !== null));
  const own = person
    ? patchOp('applicant', person, { ...filledIn(entry.applicant), ...written })
    : createOp('applicant', id, { ...entry.applicant, ...nothingElseKnown, ...identity });
  return withoutNull([
    own,
    linked ? null : linkOp(entry, id),
    taken.fromCase && !known ? linkOp(taken.fromCase, id) : null,
    entry.identityShown ? checkOp(ctx, entry, id, identity, person) : null,
  ]);
}

async function knownPerson(ctx: CommandContext, { applicantId, fromCase }: PersonTaken): Promise<Row<'applicant'> | null> {
  if (applicantId) return personOf(ctx.db, applicantId);
  return fromCase ? personOfCase(ctx.db, fromCase.caseId) : null;
}

const isNamed = (row: Row<'applicant'>, name: string): boolean => fold(row.name).trim() === fold(name).trim();

/** What was left open on this form says nothing against what is known. */
const filledIn = (applicant: EntityFields<'request'>['applicant']): Partial<EntityFields<'applicant'>> =>
  Object.fromEntries(Object.entries(applicant).filter(([, value]) => value !== null));

export const linkOp = ({ register, caseId }: { readonly register: CaseRegister; readonly caseId: string }, applicantId: string): Op =>
  createOp('caseApplicant', naturalId('caseApplicant', caseId, applicantId), { caseEntity: register, caseId, applicantId });

function checkOp(
  ctx: CommandContext,
  { register, caseId }: CaseEntry,
  applicantId: string,
  shown: IdentityShown,
  person: Row<'applicant'> | null,
): Op {
  const at = ctx.clock.now();
  return createOp('identityCheck', ctx.ids.newId(), {
    applicantId,
    caseEntity: register,
    caseId,
    kind: shown.identityKind ?? person?.identityKind ?? null,
    lastDigits: lastDigits(shown.identityNumber ?? person?.identityNumber ?? null),
    validUntil: shown.identityValidUntil ?? person?.identityValidUntil ?? null,
    on: civilDateOf(at, ctx.zone()),
    at,
    personId: ctx.actor?.personId ?? null,
  });
}
