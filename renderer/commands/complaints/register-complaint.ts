/** Takes in a complaint or a suggestion: number and register entry in one transaction (SOP-PPID-04 R). What is signed has its person. */
import { formatRegisterNumber, type RegisterNumber } from '#shared/domain/numbering/numbering.ts';
import type { ClockDoubt } from '#shared/domain/registers/clock-doubt.ts';
import { isWrongContact } from '#shared/domain/registers/contact.ts';
import { yearOf } from '#shared/lib/calendar-date.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { EntityFields } from '#shared/schema/entities.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import { applicantOps, type PersonTaken } from '../applicants/applicant-ops.ts';
import type { CommandContext } from '../context.ts';
import { actorFor, type NotAllowed } from '../office/may.ts';
import { type ClockRefusal, clockCheck } from '../registers/clock-check.ts';
import { type NumberDeskRefusal, numberDesk, type UnprintableText } from '../registers/number-desk.ts';
import { type RegistrationDaysRefusal, registrationDays } from '../registers/registration-days.ts';

export interface ComplaintInput {
  readonly newId: string;
  readonly values: EntityFields<'complaint'>;
  readonly person?: PersonTaken;
  /** What looked wrong with the clock of the PC, where the person was told and confirmed it. */
  readonly clockConfirmed?: ClockDoubt | null;
  /** Checks that the slip can be printed with this number; runs before anything is saved. */
  readonly printable: (number: RegisterNumber) => Result<null, UnprintableText>;
}

export type ComplaintRefusal =
  | CommitRefusal
  | NotAllowed
  | NumberDeskRefusal
  | UnprintableText
  | RegistrationDaysRefusal
  | ClockRefusal
  | { readonly code: 'needsText' | 'wrongContact' }
  | { readonly code: 'alreadyRegistered'; readonly number: string };

export interface RegisteredComplaint {
  readonly id: string;
  readonly number: RegisterNumber;
  readonly durable: boolean;
}

export async function registerComplaint(
  ctx: CommandContext,
  { newId, values, person, clockConfirmed = null, printable }: ComplaintInput,
): Promise<Result<RegisteredComplaint, ComplaintRefusal>> {
  const actor = actorFor(ctx, 'complaint.handle');
  if (!actor.ok) return err(actor.error);
  if (values.text.trim() === '') return err({ code: 'needsText' });
  if (isWrongContact(values.applicant?.contact)) return err({ code: 'wrongContact' });
  // Asked for again from a draft that outlived its number.
  const given = await ctx.db.rows('registerNumber').where('caseId').equals(newId).first();
  if (given) return err({ code: 'alreadyRegistered', number: given.number });
  const days = registrationDays(ctx, { receivedAt: values.receivedAt, pad: null, dayH: null });
  if (!days.ok) return days;
  const { at, on } = days.value;
  const desk = await numberDesk(ctx, 'complaint', null);
  if (!desk.ok) return desk;
  const numberOf = (seq: number) => formatRegisterNumber(desk.value.template, { seq, desk: desk.value.code, date: on });
  const drawable = printable(numberOf(999));
  if (!drawable.ok) return drawable;
  const subject = { entity: 'complaint' as const, id: newId };
  const clock = await clockCheck(ctx, { confirmed: clockConfirmed, personId: actor.value.personId, subject });
  if (!clock.ok) return clock;
  const { applicant } = values;
  const entry = applicant && { register: 'complaint' as const, caseId: newId, applicant, identityShown: false };
  const saved = await commit(ctx, {
    command: 'complaint.register',
    user: actor.value.personId,
    ops: [createOp('complaint', newId, values), ...(entry ? await applicantOps(ctx, entry, person) : []), ...clock.value],
    number: {
      register: 'complaint',
      desk: desk.value.code,
      year: yearOf(on),
      build: (seq) => {
        const number = numberOf(seq);
        const row = { register: 'complaint' as const, desk: desk.value.code, year: yearOf(on), seq, number, caseId: newId };
        const event = {
          complaintId: newId,
          position: 0,
          kind: 'registered' as const,
          on,
          at,
          data: { number },
          personId: actor.value.personId,
        };
        return [createOp('registerNumber', ctx.ids.newId(), row), createOp('complaintEvent', ctx.ids.newId(), event)];
      },
    },
  });
  if (!saved.ok) return saved;
  return ok({ id: newId, number: numberOf(saved.value.numberSeq ?? 0), durable: saved.value.durable });
}
